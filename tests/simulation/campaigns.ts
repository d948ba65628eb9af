// The transactions of activities/campaigns on the simulated store: what a campaign does next, pause and resume, another
// schedule, rehearsals, and the clock that a person moves.
import { nextMove, pageLimit, type CampaignFacts, type CampaignMove } from '#schema/rules/campaign-move.ts'
import { canBecome, underControl } from '#schema/rules/campaign-status.ts'
import { everLegal } from '#schema/rules/legal-hours.ts'
import { nextWindow, windowsBetween, type Schedule, type SendWindow } from '#schema/rules/send-window.ts'
import { localParts } from '#schema/rules/time.ts'
import type { CampaignStatus, OutboxKind } from '#schema/database.ts'
import type { LedgerParts } from './ledger.ts'
import type { CampaignRow, RunRow, Trx } from './store.ts'

/** What comes back to the workflow: it ends, waits, or texts a page. */
export type Move =
  | { kind: 'end' }
  | { kind: 'wait'; waitMs?: number }
  | { kind: 'text'; runId: string; page: readonly string[] }

/** activities/campaigns/change-status.ts, with what Temporal has to hear of it. */
export function setStatus(
  { store, clocks }: LedgerParts,
  trx: Trx,
  campaign: CampaignRow,
  to: CampaignStatus,
  hears?: OutboxKind,
) {
  if (!canBecome(campaign.status, to)) return
  const since = to === 'active' ? { activeSince: clocks.businessNow(), endedAt: null } : {}
  store.campaigns.put({ ...campaign, status: to, revision: campaign.revision + 1, ...since }, trx)
  if (hears) store.outbox.put({ id: `outbox ${store.nextNumber()}`, kind: hears, campaignId: campaign.id }, trx)
}

export async function closeRun({ store }: LedgerParts, trx: Trx, runId: string) {
  await store.lock(trx, runId)
  const run = store.runs.get(runId, trx)
  if (run?.state === 'open') store.runs.put({ ...run, state: 'closed' }, trx)
}

export type Campaigns = ReturnType<typeof openCampaigns>

