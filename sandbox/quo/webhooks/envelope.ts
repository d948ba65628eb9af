// One delivery as it goes out: the body, signed as its webhook wants it, and spoilt as a fault wants it.
import { randomBytes } from 'node:crypto'
import type { Webhook } from '../book/entries.ts'
import type { WebhookEffect } from '../faults/rules.ts'
import { sign, signLegacy } from './sign.ts'

export interface Envelope {
  headers: Record<string, string>
  body: string
}

export const envelopeEffects = [
  'wrongKey',
  'staleTimestamp',
  'alteredBody',
  'missingHeader',
  'twoSignatures',
] as const satisfies WebhookEffect['type'][]

export interface Signing {
  webhook: Webhook
  /** The key it was rotated from signs as well. */
  withPreviousKey: boolean
  timestamp: number // as it is signed: seconds, for legacy webhooks milliseconds
  effect: WebhookEffect | undefined
}

export function envelopeFor({ id, body }: { id: string; body: string }, signing: Signing): Envelope {
  const { webhook, effect, timestamp } = signing
  const isDated = webhook.apiVersion === '2026-03-30'
  const signature = keysFor(signing).map((key) =>
    isDated ? sign(key, id, timestamp, body) : signLegacy(key, timestamp, body),
  )
  const headers: Record<string, string> = isDated
    ? { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': signature.join(' ') }
    : { 'openphone-signature': signature.join(',') } // one as yet; the documents say that there may be several one day
  if (effect?.type === 'missingHeader') {
    delete headers[effect.header ?? (isDated ? 'webhook-signature' : 'openphone-signature')]
  }
  const sent = effect?.type === 'alteredBody' ? body.replace(/\}$/, ',"altered":true}') : body
  return { headers: { 'content-type': 'application/json', ...headers }, body: sent }
}

function keysFor({ webhook, withPreviousKey, effect }: Signing): string[] {
  const other = randomBytes(32).toString('base64')
  if (effect?.type === 'wrongKey') return [other]
  if (effect?.type === 'twoSignatures') return [other, webhook.key]
  return withPreviousKey && webhook.previousKey ? [webhook.key, webhook.previousKey] : [webhook.key]
}
