// The OpenAPI document as the API gives it away: made from the routes' own schemas, without what nobody refers to, and
// with a sentence and an example at each answer.
import { z } from 'zod'
import { sampleOf } from './sample.ts'

export interface Schema {
  [keyword: string]: unknown
  $ref?: string | undefined
  type?: string | string[] | undefined
  format?: string | undefined
  description?: string | undefined
  default?: unknown
  const?: unknown
  enum?: unknown[] | undefined
  examples?: unknown[] | undefined
  properties?: Record<string, Schema> | undefined
  required?: string[] | undefined
  items?: Schema | undefined
  anyOf?: Schema[] | undefined
  additionalProperties?: boolean | Schema | undefined
}

const Schema: z.ZodType<Schema> = z.lazy(() =>
  z.looseObject({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    format: z.string().optional(),
    description: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    examples: z.array(z.unknown()).optional(),
    properties: z.record(z.string(), Schema).optional(),
    required: z.array(z.string()).optional(),
    items: Schema.optional(),
    anyOf: z.array(Schema).optional(),
    additionalProperties: z.union([z.boolean(), Schema]).optional(),
  }),
)
const Content = z.record(z.string(), z.looseObject({ schema: Schema, example: z.unknown().optional() }))
const Answer = z.looseObject({ description: z.string(), content: Content.optional() })
const Parameter = z.looseObject({
  name: z.string(),
  in: z.string(),
  required: z.boolean().optional(),
  description: z.string().optional(),
  schema: Schema,
})
const Operation = z.looseObject({
  tags: z.array(z.string()).default([]),
  operationId: z.string().optional(),
  summary: z.string(),
  description: z.string().optional(),
  parameters: z.array(Parameter).default([]),
  requestBody: z.looseObject({ required: z.boolean().optional(), content: Content }).optional(),
  responses: z.record(z.string(), Answer),
  security: z.array(z.record(z.string(), z.unknown())).default([]),
})
const Document = z.looseObject({
  info: z.looseObject({ title: z.string(), version: z.string(), description: z.string() }),
  tags: z.array(z.looseObject({ name: z.string(), description: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.looseObject({ schemas: z.record(z.string(), Schema) }),
})

export type Operation = z.infer<typeof Operation>
export type ApiDocument = z.infer<typeof Document>

/** Throws when an operation says nothing of itself: each has a summary. */
export function apiDocument(made: object): ApiDocument {
  const document = Document.parse(withoutUnused(made))
  const { schemas } = document.components
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      operation.operationId = operationId(method, path)
      const bodies = [
        operation.requestBody?.content,
        ...Object.values(operation.responses).map(({ content }) => content),
      ]
      for (const media of bodies.flatMap((content) => Object.values(content ?? {})))
        if (!isProblem(media.schema)) media.example = sampleOf(media.schema, schemas)
      for (const answer of Object.values(operation.responses)) answer.description = inWords(answer, schemas)
    }
  }
  return document
}

export const nameIn = ({ $ref }: Schema): string | undefined => $ref?.slice(refersTo.length)
const refersTo = '#/components/schemas/'
const isProblem = (schema: Schema) => nameIn(schema) === 'Problem'

function inWords({ description, content }: z.infer<typeof Answer>, schemas: Record<string, Schema>): string {
  if (description !== 'Default Response') return description
  const schema = Object.values(content ?? {})[0]?.schema
  if (!schema) return 'Done; there is nothing to say.'
  const named = schemas[nameIn(schema) ?? '']
  return named?.description ?? schema.description ?? 'Done.'
}

/** `put /api/campaigns/{id}/pause` is putCampaignsByIdPause. */
function operationId(method: string, path: string): string {
  const words = path.replace(/^\/api/, '').match(/[\w]+/g) ?? []
  const parameters = new Set([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
  const told = words.flatMap((word) => (parameters.has(word) ? ['By', capital(word)] : [capital(word)]))
  return `${method}${told.join('')}`
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/**
 * Every shape is made twice, as it is given and as it is taken, the latter called …Input. What nobody refers to goes, and
 * where both say the same, or only one is left, it has the short name.
 */
function withoutUnused(made: object): unknown {
  const whole = JSON.stringify(made)
  const { components } = z
    .looseObject({ components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }) })
    .parse(made)
  const used = usedBy(JSON.stringify({ ...made, components: undefined }), components.schemas)
  const renamed = new Map<string, string>()
  for (const name of used) {
    const short = name.replace(/Input$/, '')
    const same = JSON.stringify(components.schemas[name]) === JSON.stringify(components.schemas[short])
    if (short !== name && (!used.has(short) || same)) renamed.set(name, short)
  }
  const document = z
    .looseObject({ components: z.looseObject({}) })
    .parse(
      JSON.parse(whole, (key, value: unknown) =>
        key === '$ref' && typeof value === 'string' ? `${refersTo}${shorter(value.slice(refersTo.length))}` : value,
      ),
    )
  const { schemas } = z.object({ schemas: z.record(z.string(), z.unknown()) }).parse(document.components)
  const kept = [...used].map((name) => [shorter(name), schemas[name]])
  return { ...document, components: { ...document.components, schemas: Object.fromEntries(kept) } }

  function shorter(name: string) {
    return renamed.get(name) ?? name
  }
}

/** The names that are referred to, also by what is referred to. */
function usedBy(text: string, schemas: Record<string, unknown>): Set<string> {
  const used = new Set<string>()
  const look = (where: string) => {
    for (const [, name = ''] of where.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)) {
      if (used.has(name)) continue
      used.add(name)
      look(JSON.stringify(schemas[name]))
    }
  }
  look(text)
  return used
}