export function openCampaigns(parts: LedgerParts) {
  const { store, clocks, timings } = parts

  /** activities/campaigns/pause-campaign.ts and apply-control.ts: the signal of a page follows, that of the CLI came first. */
  async function control(trx: Trx, campaignId: string, action: 'pause' | 'resume', from: 'page' | 'cli') {
    await store.lock(trx, campaignId)
    const campaign = store.campaigns.get(campaignId)
    if (!campaign) return
    const controlled = underControl(campaign.status, action)
    if (typeof controlled === 'object')
      setStatus(parts, trx, campaign, controlled.becomes, from === 'page' ? action : undefined)
  }

  /** activities/campaigns/next-move.ts; undefined: only rows changed, decide again. */
  async function moveOnce(trx: Trx, campaignId: string): Promise<Move | undefined> {
    await store.lock(trx, campaignId)
    const campaign = store.campaigns.get(campaignId)
    if (!campaign) return { kind: 'end' }
    const now = clocks.businessNow()
    if (campaign.status === 'active') noteMissedRuns(trx, campaign, now)
    const facts = readFacts(trx, campaign, now)
    return carryOut(trx, campaign, facts, nextMove(facts))
  }

  function noteMissedRuns(trx: Trx, campaign: CampaignRow, now: Date) {
    const taken = datesWithRun(trx, campaign.id)
    for (const window of windowsBetween(campaign.schedule, campaign.activeSince, now))
      if (!taken.has(window.date)) putRun(trx, campaign, window, { state: 'missed' })
  }

  function readFacts(trx: Trx, campaign: CampaignRow, now: Date): CampaignFacts {
    const texts = store.texts.all().filter(({ campaignId }) => campaignId === campaign.id)
    const count = (state: string) => texts.filter((text) => text.state === state).length
    const runs = store.runs.all(trx).filter(({ campaignId }) => campaignId === campaign.id)
    const open = runs.find(({ state }) => state === 'open')
    const taken = datesWithRun(trx, campaign.id)
    return {
      now,
      status: campaign.status,
      fenced: false,
      unsettled: { pending: count('pending'), sending: count('sending'), unknown: count('unknown') },
      openRun: open && { ...open, ...readRun(open, now) },
      rehearsalWaiting: runs.some(({ state }) => state === 'waiting'),
      nextWindow: nextWindow(campaign.schedule, now, (date) => taken.has(date)),
    }
  }

  function readRun(run: RunRow, now: Date) {
    const texts = store.texts.all().filter(({ campaignId }) => campaignId === run.campaignId)
    const pending = texts
      .filter(({ state }) => state === 'pending')
      .toSorted((one, other) => one.position - other.position)
    const waits = store.passOvers.all().filter(({ runId, until }) => runId === run.id && until > now)
    const passedOver = new Map(waits.map(({ textId, until }) => [textId, until]))
    const until = pending.flatMap(({ id }) => passedOver.get(id)?.getTime() ?? [])
    const page = pending.filter(({ id }) => !passedOver.has(id)).map(({ id }) => id)
    return {
      page: page.slice(0, Math.max(0, pageLimit(run))),
      sending: texts.filter(({ runId, state }) => runId === run.id && state === 'sending').length,
      passedOverUntil: until.length > 0 ? new Date(Math.min(...until)) : undefined,
    }
  }

  const datesWithRun = (trx: Trx, id: string) =>
    new Set(
      store.runs
        .all(trx)
        .filter(({ campaignId, kind }) => campaignId === id && kind === 'ordinary')
        .map(({ localDate }) => localDate),
    )

  function putRun(
    trx: Trx,
    campaign: CampaignRow,
    { date, opensAt, closesAt }: SendWindow,
    more: Pick<RunRow, 'state'>,
  ) {
    const run = {
      id: `run ${store.nextNumber()}`,
      campaignId: campaign.id,
      kind: 'ordinary',
      quota: campaign.batchSize,
    } as const
    store.runs.put(
      { ...run, localDate: date, used: 0, opensAt, closesAt, openedAt: clocks.businessNow(), ...more },
      trx,
    )
  }

  async function carryOut(
    trx: Trx,
    campaign: CampaignRow,
    facts: CampaignFacts,
    move: CampaignMove,
  ): Promise<Move | undefined> {
    switch (move.kind) {
      case 'end':
        return { kind: 'end' }
      case 'stayPaused':
      case 'stayFenced':
      case 'waitForChange':
        return { kind: 'wait' }
      case 'waitForSettling':
        return { kind: 'wait', waitMs: timings.unsettledWaitMs }
      case 'waitUntil':
        return { kind: 'wait', waitMs: Math.max(1, move.at.getTime() - facts.now.getTime()) }
      case 'text':
        return move
      case 'closeRun':
        await closeRun(parts, trx, move.runId)
        return undefined
      case 'openRun':
        putRun(trx, campaign, move.window, { state: 'open' })
        return undefined
      case 'openRehearsal':
        for (const run of rehearsals(trx, campaign.id).filter(({ state }) => state === 'waiting'))
          store.runs.put({ ...run, state: 'open', openedAt: facts.now }, trx)
        return undefined
      case 'complete':
        for (const run of rehearsals(trx, campaign.id)) store.runs.put({ ...run, state: 'closed' }, trx)
        setStatus(parts, trx, campaign, 'completed')
        return undefined
    }
  }

  const rehearsals = (trx: Trx, id: string) =>
    store.runs
      .all(trx)
      .filter(
        ({ campaignId, kind, state }) =>
          campaignId === id && kind === 'rehearsal' && (state === 'open' || state === 'waiting'),
      )

  /** activities/campaigns/change-schedule.ts; `schedule` is one that can be. */
  async function reschedule(trx: Trx, campaignId: string, schedule: Schedule, batchSize: number) {
    await store.lock(trx, campaignId)
    const campaign = store.campaigns.get(campaignId)
    if (campaign?.status !== 'active' && campaign?.status !== 'paused') return
    const activeSince = clocks.businessNow()
    const waiting = store.texts.all().filter((text) => text.campaignId === campaignId && text.state === 'pending')
    if (!waiting.every(({ phone }) => everLegal(phone, schedule, activeSince))) return
    store.campaigns.put({ ...campaign, schedule, batchSize, activeSince, revision: campaign.revision + 1 }, trx)
    store.outbox.put({ id: `outbox ${store.nextNumber()}`, kind: 'changed', campaignId }, trx)
  }

  /** activities/campaigns/rehearse-campaign.ts */
  async function rehearse(trx: Trx, campaignId: string) {
    await store.lock(trx, campaignId)
    const campaign = store.campaigns.get(campaignId)
    if (campaign?.status !== 'active' || rehearsals(trx, campaignId).some(({ state }) => state === 'waiting')) return
    const localDate = localParts(clocks.businessNow(), campaign.schedule.zone).date
    const run = {
      id: `run ${store.nextNumber()}`,
      campaignId,
      kind: 'rehearsal',
      state: 'waiting',
      quota: campaign.batchSize,
    } as const
    store.runs.put({ ...run, localDate, used: 0, opensAt: null, closesAt: null, openedAt: null }, trx)
    store.outbox.put({ id: `outbox ${store.nextNumber()}`, kind: 'changed', campaignId }, trx)
  }

  /** api/routes/clock.ts: the clock is moved, and of a clock moved back, what had not come yet has not come. */
  async function moveClock(trx: Trx, to: Date) {
    store.installation.put({ id: 'here', clockOffsetMs: to.getTime() - clocks.wall().getTime() }, trx)
    for (const { id } of store.runs.all().filter((run) => isAhead(run, to))) {
      await store.lock(trx, id)
      const run = store.runs.get(id)
      if (!run || !isAhead(run, to)) continue
      if (!store.texts.all().some(({ runId }) => runId === id)) removeRun(trx, id)
      else if (run.state === 'open') store.runs.put({ ...run, state: 'closed' }, trx)
    }
    for (const { id, status } of store.campaigns.all())
      if (status !== 'completed')
        store.outbox.put({ id: `outbox ${store.nextNumber()}`, kind: 'changed', campaignId: id }, trx)
  }

  function removeRun(trx: Trx, id: string) {
    store.runs.remove(id, trx)
    for (const passOver of store.passOvers.all()) if (passOver.runId === id) store.passOvers.remove(passOver.id, trx)
  }

  const isAhead = ({ kind, opensAt }: RunRow, now: Date) => kind === 'ordinary' && opensAt !== null && opensAt > now

  return { control, moveOnce, reschedule, rehearse, moveClock }
}
