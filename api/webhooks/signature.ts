// The signatures of Quo's webhooks: HMAC-SHA256 over the raw bytes, with the time before them. Dated webhooks sign as the
// Standard Webhooks specification says (standardwebhooks.com), legacy ones in Quo's own form.
import { createHmac, timingSafeEqual } from 'node:crypto'

/** How far a signature's time may be from ours, either way. Quo documents it for dated webhooks. */
export const toleranceMs = 300_000

/** One signature of a delivery. */
export interface Signature {
  signedAtMs: number
  before: string // what was signed before the body
  bytes: Buffer
}

const mostInOneHeader = 5 // more than one only while a secret is being replaced

interface DatedHeaders {
  id: string
  timestamp: string // Unix seconds
  signatures: string // space-separated `v1,<base64>`
}

export function readDatedSignatures({ id, timestamp, signatures }: DatedHeaders): Signature[] {
  if (!/^\d{1,12}$/.test(timestamp)) return []
  return signatures
    .split(' ')
    .filter((entry) => entry.startsWith('v1,'))
    .slice(0, mostInOneHeader)
    .map((entry) => ({
      signedAtMs: Number(timestamp) * 1_000,
      before: `${id}.${timestamp}.`,
      bytes: Buffer.from(entry.slice(3), 'base64'),
    }))
}

/** `openphone-signature`: `hmac;1;<Unix milliseconds>;<base64>`; Quo says that several with commas between may come one day. */
export function readLegacySignatures(header: string): Signature[] {
  return header
    .split(',')
    .slice(0, mostInOneHeader)
    .flatMap((entry) => {
      const [, timestamp, base64] = /^hmac;1;(\d{1,15});([A-Za-z0-9+/=]{1,100})$/.exec(entry.trim()) ?? []
      if (!timestamp || !base64) return []
      return { signedAtMs: Number(timestamp), before: `${timestamp}.`, bytes: Buffer.from(base64, 'base64') }
    })
}

/** Which of the secrets signed the body, in constant time, and whether that was too long ago or is yet to come. */
export function signerOf<Secret extends { bytes: Buffer }>(
  body: Buffer,
  signatures: readonly Signature[],
  secrets: readonly Secret[],
  nowMs: number,
): { secret: Secret; isOld: boolean } | undefined {
  const found = signatures.flatMap((signature) => {
    const secret = secrets.find(({ bytes }) => isSame(signature.bytes, sign(bytes, signature.before, body)))
    return secret ? { secret, isOld: Math.abs(nowMs - signature.signedAtMs) > toleranceMs } : []
  })
  return found.find(({ isOld }) => !isOld) ?? found[0]
}

const sign = (secret: Buffer, before: string, body: Buffer) =>
  createHmac('sha256', secret).update(before).update(body).digest()

const isSame = (one: Buffer, other: Buffer) => one.length === other.length && timingSafeEqual(one, other)

/** The bytes of a key: base64, with `whsec_` before it if it is a dated webhook's. */
export const secretBytes = (key: string): Buffer => Buffer.from(key.replace(/^whsec_/, ''), 'base64')
