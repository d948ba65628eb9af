// Deliveries from Quo's dated webhooks: raw bytes, signature, one commit, 2xx; what they mean is worked out afterwards.
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { acceptedSecrets } from '#activities/queries/webhooks.ts'
import { unseal } from '#activities/seal.ts'
import { QuoEvent } from '#schema/quo-event.ts'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import { openInbox } from './inbox.ts'
import { secretBytes, verifySignature, type SignedDelivery } from './signature.ts'

const largestBody = 1024 * 1024

export const quoWebhook =
  ({ db, engine, settings }: Parts): FastifyPluginAsync =>
  async (app) => {
    const inbox = openInbox(db)
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: largestBody }, (_request, body, done) =>
      done(null, body),
    )

    app.post(
      '/webhooks/quo',
      { bodyLimit: largestBody, config: { open: true, rateLimit: false } },
      async (request, reply) => {
        const delivery = readDelivery(request)
        const secrets = (await acceptedSecrets(db)).map((sealed) => secretBytes(unseal(sealed, settings.secret)))
        const verdict = verifySignature(delivery, secrets, Date.now() / 1_000)
        if (verdict === 'wrong') throw new Refusal('unauthenticated', 'The signature of this delivery is not valid.')
        if (verdict === 'old') throw new Refusal('unauthenticated', 'The signature of this delivery is too old.')

        await inbox.keep({ deliveryId: delivery.id, raw: delivery.body, ...readMeaning(delivery.body) })
        engine.startEvent(delivery.id).catch(() => undefined) // or the worker's sweeper
        return reply.status(200).send({ kept: true })
      },
    )
  }

function readDelivery(request: FastifyRequest): SignedDelivery {
  const id = request.headers['webhook-id']
  const timestamp = request.headers['webhook-timestamp']
  const signatures = request.headers['webhook-signature']
  const { body } = request
  if (typeof id !== 'string' || id.length > 200 || typeof timestamp !== 'string' || typeof signatures !== 'string') {
    throw new Refusal('unauthenticated', 'This delivery is not signed.')
  }
  if (!Buffer.isBuffer(body)) throw new Refusal('unreadable', 'This delivery has no body.')
  return { id, timestamp, signatures, body }
}

/** Type and the other party's number, for the claim. An event of an unknown shape is kept all the same. */
function readMeaning(body: Buffer): { type: string; phone: string | null } {
  const event = QuoEvent.safeParse(parseJson(body))
  if (!event.success) return { type: 'unreadable', phone: null }
  const { type, data } = event.data
  const fromPerson = type === 'message.received' || type === 'unreadable'
  return { type, phone: fromPerson ? (data?.context?.senderIdentifier ?? null) : null }
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
