// Carries events to the webhooks that asked for them, again and again on Quo's schedule until one answer is 2xx.
import type { Entry, EntryOf, Webhook } from '../book/entries.ts'
import { datedWaitsMs } from '../state/settings.ts'
import type { Delivery } from '../state/state.ts'
import type { Workspace } from '../workspace.ts'
import { chooseFault } from './choose-fault.ts'
import { type Envelope, envelopeEffects, envelopeFor } from './envelope.ts'

export interface Courier {
  /** Sets off the deliveries among these lines. */
  dispatch(written: readonly Entry[]): void
  /** Once more, beside the schedule. */
  sendAgain(delivery: Delivery): void
  /** Whether an attempt is under way. */
  isSending(id: string): boolean
  /** Takes up what a restart interrupted. */
  resume(): void
  close(): void
}

type Trigger = 'scheduled' | 'manual' | 'copy'

const longestKeptBody = 1000

export function openCourier(workspace: Workspace): Courier {
  const { state, agenda } = workspace
  const closing = new AbortController()
  const underWay = new Map<string, number>()

  async function attempt(delivery: Delivery, trigger: Trigger = 'scheduled'): Promise<void> {
    const { written } = delivery
    const webhook = webhookOf(written)
    if (!webhook || state.deliveries.get(written.id) !== delivery) return // deleted, or the sandbox was reset
    if (trigger === 'scheduled' && delivery.due === null) return // sent by hand meanwhile

    const rule = chooseFault(workspace, written, envelopeEffects)
    const age = rule?.effect.type === 'staleTimestamp' ? rule.effect.ageSeconds : 0
    const timestamp = timestampFor(webhook, delivery, age)
    const withPreviousKey = state.settings.rotationOverlap
    const envelope = envelopeFor(written, { webhook, withPreviousKey, timestamp, effect: rule?.effect })
    const at = workspace.now()
    const { status, responseBody } = await carry(written.id, webhook.url, envelope)
    if (closing.signal.aborted || state.deliveries.get(written.id) !== delivery) return

    const copy = trigger === 'copy'
    const number = copy ? delivery.attempts.length : delivery.attempts.length + 1
    const outcome = status === 0 ? 'noAnswer' : status >= 200 && status < 300 ? 'accepted' : 'refused'
    const nextAfterMs = trigger === 'scheduled' && outcome !== 'accepted' ? waitAfter(webhook, delivery) : null
    const seen = {
      delivery: written.id,
      number,
      copy,
      outcome,
      status,
      url: webhook.url,
      timestamp,
      responseBody,
    } as const
    workspace.write({
      kind: 'attempt',
      at,
      ...seen,
      trigger: trigger === 'manual' ? 'manual' : 'scheduled',
      tookMs: workspace.now() - at,
      fault: rule?.id ?? null,
      nextAfterMs,
    })
    if (nextAfterMs !== null) schedule(delivery, nextAfterMs)
  }

  function webhookOf({ webhook }: EntryOf<'delivery'>): Webhook | undefined {
    const removed = state.settings.removedWebhook === 'delivers' ? state.removedWebhooks.get(webhook) : undefined
    return state.webhooks.get(webhook) ?? removed
  }

  /** Every attempt is signed afresh, unless legacy ones are told not to be. */
  function timestampFor({ apiVersion }: Webhook, { attempts }: Delivery, ageSeconds: number): number {
    const nowMs = Date.now() - ageSeconds * 1000
    if (apiVersion === '2026-03-30') return Math.floor(nowMs / 1000)
    return state.settings.legacySignedAgain ? nowMs : (attempts[0]?.timestamp ?? nowMs)
  }

  /** Null: that was the last one. */
  function waitAfter({ apiVersion }: Webhook, { attempts }: Delivery): number | null {
    const waitsMs = apiVersion === '2026-03-30' ? datedWaitsMs : state.settings.legacyWaitsMs
    return waitsMs[attempts.filter(({ trigger }) => trigger === 'scheduled').length] ?? null
  }

  async function carry(id: string, url: string, envelope: Envelope) {
    underWay.set(id, (underWay.get(id) ?? 0) + 1)
    try {
      return await post(url, envelope)
    } finally {
      underWay.set(id, (underWay.get(id) ?? 1) - 1)
    }
  }

  async function post(url: string, envelope: Envelope) {
    try {
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'manual',
        ...envelope,
        signal: AbortSignal.any([closing.signal, AbortSignal.timeout(state.settings.webhookTimeoutMs)]),
      })
      return {
        status: response.status,
        responseBody: (await response.text().catch(() => '')).slice(0, longestKeptBody),
      }
    } catch {
      return { status: 0, responseBody: '' } // no connection, no answer in time, or the sandbox is closing
    }
  }

  function schedule(delivery: Delivery, afterMs: number) {
    agenda.after(afterMs, () => void attempt(delivery))
  }

  function setOff(entry: EntryOf<'delivery'>) {
    const delivery = state.deliveries.get(entry.id)
    if (!delivery?.due) return
    const effect = chooseFault(workspace, entry, ['delay', 'duplicate'])?.effect
    if (effect?.type === 'delay') void agenda.pause(effect.ms).then(() => attempt(delivery))
    else schedule(delivery, 0)
    if (effect?.type !== 'duplicate') return
    for (let copy = 1; copy <= effect.copies; copy++) {
      void agenda.pause(effect.afterMs * copy).then(() => attempt(delivery, 'copy'))
    }
  }

  return {
    dispatch(written) {
      for (const entry of written) if (entry.kind === 'delivery') setOff(entry)
    },

    sendAgain: (delivery) => agenda.after(0, () => void attempt(delivery, 'manual')),

    isSending: (id) => (underWay.get(id) ?? 0) > 0,

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
