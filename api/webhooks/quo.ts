// Deliveries from Quo's webhooks: raw bytes, signature, one commit, 2xx; what they mean is worked out afterwards.
import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { listLegacySecrets, noteSecretUsed } from '#activities/queries/legacy-secrets.ts'
import { acceptedSecrets } from '#activities/queries/webhooks.ts'
import { unseal } from '#activities/seal.ts'
import { QuoEvent } from '#schema/quo-event.ts'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import { openInbox } from './inbox.ts'
import { readDatedSignatures, readLegacySignatures, secretBytes, signerOf, type Signature } from './signature.ts'

const largestBody = 1024 * 1024

/** A delivery that one of our secrets has signed. */
interface Delivery {
  id: string
  body: Buffer
}

interface Secret {
  id: string | null // of a legacy one, whose owner wants to see that it is used
  bytes: Buffer
}

export const quoWebhook =
  ({ db, engine, settings }: Parts): FastifyPluginAsync =>
  async (app) => {
    const inbox = openInbox(db)
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: largestBody }, (_request, body, done) =>
      done(null, body),
    )

    app.post('/webhooks/quo', { bodyLimit: largestBody, schema: { hide: true } }, async (request, reply) => {
      const delivery = await verified(request)
      await inbox.keep({ deliveryId: delivery.id, raw: delivery.body, ...readMeaning(delivery.body) })
      engine.startEvent(delivery.id).catch(() => undefined) // or the worker's sweeper
      return reply.status(200).send({ kept: true })
    })

    async function verified({ headers, body }: FastifyRequest): Promise<Delivery> {
      const dated = readDatedHeaders(headers)
      const signatures = dated ? readDatedSignatures(dated) : readLegacyHeader(headers)
      if (!signatures) throw new Refusal('unauthenticated', 'This delivery is not signed.')
      if (!Buffer.isBuffer(body)) throw new Refusal('unreadable', 'This delivery has no body.')

      const signer = signerOf(body, signatures, await (dated ? datedSecrets() : legacySecrets()), Date.now())
      if (!signer) throw new Refusal('unauthenticated', 'The signature of this delivery is not valid.')
      if (signer.isOld) throw new Refusal('unauthenticated', 'The signature of this delivery is too old.')
      if (signer.secret.id) noteSecretUsed(db, signer.secret.id).catch(() => undefined)
      return { id: dated ? dated.id : legacyIdOf(body), body }
    }

    async function datedSecrets(): Promise<Secret[]> {
      return (await acceptedSecrets(db)).map((sealed) => ({ id: null, bytes: bytesOf(sealed) }))
    }

    async function legacySecrets(): Promise<Secret[]> {
      return (await listLegacySecrets(db)).map(({ id, secret }) => ({ id, bytes: bytesOf(secret) }))
    }

    function bytesOf(sealed: Buffer): Buffer {
      return secretBytes(unseal(sealed, settings.secret))
    }
  }

/** Undefined unless all three are there. */
function readDatedHeaders(headers: IncomingHttpHeaders) {
  const id = headers['webhook-id']
  const timestamp = headers['webhook-timestamp']
  const signatures = headers['webhook-signature']
  if (typeof id !== 'string' || id.length > 200 || typeof timestamp !== 'string' || typeof signatures !== 'string') {
    return undefined
  }
  return { id, timestamp, signatures }
}

function readLegacyHeader(headers: IncomingHttpHeaders): Signature[] | undefined {
  const header = headers['openphone-signature']
  return typeof header === 'string' ? readLegacySignatures(header) : undefined
}

/** A legacy delivery has no id of its own: its event's id is the same at each try. Without one, its bytes are. */
function legacyIdOf(body: Buffer): string {
  const event = QuoEvent.safeParse(parseJson(body))
  const id = event.success ? event.data.id : undefined
  return id ?? `sha256-${createHash('sha256').update(body).digest('hex')}`
}

/** Type and the other party's number, for the claim. An event of an unknown shape is kept all the same. */
function readMeaning(body: Buffer): { type: string; phone: string | null } {
  const event = QuoEvent.safeParse(parseJson(body))
  if (!event.success) return { type: 'unreadable', phone: null }
  const { type, sender } = event.data
  const fromPerson = type === 'message.received' || type === 'unreadable'
  return { type, phone: fromPerson ? (sender ?? null) : null }
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
