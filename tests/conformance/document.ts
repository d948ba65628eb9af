// An OpenAPI document of Quo's, as far as it is compared with what we play and send. What it uses and this does not know is
// an error: nothing of it is passed over in silence.
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const TypeName = z.enum(['object', 'array', 'string', 'integer', 'number', 'boolean', 'null'])
export type TypeName = z.infer<typeof TypeName>

const text = z.string().optional()
const number = z.number().optional()

export const Schema = z.strictObject({
  title: text,
  description: text,
  deprecated: z.boolean().optional(),
  default: z.unknown().optional(),
  example: z.unknown().optional(),
  examples: z.array(z.unknown()).optional(),
  $ref: text, // what is there has been put beside it
  type: z.union([TypeName, z.array(TypeName)]).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  pattern: text,
  format: text,
  minLength: number,
  maxLength: number,
  minimum: number,
  maximum: number,
  minItems: number,
  maxItems: number,
  required: z.array(z.string()).optional(),
  additionalProperties: z.boolean().optional(),
  get properties() {
    return z.record(z.string(), Schema).optional()
  },
  get items() {
    return Schema.optional()
  },
  get anyOf() {
    return z.array(Schema).optional()
  },
  get allOf() {
    return z.array(Schema).optional()
  },
})
export type Schema = z.infer<typeof Schema>

const Content = z.looseObject({ 'application/json': z.looseObject({ schema: Schema }).optional() }).optional()

const Parameter = z.looseObject({
  in: z.enum(['query', 'path', 'header']),
  name: z.string(),
  required: z.boolean().default(false),
  schema: Schema,
})

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const

const Operation = z.looseObject({
  parameters: z.array(Parameter).default([]),
  requestBody: z.looseObject({ content: Content }).optional(),
  responses: z.record(z.string(), z.looseObject({ content: Content })),
})

const Root = z.looseObject({
  info: z.looseObject({ title: z.string(), version: z.string() }),
  paths: z.record(z.string(), z.partialRecord(z.enum(methods), Operation)),
})

export interface Operation {
  name: string // "GET /v1/messages"
  method: string
  path: string
  place: string // in the document, as a JSON pointer
  pathParameters: Record<string, Schema>
  query: Schema // all its parameters as the properties of one object
  body: Schema | undefined
  answers: Map<number, Schema | undefined> // undefined: without a body
}

export interface Document {
  title: string
  operations: Operation[]
}

export const readDocument = (file: string): Document => documentFrom(JSON.parse(readFileSync(file, 'utf8')))

export function documentFrom(json: unknown): Document {
  const read = Root.safeParse(resolved(json, json))
  if (!read.success)
    throw new Error(`The document is not of a form that can be compared.\n${z.prettifyError(read.error)}`)
  const { info, paths } = read.data
  const operations = Object.entries(paths).flatMap(([path, byMethod]) =>
    methods.flatMap((method) => {
      const operation = byMethod[method]
      return operation ? operationFrom(method, path, operation) : []
    }),
  )
  return { title: `${info.title} ${info.version}`, operations }
}

function operationFrom(method: string, path: string, operation: z.infer<typeof Operation>): Operation {
  const { parameters, requestBody, responses } = operation
  const inQuery = parameters.filter((parameter) => parameter.in === 'query')
  const inPath = parameters.filter((parameter) => parameter.in === 'path')
  return {
    name: `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    path,
    place: `#/paths/${escaped(path)}/${method}`,
    pathParameters: schemasOf(inPath),
    query: {
      type: 'object',
      properties: schemasOf(inQuery),
      required: inQuery.filter(({ required }) => required).map(({ name }) => name),
    },
    body: requestBody?.content?.['application/json']?.schema,
    answers: new Map(
      Object.entries(responses).map(([status, { content }]) => [Number(status), content?.['application/json']?.schema]),
    ),
  }
}

const schemasOf = (parameters: readonly z.infer<typeof Parameter>[]) =>
  Object.fromEntries(parameters.map(({ name, schema }) => [name, schema]))

export const placeOfAnswer = ({ place }: Operation, status: number) =>
  `${place}/responses/${status}/content/application~1json/schema`

export const placeOfBody = ({ place }: Operation) => `${place}/requestBody/content/application~1json/schema`

const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')

/** Puts what a reference points to beside it. */
function resolved(value: unknown, root: unknown): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => resolved(one, root))
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, resolved(inner, root)]))
  if (!('$ref' in value) || typeof value.$ref !== 'string') return fields
  return { ...Object(resolved(at(root, value.$ref), root)), ...fields }
}

function at(root: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined),
      root,
    )
}
