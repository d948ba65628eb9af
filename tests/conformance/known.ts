// Values that mean something in the sandbox, for the places where a document can only show what they look like.
import type { Schema } from './document.ts'
import type { Known } from './forms.ts'

export const ownNumber = '+14155550100'
export const person = '+12025550143'

const byPattern: Record<string, string> = { '^PN(.*)$': 'PNsandbox01', '^US(.*)$': 'USsandbox01' }

/** One of each type, as far as the document tells their values apart. */
const customFields = [
  { key: 'services', value: ['drainage'] },
  { key: 'remarks', value: 'likes tulips' },
  { key: 'crawl-space', value: true },
  { key: 'last-visit', value: '2026-05-01T12:00:00.000Z' },
  { key: 'square-feet', value: 900 },
  { key: 'remarks', value: null },
]

/** A token is good for the list it came from only, so it is tried by itself. */
export const knownInSandbox: Known = (at, schema) => {
  if (at === '/pageToken') return []
  if (at === '/customFields/0') return customFields
  if (isNumber(schema)) return [/^\/(from|phoneNumbers?)/.test(at) ? ownNumber : person]
  const id = byPattern[schema.pattern ?? '']
  return id === undefined ? undefined : [id]
}

const isNumber = ({ pattern }: Schema) => pattern === '^\\+[1-9]\\d{1,14}$'
