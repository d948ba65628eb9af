// What finds what was left undone (worker/sweep.ts, and the api that hurries its outbox). It looks only when there is
// something that it would find, so that days without anything cost nothing.
import type { Timings } from '#schema/timings.ts'
import type { Dice } from '../support/dice.ts'
import type { Clocks } from './clocks.ts'
import type { Store, TextRow } from './store.ts'
import type { Temporal } from './temporal.ts'
import type { Timeline } from './timeline.ts'
import type { Troubles } from './trouble.ts'
import type { Worker } from './worker.ts'

interface Parts {
  time: Timeline
  clocks: Clocks
  chance: Dice
  timings: Timings
  troubles: Troubles
  store: Store
  temporal: Temporal
  workers: readonly Worker[]
}

export type Sweeper = ReturnType<typeof startSweeping>

export function startSweeping({ time, clocks, chance, timings, troubles, store, temporal, workers }: Parts) {
  let plannedAt = Infinity
  let takeBack = () => {}

  /** Asked whenever anything was committed. */
  function plan() {
    const at = dueAt()
    if (at >= plannedAt) return
    takeBack()
    plannedAt = at
    takeBack = time.after(at - time.now() + chance.between(0, timings.sweepMs), sweep)
  }

  function dueAt(): number {
    const next = time.now() + timings.sweepMs
    const texts = store.texts.all()
    const somethingWaits =
      texts.some(isUnsettled) ||
      texts.some(isLeft) ||
      store.outbox.all().length > 0 ||
      store.events.all().some(({ processed }) => !processed) ||
      store.campaigns.all().some(({ id, status }) => status !== 'completed' && !temporal.hasCampaign(id))
    return somethingWaits ? next : Math.max(next, firstLeaseEnd(texts))
  }

  /** A reply or a confirmation that waits, and nobody sends it. */
  const isLeft = ({ id, campaignId, state }: TextRow) =>
    campaignId === null && state === 'pending' && !temporal.isSending(id)

  const isUnsettled = ({ state, attempt }: TextRow) =>
    state === 'unknown' && attempt !== null && !temporal.isSettling(attempt)

  function firstLeaseEnd(texts: readonly TextRow[]): number {
    const leases = texts.flatMap(({ state, leasedUntil }) => (state === 'sending' && leasedUntil ? [leasedUntil] : []))
    return time.now() + Math.min(...leases.map((until) => until.getTime() - clocks.wall().getTime()))
  }

  function sweep() {
    plannedAt = Infinity
    const worker = workers.find(({ process }) => process.isRunning())
    if (worker && !troubles.postgres.isAway()) {
      worker.expireAttempts().catch(() => undefined)
      if (!troubles.temporalIsAway()) startWhatWaits()
    }
    plan()
  }

  function startWhatWaits() {
    for (const { id, state, attempt } of store.texts.all())
      if (state === 'unknown' && attempt) temporal.startSettling(id, attempt)
    for (const text of store.texts.all()) if (isLeft(text)) temporal.startText(text.id)
    for (const { id } of store.outbox.all()) deliver(id)
    for (const { id, processed, receivedAt, message } of store.events.all())
      if (!processed && receivedAt < time.now() - timings.sweepMs) temporal.startEvent(id, message)
    for (const { id, status } of store.campaigns.all()) if (status !== 'completed') temporal.startCampaign(id)
  }

  /** Tells Temporal a row of the outbox; now and then it is told again. */
  function deliver(id: string) {
    const row = store.outbox.get(id)
    if (!row || troubles.temporalIsAway()) return
    temporal.tell(row.kind, row.campaignId)
    if (!chance.happens(50)) store.write((trx) => store.outbox.remove(id, trx))
  }

  return {
    plan,
    deliverSoon: (id: string) => void time.after(chance.between(5, chance.one([50, 5_000])), () => deliver(id)),
  }
}
