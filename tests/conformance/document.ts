// An OpenAPI document of Quo's, as far as it is compared with what we play and send. What it uses and this does not know is
// an error: nothing of it is passed over in silence.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { CannotStart } from '../../worker/cannot-start.ts'

const TypeName = z.enum(['object', 'array', 'string', 'integer', 'number', 'boolean', 'null'])
export type TypeName = z.infer<typeof TypeName>

const Format = z.enum(['date-time', 'email', 'uri', 'uri-reference'])
export type Format = z.infer<typeof Format>

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
  format: Format.optional(),
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

const Content = z.strictObject({ 'application/json': z.looseObject({ schema: Schema }) }).optional()

const Parameter = z.looseObject({
  in: z.enum(['query', 'path']), // the dated API has a header, too
  name: z.string(),
  required: z.boolean().default(false),
  schema: Schema,
})

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const

const Operation = z.looseObject({
  parameters: z.array(Parameter).default([]),
  requestBody: z.looseObject({ required: z.literal(true), content: Content }).optional(),
  responses: z.record(z.string().regex(/^\d{3}$/), z.looseObject({ content: Content })),
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

/** What makes a document unfit to be compared is said in a sentence. */
export function readDocument(file: string): Document {
  return documentFrom(parsed(contentOf(file), file))
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const reason = String(error).replaceAll(/^Error: \w+: |, .*$/g, '')
    throw new CannotStart(`${file} cannot be read: ${reason}.`)
  }
}

function parsed(content: string, file: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    throw new CannotStart(`${file} holds no JSON.`)
  }
}

const AnyOpenApi = z.looseObject({ openapi: z.string().startsWith('3.'), paths: z.looseObject({}) })

export function documentFrom(json: unknown): Document {
  if (!AnyOpenApi.safeParse(json).success) throw new CannotStart('This is no OpenAPI document of version 3 with paths.')
  const read = Root.safeParse(resolved(json, json))
  if (!read.success) throw new CannotStart(notKnown(read.error))
  const { info, paths } = read.data
  const operations = Object.entries(paths).flatMap(([path, byMethod]) =>
    methods.flatMap((method) => {
      const operation = byMethod[method]
      return operation ? operationFrom(method, path, operation) : []
    }),
  )
  return { title: `${info.title} ${info.version}`, operations }
}

function notKnown({ issues }: z.ZodError): string {
  const [first] = issues
  const place = ['#', ...(first?.path ?? []).map((step) => escaped(String(step)))].join('/')
  const others = issues.length > 1 ? `, and ${issues.length - 1} more` : ''
  return `The document has what cannot be compared yet: ${place}: ${first?.message}${others}.`
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
function resolved(value: unknown, root: unknown, within: readonly string[] = []): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => resolved(one, root, within))
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, resolved(inner, root, within)]))
  if (!('$ref' in value) || typeof value.$ref !== 'string') return fields
  const { $ref } = value
  if (within.includes($ref)) throw new CannotStart(`${$ref} refers to itself, which cannot be compared yet.`)
  const target = at(root, $ref)
  if (target === undefined) throw new CannotStart(`The document refers to ${$ref}, which is not in it.`)
  return { ...Object(resolved(target, root, [...within, $ref])), ...fields }
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
