// The signature of a dated Quo webhook: Standard Webhooks (standardwebhooks.com), HMAC-SHA256 over id.timestamp.body.
import { createHmac, timingSafeEqual } from 'node:crypto'

/** Seconds that a delivery's timestamp may be away from ours, either way (Quo's documentation). */
export const toleranceSeconds = 300

export interface SignedDelivery {
  id: string
  timestamp: string // Unix seconds, as the header says it
  signatures: string // space-separated `v1,<base64>`
  body: Buffer
}

export type SignatureVerdict = 'valid' | 'wrong' | 'old'

/** Verifies over the raw bytes, against each secret that is accepted now (two during a rotation), in constant time. */
export function verifySignature(
  delivery: SignedDelivery,
  secrets: readonly Buffer[],
  nowSeconds: number,
): SignatureVerdict {
  if (!/^\d{1,12}$/.test(delivery.timestamp)) return 'wrong'
  const given = delivery.signatures
    .split(' ')
    .filter((entry) => entry.startsWith('v1,'))
    .map((entry) => Buffer.from(entry.slice(3), 'base64'))
  const expected = secrets.map((secret) => sign(delivery, secret))
  if (!expected.some((signature) => given.some((candidate) => isSame(candidate, signature)))) return 'wrong'
  return Math.abs(nowSeconds - Number(delivery.timestamp)) > toleranceSeconds ? 'old' : 'valid'
}

function sign({ id, timestamp, body }: SignedDelivery, secret: Buffer): Buffer {
  return createHmac('sha256', secret).update(`${id}.${timestamp}.`).update(body).digest()
}

const isSame = (one: Buffer, other: Buffer) => one.length === other.length && timingSafeEqual(one, other)

/** The bytes of a `whsec_…` key. */
export const secretBytes = (key: string): Buffer => Buffer.from(key.replace(/^whsec_/, ''), 'base64')
