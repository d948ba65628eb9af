// Signatures after the Standard Webhooks specification, over the exact bytes that are sent.
import { createHmac, randomBytes } from 'node:crypto'

export const newKey = () => `whsec_${randomBytes(32).toString('base64')}`

export function sign(key: string, id: string, timestampSeconds: number, body: string): string {
  const secret = Buffer.from(key.replace(/^whsec_/, ''), 'base64')
  return `v1,${createHmac('sha256', secret).update(`${id}.${timestampSeconds}.${body}`).digest('base64')}`
}
