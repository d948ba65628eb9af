// A document of three operations, as they are. Tests change it in one place and see whether that is noticed.
import { type Document, documentFrom } from './document.ts'

const text = { type: 'string' }
const number = { type: 'string', pattern: '^\\+[1-9]\\d{1,14}$' }
const own = { type: 'string', pattern: '^PN(.*)$' }
const user = { type: 'string', pattern: '^US(.*)$' }
const time = { type: 'string', format: 'date-time' }
const object = (properties: object, required = Object.keys(properties)) => ({ type: 'object', properties, required })
const json = <Schema extends object>(schema: Schema) => ({ content: { 'application/json': { schema } } })

const message = object({
  id: { type: 'string', pattern: '^AC(.*)$' },
  to: { type: 'array', items: text },
  from: text,
  text,
  phoneNumberId: { anyOf: [own, { type: 'null' }] },
  conversationId: { type: 'string', pattern: '^CN(.*)$' },
  direction: { type: 'string', enum: ['incoming', 'outgoing'] },
  userId: user,
  status: { type: 'string', enum: ['queued', 'sent', 'delivered', 'undelivered', 'received'] },
  createdAt: time,
  updatedAt: time,
})

const error = (code: string, title: string) =>
  json(
    object(
      {
        message: text,
        code: { type: 'string', const: code },
        status: { type: 'number', const: Number(code.slice(-3)) },
        docs: text,
        title: { type: 'string', const: title },
        trace: text,
        description: text,
        errors: {
          type: 'array',
          items: object({ path: text, message: text, value: {}, schema: object({ type: text }) }, [
            'path',
            'message',
            'schema',
          ]),
        },
      },
      ['message', 'code', 'status', 'docs', 'title'],
    ),
  )

const unauthorized = json(object({ error: object({ message: text, key: text, trace: text }) }))

/** As it is written in JSON; what is in it may be changed. */
export function aDocument() {
  return {
    openapi: '3.1.0',
    info: { title: 'A small Quo', version: '1' },
    paths: {
      '/v1/messages': {
        post: {
          requestBody: {
            required: true,
            ...json(
              object(
                {
                  content: { type: 'string', minLength: 1, maxLength: 1600, pattern: '.*\\S.*' },
                  from: { anyOf: [own, number] },
                  to: {
                    type: 'array',
                    minItems: 1,
                    maxItems: 10,
                    items: { anyOf: [number, { ...text, maxLength: 15 }] },
                  },
                  userId: user,
                },
                ['content', 'from', 'to'],
              ),
            ),
          },
          responses: {
            202: json(object({ data: message })),
            400: error('0200400', 'Bad Request'),
            401: unauthorized,
            403: error('0202403', 'Not Phone Number User'),
          },
        },
      },
      '/v1/users/{userId}': {
        get: {
          parameters: [{ in: 'path', name: 'userId', required: true, schema: user }],
          responses: {
            200: json(
              object({
                data: object({
                  id: user,
                  email: { type: 'string', format: 'email' },
                  firstName: { anyOf: [text, { type: 'null' }] },
                  lastName: { anyOf: [text, { type: 'null' }] },
                  pictureUrl: { anyOf: [{ type: 'string', format: 'uri' }, { type: 'null' }] },
                  role: { type: 'string', enum: ['owner', 'admin', 'member'] },
                  createdAt: time,
                  updatedAt: time,
                }),
              }),
            ),
            401: unauthorized,
            404: error('1100404', 'Not Found'),
          },
        },
      },
      '/v1/faxes': { get: { responses: { 200: json(object({ data: { type: 'array', items: text } })) } } },
    },
  }
}

type Json = ReturnType<typeof aDocument>

export function documentWith(change: (json: Json) => void = () => {}): Document {
  const json = aDocument()
  change(json)
  return documentFrom(json)
}
