// Requests that may be repeated: with an Idempotency-Key a creation or an activation is done once, however often it is
// asked for, and its answer is given again for 24 hours.
import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Database } from '#activities/database.ts'
import { beginAnswer, forgetAnswer, keepAnswer, type AnswerKey } from '#activities/queries/kept-answers.ts'
import { seal, unseal } from '#activities/seal.ts'
import { Refusal } from './refusal.ts'
import { personOf } from './signed-in.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Set while this request is the one that is carried out under its key. */
    answering: AnswerKey | undefined
  }
  interface FastifyContextConfig {
    /** Done once under an Idempotency-Key. */
    once?: boolean
  }
}

const header = 'idempotency-key'

export const IdempotencyKey = z.looseObject({
  [header]: z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/, 'A key has 1 to 200 visible ASCII characters.')
    .optional()
    .meta({
      description:
        'Chosen by you, once for each thing you want done. The same key and the same request within 24 hours give the same answer without doing it again.',
      examples: ['0b7f6a52-9d0e-4a55-8a51-3f2c0a7a1c11'],
    }),
})

/** After this a request without an answer is one whose process died: it may or may not have been carried out. */
const patienceMs = 60_000

export function answerOnce(app: FastifyInstance, db: Database, secret: Buffer) {
  app.decorateRequest('answering', undefined)

  app.addHook('preHandler', async (request, reply) => {
    const key = request.headers[header]
    if (!request.routeOptions.config.once || typeof key !== 'string') return
    const answerKey = { personId: personOf(request).id, key }
    const requestHash = fingerprint(request)
    const before = await beginAnswer(db, answerKey, requestHash)
    if (!before) {
      request.answering = answerKey
      return
    }
    if (!before.requestHash.equals(requestHash)) {
      throw new Refusal('keyReused', 'This Idempotency-Key was used for another request. Use a new one.')
    }
    if (before.status === null) throw unanswered(before.sinceMs)
    return reply
      .status(before.status)
      .header('idempotency-replayed', 'true')
      .header('content-type', 'application/json; charset=utf-8')
      .serializer((body: string) => body)
      .send(before.body ? unseal(before.body, secret) : '')
  })

  app.addHook('onSend', async (request, reply, payload) => {
    const { answering } = request
    if (!answering) return
    request.answering = undefined
    const body = typeof payload === 'string' ? seal(payload, secret) : null
    if (reply.statusCode < 300) await keepAnswer(db, answering, { status: reply.statusCode, body })
    else if (reply.statusCode !== 500) await forgetAnswer(db, answering) // a refusal did nothing: it may be asked again
  })
}

function unanswered(sinceMs: number): Refusal {
  return sinceMs < patienceMs
    ? new Refusal('keyInProgress', 'The first request with this Idempotency-Key is still being worked on.', {
        retryAfterMs: 1_000,
      })
    : new Refusal(
        'keyInProgress',
        'It is not known whether the first request with this Idempotency-Key was carried out. Look, then use a new key.',
      )
}

function fingerprint({ method, url, body }: FastifyRequest): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([method, url, body ?? null]))
    .digest()
}
