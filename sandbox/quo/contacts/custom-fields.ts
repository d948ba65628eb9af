// The custom fields of contacts: which ones the workspace has, and which values each takes.
import { z } from 'zod'
import type { CustomField, CustomFieldDefinition } from '../book/entries.ts'
import { newHexId } from '../texting/ids.ts'

/** One of each type. In Quo they can be changed in the app only. */
export const firstDefinitions: CustomFieldDefinition[] = [
  { key: 'service-address', name: 'Service address', type: 'address' },
  { key: 'crawl-space', name: 'Crawl space', type: 'boolean' },
  { key: 'last-visit', name: 'Last visit', type: 'date' },
  { key: 'services', name: 'Services', type: 'multi-select' },
  { key: 'square-feet', name: 'Square feet', type: 'number' },
  { key: 'remarks', name: 'Remarks', type: 'string' },
  { key: 'listing', name: 'Listing', type: 'url' },
]

const values: Record<CustomFieldDefinition['type'], z.ZodType> = {
  address: z.string(),
  boolean: z.boolean(),
  date: z.iso.datetime({ offset: true }),
  'multi-select': z.array(z.string()),
  number: z.number(),
  string: z.string(),
  url: z.string(),
}

export interface CustomFieldItem {
  id?: string | undefined
  key?: string | undefined
  value: unknown
}

/** Null: one of them is no field of this workspace, or its value is not of its type. A null value takes the field away. */
export function readCustomFields(
  definitions: readonly CustomFieldDefinition[],
  items: readonly CustomFieldItem[],
): CustomField[] | null {
  const fields: CustomField[] = []
  for (const { id, key, value } of items) {
    const definition = definitions.find((one) => one.key === key)
    if (!definition) return null
    if (value === null) continue
    if (!values[definition.type].safeParse(value).success) return null
    fields.push({ id: id ?? newHexId(), ...definition, value })
  }
  return fields
}
