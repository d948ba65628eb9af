// Carries events to the webhooks that asked for them, again and again on Quo's schedule until one answer is 2xx.
import type { Entry, EntryOf, NewEntry, Webhook } from '../book/entries.ts'
import { chooseRule } from '../faults/choose.ts'
import type { WebhookEffect, WebhookRule } from '../faults/rules.ts'
import { type Delivery, type Message, othersOf } from '../state/state.ts'
import { newId } from '../texting/ids.ts'
import type { Workspace } from '../workspace.ts'
import type { MessageEvent } from './event-types.ts'
import { newEventId, payloadOf } from './payload.ts'
import { sign } from './sign.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const waitsMs = [0, 5000, 5 * minuteMs, 30 * minuteMs, 2 * hourMs, 5 * hourMs, 10 * hourMs, 10 * hourMs]

export interface Courier {
  /** Lines to be written together with what they report; the message must already be in its new state. */
  lettersAbout(type: MessageEvent, message: Message, at: number): NewEntry[]
  /** Sets off the deliveries among these lines. */
  dispatch(written: readonly Entry[]): void
  /** Takes up what a restart interrupted. */
  resume(): void
  close(): void
}

export function openCourier(workspace: Workspace): Courier {
  const { state, agenda } = workspace
  const closing = new AbortController()

  const choose = (entry: EntryOf<'delivery'>, types: readonly WebhookEffect['type'][]) => {
    const fits = ({ match, effect }: WebhookRule) =>
      types.includes(effect.type) &&
      (match.event === undefined || match.event === entry.type) &&
      (match.person === undefined || match.person === entry.person)
    return chooseRule(workspace, 'webhooks', state.faults.webhooks, fits)
  }

  async function attempt(delivery: Delivery, copy = false): Promise<void> {
    const { written } = delivery
    const webhook = state.webhooks.get(written.webhook)
    if (!webhook || state.deliveries.get(written.id) !== delivery) return // deleted, or the sandbox was reset

    const rule = choose(written, ['wrongKey', 'staleTimestamp'])
    const age = rule?.effect.type === 'staleTimestamp' ? rule.effect.ageSeconds : 0
    const timestamp = Math.floor(Date.now() / 1000) - age
    const signature = signatures(webhook, rule?.effect.type === 'wrongKey', written, timestamp)
    const at = workspace.now()
    const status = await post(webhook.url, written, timestamp, signature)
    if (closing.signal.aborted || state.deliveries.get(written.id) !== delivery) return

    const number = copy ? delivery.attempts : delivery.attempts + 1
    const outcome = status === 0 ? 'noAnswer' : status >= 200 && status < 300 ? 'accepted' : 'refused'
    const nextAfterMs = copy || outcome === 'accepted' ? null : (waitsMs[number] ?? null)
    const tookMs = workspace.now() - at
    const seen = { delivery: written.id, number, copy, outcome, status, tookMs, url: webhook.url, timestamp } as const
    workspace.write({ kind: 'attempt', at, ...seen, fault: rule?.id ?? null, nextAfterMs })
    if (nextAfterMs !== null) schedule(delivery, nextAfterMs)
  }

  /** The key it was rotated from may sign as well: whether Quo lets them overlap is not documented. */
  function signatures(webhook: Webhook, wrong: boolean, { id, body }: EntryOf<'delivery'>, timestamp: number): string {
    const key = wrong ? `whsec_${Buffer.from('not the key of this webhook at all').toString('base64')}` : webhook.key
    const keys = state.settings.rotationOverlap && webhook.previousKey ? [key, webhook.previousKey] : [key]
    return keys.map((one) => sign(one, id, timestamp, body)).join(' ')
  }

  async function post(url: string, { id, body }: EntryOf<'delivery'>, timestamp: number, signature: string) {
    try {
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'manual',
        headers: {
          'content-type': 'application/json',
          'webhook-id': id,
          'webhook-timestamp': String(timestamp),
          'webhook-signature': signature,
        },
        body,
        signal: AbortSignal.any([closing.signal, AbortSignal.timeout(state.settings.webhookTimeoutMs)]),
      })
      await response.body?.cancel()
      return response.status
    } catch {
      return 0 // no connection, no answer in time, or the sandbox is closing
    }
  }

  function schedule(delivery: Delivery, afterMs: number) {
    agenda.after(afterMs, () => void attempt(delivery))
  }

  function setOff(entry: EntryOf<'delivery'>) {
    const delivery = state.deliveries.get(entry.id)
    if (!delivery?.due) return
    const effect = choose(entry, ['delay', 'duplicate'])?.effect
    if (effect?.type === 'delay') void agenda.pause(effect.ms).then(() => attempt(delivery))
    else schedule(delivery, 0)
    if (effect?.type !== 'duplicate') return
    for (let copy = 1; copy <= effect.copies; copy++) {
      void agenda.pause(effect.afterMs * copy).then(() => attempt(delivery, true))
    }
  }

  return {
    lettersAbout(type, message, at) {
      const event = newEventId()
      const body = payloadOf(state, event, type, message, at)
      const person = othersOf(message)[0] ?? ''
      return subscribers([...state.webhooks.values()], type, message).map((webhook) => {
        const about = { webhook: webhook.id, event, type, message: message.id, person, body }
        const letter = { kind: 'delivery', at, id: newId('msg_'), ...about, dropped: null } as const
        const drop = choose({ seq: 0, ...letter }, ['drop'])
        return { ...letter, dropped: drop?.id ?? null }
      })
    },

    dispatch(written) {
      for (const entry of written) if (entry.kind === 'delivery') setOff(entry)
    },

    resume() {
      const now = workspace.now()
      for (const delivery of state.deliveries.values()) {
        if (!delivery.due) continue
        const passed = (now - delivery.due.since) * state.settings.speed
        schedule(delivery, Math.max(0, delivery.due.afterMs - passed))
      }
    },

    close: () => closing.abort(),
  }
}

function subscribers(webhooks: readonly Webhook[], type: string, { phoneNumberId }: Message): Webhook[] {
  return webhooks.filter(
    ({ status, events, resourceIds }) =>
      status === 'enabled' &&
      events.includes(type) &&
      (resourceIds.includes('*') || resourceIds.includes(phoneNumberId)),
  )
}
