// Signatures over the exact bytes that are sent: Standard Webhooks for dated webhooks, Quo's own form for legacy ones.
import { createHmac, randomBytes } from 'node:crypto'

export const newKey = () => `whsec_${randomBytes(32).toString('base64')}`

export function sign(key: string, id: string, timestampSeconds: number, body: string): string {
  return `v1,${hmac(key.replace(/^whsec_/, ''), `${id}.${timestampSeconds}.${body}`)}`
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/**
 * Quo's sample has a key of letters and digits, and its own Node sample of checking a signature works with no other: it
 * takes the key for text. So those are the default.
 */
export function newLegacyKey(made: 'ascii' | 'bytes'): string {
  const bytes = randomBytes(32)
  return (made === 'bytes' ? bytes : Buffer.from(bytes.map((byte) => letters.charCodeAt(byte % 62)))).toString('base64')
}

export function signLegacy(key: string, timestampMs: number, body: string): string {
  return `hmac;1;${timestampMs};${hmac(key, `${timestampMs}.${body}`)}`
}

const hmac = (key: string, content: string) =>
  createHmac('sha256', Buffer.from(key, 'base64')).update(content).digest('base64')
