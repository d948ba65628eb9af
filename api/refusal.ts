// The refusals this API can give, and the one place that turns errors into answers: problem details (RFC 9457) with a
// code, a sentence, and the field it is about. Everything that is no refusal is a bug: logged whole, shown as nothing.
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from 'fastify-type-provider-zod'
import { z } from 'zod'

/** Each code with its HTTP status, its title, and what it means wherever it is given. */
export const refusals = {
  unreadable: { status: 400, title: 'Not readable', meaning: 'The request could not be read.' },
  unauthenticated: { status: 401, title: 'Sign in first', meaning: 'Nobody is signed in, or no longer.' },
  forbidden: { status: 403, title: 'Not allowed', meaning: 'Whoever asks may not do this, or not from there.' },
  notFound: { status: 404, title: 'Not found', meaning: 'There is no such thing.' },
  methodNotAllowed: { status: 405, title: 'Not done here', meaning: 'The address is right, the method is not.' },
  conflict: { status: 409, title: 'Not possible now', meaning: 'The thing is in a state that does not allow it.' },
  keyInProgress: {
    status: 409,
    title: 'Not answered yet',
    meaning: 'A request with this Idempotency-Key was begun and has no answer.',
  },
  tooLarge: { status: 413, title: 'Too large', meaning: 'The body is larger than 256 KiB.' },
  unsupportedType: { status: 415, title: 'Not JSON', meaning: 'The body is of another type than application/json.' },
  invalid: { status: 422, title: 'Not valid', meaning: 'What was sent is not valid; `fields` names what is wrong.' },
  keyReused: {
    status: 422,
    title: 'Key used before',
    meaning: 'The Idempotency-Key was used for another request within 24 hours.',
  },
  tooMany: {
    status: 429,
    title: 'Too many tries',
    meaning: 'Wait as long as it says (`Retry-After`), then try again.',
  },
  failed: { status: 500, title: 'Failed', meaning: 'Something is wrong in Trickle. It was written to its log.' },
  unavailable: { status: 503, title: 'Not available', meaning: 'Something Trickle needs cannot be reached just now.' },
} as const satisfies Record<string, { status: number; title: string; meaning: string }>

export type RefusalCode = keyof typeof refusals

export class Refusal extends Error {
  override name = 'Refusal'
  readonly code: RefusalCode
  readonly fields: FieldProblem[]
  readonly retryAfterMs: number | undefined

  constructor(code: RefusalCode, sentence: string, { fields = [], retryAfterMs }: RefusalDetails = {}) {
    super(sentence)
    this.code = code
    this.fields = fields
    this.retryAfterMs = retryAfterMs
  }
}

interface RefusalDetails {
  fields?: FieldProblem[]
  retryAfterMs?: number
}

interface FieldProblem {
  field: string
  message: string
}

/** What was sent is wrong in one field. */
export const fieldRefusal = (field: string, message: string) =>
  new Refusal('invalid', message, { fields: [{ field, message }] })

export const Problem = z
  .object({
    type: z.string().meta({ description: 'Where the code is explained.', examples: ['/api/docs#problem-conflict'] }),
    title: z.string().meta({ examples: ['Not possible now'] }),
    status: z
      .number()
      .int()
      .meta({ description: 'The HTTP status.', examples: [409] }),
    code: z.string().meta({ description: 'For programs: one of a closed list.', examples: ['conflict'] }),
    detail: z.string().meta({
      description: 'For people: what was found, in a sentence.',
      examples: ['Only an active campaign can be paused.'],
    }),
    fields: z
      .array(
        z.object({
          field: z.string().meta({ description: 'Empty: it is about no single field.' }),
          message: z.string(),
        }),
      )
      .optional()
      .meta({ description: 'What is wrong, field by field.' }),
  })
  .meta({ id: 'Problem', description: 'Why a request was refused (RFC 9457).' })

export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const refusal = toRefusal(error)
  if (!refusal) {
    const cause = isResponseSerializationError(error) ? error.cause.issues : undefined
    request.log.error({ error, cause }, 'a request failed')
    return send(reply, 'failed', 'Something went wrong in Trickle. It was written to its log.')
  }
  if (refusal.retryAfterMs !== undefined) reply.header('retry-after', Math.ceil(refusal.retryAfterMs / 1_000))
  return send(reply, refusal.code, refusal.message, refusal.fields)
}

export function answerNotFound(_request: FastifyRequest, reply: FastifyReply) {
  return send(reply, 'notFound', 'There is nothing at this address.')
}

function toRefusal(error: FastifyError): Refusal | undefined {
  if (error instanceof Refusal) return error
  if (hasZodFastifySchemaValidationErrors(error)) return fromValidation(error.validation)
  if (error.code === 'FST_ERR_BAD_URL') return new Refusal('unreadable', 'The address could not be read.')
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Refusal('tooLarge', 'The request is too large.')
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return new Refusal('unsupportedType', 'Send JSON, with the content type application/json.')
  }
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
  return new Refusal('invalid', sentence, { fields })
}

function send(reply: FastifyReply, code: RefusalCode, detail: string, fields: FieldProblem[] = []) {
  const { status, title } = refusals[code]
  return reply
    .status(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer((body: unknown) => JSON.stringify(body))
    .send({
      type: `/api/docs#problem-${code}`,
      title,
      status,
      code,
      detail,
      ...(fields.length > 0 ? { fields } : {}),
    })
}
