// The transactions of activities/texts, inbox, opt-outs and replies on the simulated store: read the facts, ask production's
// rule, write. Each is what the server does between "begin" and "commit"; only locks make it wait.
import { decideClaim, type ClaimDecision } from '#schema/rules/claim.ts'
import { nextLegalHour } from '#schema/rules/legal-hours.ts'
import { locksOf, type LedgerStep } from '#schema/rules/locks.ts'
import { provenBy } from '#schema/rules/message-proof.ts'
import type { SendOutcome } from '#schema/rules/quo-answer.ts'
import {
  forbiddenRunning,
  gaveIdUp,
  givesIdUp,
  isForbiddenRunning,
  outcomeOfSingle,
  recordOutcome,
  saysUnsent,
  type Recorded,
} from '#schema/rules/record.ts'
import { effectOf } from '#schema/rules/reply-effect.ts'
import { decideConfirmation, decideReply, type SingleDecision } from '#schema/rules/reply-gate.ts'
import { addAnyway as decideAddition } from '#schema/rules/review.ts'
import { giveUp, neverTold, release, textOf } from '#schema/rules/settle.ts'
import { endedWithCampaign, isUnclaimed, provable, textMayBecome, type TextStep } from '#schema/rules/text-state.ts'
import { leaseMs, type Timings } from '#schema/timings.ts'
import type { QuoMessage } from '#activities/queries/messages.ts'
import { closeRun, setStatus } from './campaigns.ts'
import type { Clocks } from './clocks.ts'
import { newText, type Moment, type OptOutRow, type Store, type TextRow, type Trx } from './store.ts'

export interface LedgerParts {
  store: Store
  clocks: Clocks
  timings: Timings
}

export type Ledger = ReturnType<typeof openLedger>

