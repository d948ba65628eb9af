// An example of a shape, put together from the examples of its fields.
import type { Schema } from './document.ts'

const ofFormat: Record<string, unknown> = {
  uuid: '0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73',
  'date-time': '2026-11-25T15:00:00.000Z',
  date: '2026-11-25',
  email: 'ana@example.com',
  uri: 'https://trickle.example/',
}

const ofType: Record<string, unknown> = { string: 'text', integer: 25, number: 1, boolean: true, null: null }

export function sampleOf(schema: Schema, schemas: Record<string, Schema>): unknown {
  const [example] = schema.examples ?? []
  if (example !== undefined) return example
  if (schema.$ref !== undefined) {
    const named = schemas[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)]
    return named ? sampleOf(named, schemas) : undefined
  }
  if (schema.const !== undefined) return schema.const
  if (schema.default !== undefined) return schema.default
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf?.[0]) return sampleOf(schema.anyOf[0], schemas)
  if (schema.properties) {
    const fields = Object.entries(schema.properties).map(([name, field]) => [name, sampleOf(field, schemas)])
    return Object.fromEntries(fields)
  }
  if (schema.items) return [sampleOf(schema.items, schemas)]
  const [type = ''] = [schema.type].flat()
  if (type === 'object') return {}
  return ofFormat[schema.format ?? ''] ?? ofType[type] ?? null
}
