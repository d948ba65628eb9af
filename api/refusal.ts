// The refusals this API can give, and the one place that turns errors into answers: problem details (RFC 9457) with a
// code, a sentence, and the field it is about. Everything that is no refusal is a bug: logged whole, shown as nothing.
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from 'fastify-type-provider-zod'
import { z } from 'zod'

const statusOf = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  tooLarge: 413,
  unreadable: 400,
  tooMany: 429,
  unavailable: 503,
} as const
export type RefusalCode = keyof typeof statusOf

export class Refusal extends Error {
  override name = 'Refusal'
  readonly code: RefusalCode
  readonly fields: FieldProblem[]

  constructor(code: RefusalCode, sentence: string, fields: FieldProblem[] = []) {
    super(sentence)
    this.code = code
    this.fields = fields
  }
}

interface FieldProblem {
  field: string
  message: string
}

export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string(),
    fields: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'Why a request was refused: a code, a sentence, and the fields it is about.' })

export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const refusal = toRefusal(error)
  if (!refusal) {
    const cause = isResponseSerializationError(error) ? error.cause.issues : undefined
    request.log.error({ error, cause }, 'a request failed')
    return send(reply, 500, 'failed', 'Something went wrong in Trickle. It was written to its log.')
  }
  return send(reply, statusOf[refusal.code], refusal.code, refusal.message, refusal.fields)
}

export function answerNotFound(_request: FastifyRequest, reply: FastifyReply) {
  return send(reply, 404, 'notFound', 'There is nothing at this address.')
}

function toRefusal(error: FastifyError): Refusal | undefined {
  if (error instanceof Refusal) return error
  if (hasZodFastifySchemaValidationErrors(error)) return fromValidation(error.validation)
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Refusal('tooLarge', 'The request is too large.')
  if (error.statusCode === 429) return new Refusal('tooMany', error.message)
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500) {
    return new Refusal('unreadable', 'The request could not be read: send JSON with the content type application/json.')
  }
  return undefined
}

function fromValidation(issues: readonly { instancePath: string; message?: string | undefined }[]): Refusal {
  const fields = issues.map(({ instancePath, message }) => ({
    field: instancePath.replace(/^\//, '').replaceAll('/', '.'),
    message: message ?? 'is not valid',
  }))
  const [first] = fields
  const sentence = first
    ? first.field
      ? `${first.field}: ${first.message}`
      : first.message
    : 'The request is not valid.'
  return new Refusal('invalid', sentence, fields)
}

const titleOf: Record<string, string> = {
  invalid: 'Not valid',
  unauthenticated: 'Sign in first',
  forbidden: 'Not allowed',
  notFound: 'Not found',
  conflict: 'Not possible now',
  tooLarge: 'Too large',
  unreadable: 'Not readable',
  tooMany: 'Too many requests',
  unavailable: 'Not available',
  failed: 'Failed',
}

function send(reply: FastifyReply, status: number, code: string, detail: string, fields: FieldProblem[] = []) {
  return reply
    .status(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer((body: unknown) => JSON.stringify(body))
    .send({
      type: 'about:blank',
      title: titleOf[code] ?? 'Refused',
      status,
      code,
      detail,
      ...(fields.length > 0 ? { fields } : {}),
    })
}