export function openLedger(parts: LedgerParts) {
  const { store, clocks, timings } = parts

  async function takeLocks(
    trx: Trx,
    step: LedgerStep,
    of: { campaignId: string | null; phone: string; textId: string; runId?: string | undefined },
  ) {
    for (const lock of locksOf[step]) {
      if (lock === 'campaignStatus' || lock === 'campaign') {
        if (of.campaignId !== null) await store.lock(trx, of.campaignId, lock === 'campaign' ? 'alone' : 'shared')
      } else if (lock === 'number') await store.lock(trx, of.phone)
      else if (lock === 'text') await store.lock(trx, of.textId)
      else if (of.runId) await store.lock(trx, of.runId)
    }
  }

  /** As activities/queries/texts.ts: refuses what no rule allows, and a row that changed since it was read. */
  function stepText(trx: Trx, text: TextRow, step: TextStep, set: Partial<TextRow> = {}): TextRow {
    if (!textMayBecome(text.state, step.to, text.releasedAt !== null))
      throw new Error(`A text cannot go from ${text.state} to ${step.to}.`)
    const current = store.texts.get(text.id, trx)
    if (current?.state !== text.state || current.attempt !== text.attempt) throw new Error('The row is not as it was.')
    return writeStep(trx, current, step, set)
  }

  function writeStep(trx: Trx, text: TextRow, { to, reason }: TextStep, set: Partial<TextRow>): TextRow {
    const changed = { ...text, state: to, reason, ...set }
    putText(trx, changed)
    tell(trx, changed, text.state, to, reason)
    return changed
  }

  function putText(trx: Trx, text: TextRow) {
    const isTaken = store.texts.all(trx).some(({ id, providerId }) => providerId === text.providerId && id !== text.id)
    if (text.providerId !== null && isTaken) throw new Error('Another row has this id of Quo.') // unique in the database
    store.texts.put(text, trx)
  }

  function tell(trx: Trx, text: TextRow, from: TextRow['state'], to: TextRow['state'], reason: string | null) {
    const { id: textId, attempt, runId } = text
    const [businessAt, at] = [clocks.businessNow(), clocks.now()]
    store.changes.put(
      { id: `change ${store.nextNumber()}`, textId, attempt, runId, from, to, reason, businessAt, at },
      trx,
    )
  }

  function takePlace(trx: Trx, runId: string, places: 1 | -1) {
    const run = store.runs.get(runId, trx)
    if (!run) throw new Error('The run is gone.')
    const used = run.used + places
    if (used < 0) return // the update finds no row
    if (used > run.quota) throw new Error('A run cannot use more than its quota.') // a constraint of the database
    store.runs.put({ ...run, used }, trx)
  }

  /** activities/texts/claim-text.ts */
  async function claim(trx: Trx, textId: string, runId: string | undefined, attempt: string): Promise<Decision> {
    const found = store.texts.get(textId)
    if (!found) return { kind: 'notPending' }
    const { campaignId, phone } = found
    await takeLocks(trx, 'claim', { campaignId, phone, textId, runId })
    const text = store.texts.get(textId)
    const decision = text && (campaignId === null ? singleGate(text) : campaignGate(text, runId))
    if (!decision) return { kind: 'notPending' }
    if (decision.kind === 'claim') {
      if (text.state !== 'pending') throw new Error('Only a pending row becomes sending.')
      const startedAt = clocks.wall()
      const leasedUntil = new Date(startedAt.getTime() + leaseMs(timings))
      const attemptMoment = store.nextNumber()
      const taken = { attempt, attemptStartedAt: startedAt, attemptMoment, leasedUntil }
      const set = { ...taken, runId: runId ?? null, releasedAt: null }
      writeStep(trx, text, { to: 'sending', reason: null }, set)
      if (runId !== undefined) takePlace(trx, runId, 1)
    } else if (decision.kind === 'skip') {
      stepText(trx, text, { to: 'skipped', reason: decision.reason })
    } else if (decision.kind === 'passOver' && runId !== undefined) {
      store.passOvers.put({ id: `${runId} ${textId}`, runId, textId, until: decision.until }, trx)
      tell(trx, { ...text, runId }, 'pending', 'pending', decision.reason)
    }
    return decision
  }

  /** activities/texts/campaign-gate.ts */
  function campaignGate(text: TextRow, runId: string | undefined): ClaimDecision | undefined {
    const [campaign, run] = [store.campaigns.get(text.campaignId), store.runs.get(runId ?? null)]
    if (!campaign || run?.campaignId !== campaign.id) return undefined
    const now = clocks.businessNow()
    const legalFrom = nextLegalHour(text.phone, now)
    return decideClaim({ now, fenced: false, text, campaign, run, ...numberFacts(text), legalFrom })
  }

  /** activities/texts/single-gate.ts; Quo's own answer to STOP never shows up here. */
  function singleGate(text: TextRow): SingleDecision {
    if (text.optOutId === null) return decideReply({ fenced: false, text, ...numberFacts(text) })
    const optOut = store.optOuts.get(text.optOutId)
    if (!optOut) throw new Error('There is no such opt-out.')
    const { at: optedOutAt, words } = optOut
    const known = { fenced: false, stillOut: true, writtenSince: [], quoConfirms, waitForQuoMs: timings.waitForQuoMs }
    return decideConfirmation({ ...known, text, now: clocks.wall(), optedOutAt, words })
  }

  /** activities/queries/claims.ts */
  function numberFacts({ id, phone, providerId, knownUntil }: TextRow) {
    const since = knownUntil ?? -Infinity
    return {
      optedOut: isOut(phone),
      held: false,
      unprocessedEvent: store.events.all().some((one) => one.phone === phone && !one.processed),
      earlierCommunication:
        store.messages.all().some((one) => one.phone === phone && one.id !== providerId && one.firstSeen > since) ||
        others(id, phone).some((one) => hasLeft(one) && (one.attemptMoment ?? Infinity) > since),
    }
  }

  const others = (id: string, phone: string) => store.texts.all().filter((one) => one.phone === phone && one.id !== id)

  /** activities/texts/record-answer.ts */
  async function record(
    trx: Trx,
    named: { id: string; campaignId: string | null; phone: string; attempt: string },
    answer: SendOutcome,
  ) {
    const { id: textId, campaignId, phone, attempt } = named
    const outcome = campaignId === null ? outcomeOfSingle(answer) : answer
    const unsent = saysUnsent(outcome)
    await takeLocks(trx, unsent ? 'recordUnsent' : 'record', { campaignId, phone, textId })
    const text = store.texts.get(textId)
    const campaign = unsent ? store.campaigns.get(campaignId) : undefined
    const recorded = text && recordOutcome(text, campaign, attempt, outcome)
    if (!recorded) return
    if (outcome.kind === 'accepted') await keepAccepted(trx, text, outcome.providerId, recorded)
    else if (recorded.step) {
      const stepped = stepText(trx, text, recorded.step)
      if (recorded.nextStep) stepText(trx, stepped, recorded.nextStep)
    }
    if (recorded.givesPlaceBack && text.runId) {
      await store.lock(trx, text.runId)
      takePlace(trx, text.runId, -1)
    }
    if (recorded.optsOut) await noteOptOut(trx, atQuo(`opt-out ${attempt}`, phone))
    await tellCampaign(trx, text, recorded.campaign)
  }

  async function keepAccepted(trx: Trx, text: TextRow, providerId: string, { step }: Recorded) {
    const other = store.texts.all().find((one) => one.providerId === providerId)
    if (other && other.id !== text.id) {
      await store.lock(trx, other.id)
      const locked = store.texts.get(other.id)
      if (locked && givesIdUp(locked, providerId)) stepText(trx, locked, gaveIdUp, { providerId: null })
    }
    const set = { providerId, answeredWithId: true }
    if (step) stepText(trx, text, step, set)
    else putText(trx, { ...text, ...set })
    keepMessage(trx, providerId, text.phone)
  }

  async function tellCampaign(trx: Trx, { campaignId, runId }: TextRow, says: Recorded['campaign']) {
    if (says.kind === 'holdsToNextDate' && runId) await closeRun(parts, trx, runId)
    const campaign = store.campaigns.get(campaignId)
    if (says.kind === 'reopens' && campaign) setStatus(parts, trx, campaign, 'active', 'start')
    const forbidden =
      campaignId !== null &&
      says.kind === 'pausesIfForbiddenRunning' &&
      isForbiddenRunning(newestOutcomes(trx, campaignId))
    if ((says.kind === 'pauses' || forbidden) && campaign?.status === 'active')
      setStatus(parts, trx, campaign, 'paused', 'pause')
  }

  function newestOutcomes(trx: Trx, campaignId: string) {
    const since = store.campaigns.get(campaignId)?.activeSince ?? new Date(0)
    return store.changes
      .all(trx)
      .filter(({ textId, from, businessAt }) => {
        return from === 'sending' && businessAt >= since && store.texts.get(textId)?.campaignId === campaignId
      })
      .slice(-forbiddenRunning)
  }

  /** Once for a message; false: it counted already. */
  async function noteOptOut(trx: Trx, optOut: OptOutRow): Promise<boolean> {
    await store.lock(trx, optOut.phone)
    if (store.optOuts.get(optOut.id, trx)) return false
    store.optOuts.put(optOut, trx)
    return true
  }

  const atQuo = (id: string, phone: string) => ({ id, phone, at: clocks.wall(), words: undefined, confirmedBy: null })

  /** activities/texts/match-message.ts */
  async function match(trx: Trx, message: QuoMessage): Promise<TextRow | undefined> {
    if (message.direction !== 'outgoing') return undefined
    await store.lock(trx, message.phone)
    const owner =
      store.texts.all(trx).find(({ providerId }) => providerId === message.id) ??
      textOf(unproven(trx, message.phone), message)
    if (!owner) return undefined
    await store.lock(trx, owner.id)
    const text = store.texts.get(owner.id, trx)
    const proof = text && provenBy(text, message)
    if (!proof) return undefined
    let proven = text
    for (const step of proof.steps) {
      proven = stepText(
        trx,
        proven,
        step,
        proven.providerId === null ? { providerId: message.id, releasedAt: null } : {},
      )
    }
    if (proof.optsOut) await noteOptOut(trx, atQuo(message.id, text.phone))
    return proof.settles ? proven : undefined
  }

  function unproven(trx: Trx, phone: string): TextRow[] {
    const mayBeProven = ({ state, releasedAt }: TextRow) =>
      provable.some((one) => one === state) || (releasedAt !== null && isUnclaimed(state))
    return store.texts
      .all(trx)
      .filter((text) => text.phone === phone && text.providerId === null && text.attempt !== null && mayBeProven(text))
      .toSorted((one, other) => (one.attemptStartedAt?.getTime() ?? 0) - (other.attemptStartedAt?.getTime() ?? 0))
  }

  /** What a look-up found, in activities/texts/settle-text.ts. */
  async function keepListed(trx: Trx, messages: readonly QuoMessage[]) {
    for (const message of messages) {
      await store.lock(trx, message.phone)
      const settled = await match(trx, message)
      keepMessage(trx, message.id, message.phone)
      if (settled?.campaignId) tellOfSettling(trx, settled.campaignId)
    }
  }

  /** The first one under an id stays. */
  function keepMessage(trx: Trx, id: string, phone: string) {
    if (!store.messages.get(id, trx)) store.messages.put({ id, phone, firstSeen: store.nextNumber() }, trx)
  }

  /** Whoever has people left to text is not disturbed: activities/queries/outbox.ts. */
  function tellOfSettling(trx: Trx, campaignId: string) {
    const isLeft = store.texts.all(trx).some((text) => text.campaignId === campaignId && text.state === 'pending')
    if (!isLeft) putInOutbox(trx, campaignId)
  }

  function putInOutbox(trx: Trx, campaignId: string) {
    store.outbox.put({ id: `outbox ${store.nextNumber()}`, kind: 'changed', campaignId }, trx)
  }

  /** activities/texts/settle-text.ts */
  async function giveUpOn(trx: Trx, textId: string, attempt: string, found: 'absent' | 'refused') {
    await store.lock(trx, textId)
    const text = store.texts.get(textId)
    const step = text && giveUp(text, attempt, found)
    if (!step) return
    stepText(trx, text, step)
    if (text.campaignId !== null) tellOfSettling(trx, text.campaignId)
  }

  /** activities/texts/expire-attempts.ts */
  async function expire(trx: Trx, textId: string) {
    await store.lock(trx, textId)
    const text = store.texts.get(textId)
    if (text && isExpired(text)) stepText(trx, text, neverTold)
  }

  const isExpired = ({ state, leasedUntil }: TextRow) =>
    state === 'sending' && leasedUntil !== null && leasedUntil < clocks.wall()

  /** activities/texts/release-text.ts */
  async function releaseText(trx: Trx, textId: string) {
    const found = store.texts.get(textId)
    if (!found) return
    const { campaignId, phone } = found
    await takeLocks(trx, 'release', { campaignId, phone, textId })
    const [campaign, text] = [store.campaigns.get(campaignId), store.texts.get(textId)]
    const released = text && release(text, campaign)
    if (!released) return
    stepText(trx, text, released.step, { releasedAt: clocks.wall() })
    if (!campaign) return
    if (released.reopensCampaign) setStatus(parts, trx, campaign, 'active', 'start')
    else putInOutbox(trx, campaign.id)
  }

  /** activities/review/add-anyway.ts; `seen`: when the person had looked. */
  async function addAnyway(trx: Trx, textId: string, seen: Moment) {
    const found = store.texts.get(textId)
    if (!found?.campaignId) return
    const { campaignId, phone } = found
    await takeLocks(trx, 'addAnyway', { campaignId, phone, textId })
    const [campaign, text] = [store.campaigns.get(campaignId), store.texts.get(textId)]
    if (!campaign || !text) return
    const newer =
      store.messages.all().some((one) => one.phone === phone && one.firstSeen > seen) ||
      others(textId, phone).some(({ attemptMoment }) => attemptMoment !== null && attemptMoment > seen)
    const added = decideAddition(text, campaign, { ...numberFacts(text), newer })
    if (added.kind === 'refused') return
    stepText(trx, text, added.step, { knownUntil: store.nextNumber() })
    if (added.reopensCampaign) setStatus(parts, trx, campaign, 'active', 'start')
    else putInOutbox(trx, campaignId)
  }

  /** activities/campaigns/end-campaign.ts */
  async function endCampaign(trx: Trx, campaignId: string) {
    await store.lock(trx, campaignId)
    const campaign = store.campaigns.get(campaignId)
    if (campaign?.status !== 'active' && campaign?.status !== 'paused') return
    setStatus(parts, trx, { ...campaign, endedAt: clocks.wall() }, 'completed')
    for (const { id } of inOrder(store.texts.all().filter((text) => isWaiting(text, campaignId)))) {
      await store.lock(trx, id)
      const text = store.texts.get(id)
      if (text && isWaiting(text, campaignId)) stepText(trx, text, endedWithCampaign)
    }
    for (const { id, state } of store.runs.all().filter((run) => run.campaignId === campaignId)) {
      if (state !== 'open' && state !== 'waiting') continue
      await store.lock(trx, id)
      const run = store.runs.get(id)
      if (run) store.runs.put({ ...run, state: 'closed' }, trx)
    }
    putInOutbox(trx, campaignId)
  }

  const isWaiting = ({ state, ...text }: TextRow, campaignId: string) =>
    state === 'pending' && text.campaignId === campaignId

  const inOrder = (texts: TextRow[]) => texts.toSorted((one, other) => one.position - other.position)

  /** What became of a delivery, in activities/inbox/process-event.ts. */
  async function processEvent(trx: Trx, eventId: string, message: QuoMessage) {
    await store.lock(trx, eventId)
    const event = store.events.get(eventId)
    if (!event || event.processed) return
    if (message.direction === 'incoming') {
      await store.lock(trx, message.phone)
      keepMessage(trx, message.id, message.phone)
      await heed(trx, message)
    } else await keepListed(trx, [message])
    store.events.put({ ...event, processed: true }, trx)
  }

  /** activities/opt-outs/heed-reply.ts and write-confirmation.ts; nobody is held here, and nobody comes back by START. */
  async function heed(trx: Trx, { id, phone, ownPhone, text: words, at }: QuoMessage) {
    const effect = effectOf(words, { isOut: isOut(phone), quoConfirms })
    if (effect.kind !== 'optsOut') return
    const { confirmedBy } = effect
    const isNew = await noteOptOut(trx, { id, phone, at, words, confirmedBy })
    if (!isNew || confirmedBy !== 'us') return
    const owed = { id: confirmationOf(id), kind: 'confirmation', optOutId: id } as const
    putText(trx, { ...newText, ...owed, phone, fromPhone: ownPhone, body: confirmationWords })
  }

  /** activities/replies/write-reply.ts */
  async function answer(trx: Trx, { id, phone, body }: { id: string; phone: string; body: string }) {
    await store.lock(trx, phone)
    if (store.texts.get(id) || isOut(phone)) return
    putText(trx, { ...newText, id, kind: 'reply', phone, body })
  }

  const isOut = (phone: string) => store.optOuts.all().some((one) => one.phone === phone)

  return {
    answer,
    claim,
    record,
    keepListed,
    giveUpOn,
    expire,
    releaseText,
    addAnyway,
    endCampaign,
    processEvent,
    findExpired: () => store.texts.all().filter(isExpired),
  }
}

type Decision = ClaimDecision | SingleDecision

/** Quo answers its own words. */
const quoConfirms = true
export const confirmationOf = (messageId: string) => `confirmation ${messageId}`
export const confirmationWords = 'You are off our list.'

/** That a person got it, or may have: everything but what waits, was skipped, or was proven unsent. */
const hasLeft = ({ state, providerId }: TextRow) =>
  (state !== 'pending' && state !== 'skipped' && state !== 'failed') || providerId !== null
