// Asks the rule what a campaign does next, and does the part of it that is only rows: opening and closing runs, noting
// missed ones, completing. What takes time comes back to the workflow.
import { randomUUIDv7 } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import {
  nextMove as decide,
  pageLimit,
  type CampaignFacts,
  type CampaignMove,
  type OpenRun,
} from '#schema/rules/campaign-move.ts'
import { nextWindow, windowsBetween } from '#schema/rules/send-window.ts'
import { addDays, inWords, localParts } from '#schema/rules/time.ts'
import { batchOf, listStatusChanges, scheduleOf, type CampaignRow } from '../queries/campaigns.ts'
import { isFenced } from '../queries/fence.ts'
import { limitWaits, lockCampaign } from '../queries/locks.ts'
import { notifyCampaign } from '../queries/notices.ts'
import {
  closeRehearsals,
  closeRun,
  datesWithRun,
  findOpenRun,
  findWaitingRehearsal,
  noteMissed,
  openRehearsal,
  openRun,
  pickPage,
  readRunFacts,
} from '../queries/runs.ts'
import { countTexted } from '../queries/texts.ts'
import type { Services } from '../services.ts'
import { changeStatus } from './change-status.ts'

/** What the workflow does, and a line for Temporal Web that says it: numbers and dates, nobody's name. */
export type WorkflowMove =
  | { kind: 'end'; says: string }
  | { kind: 'wait'; waitMs?: number; state: 'paused' | 'fenced' | 'waiting' | 'settling'; says: string }
  | { kind: 'text'; runId: string; page: readonly string[]; says: string }

export const nextMove =
  (services: Services) =>
  async (campaignId: string, installationId: string): Promise<WorkflowMove> => {
    if (installationId !== services.installationId) {
      throw new Error('This workflow belongs to another installation: the database behind this worker was exchanged.')
    }
    for (;;) {
      const move = await services.db.transaction().execute((trx) => moveOnce(services, trx, campaignId))
      if (move) return move
    }
  }

/** One decision. Undefined: only rows changed, decide again. */
async function moveOnce(
  services: Services,
  trx: Transaction<DB>,
  campaignId: string,
): Promise<WorkflowMove | undefined> {
  await limitWaits(trx, services.timings.lockTimeoutMs)
  const campaign = await lockCampaign(trx, campaignId)
  if (!campaign) return { kind: 'end', says: 'There is no such campaign any more.' }
  const now = await services.now(trx)
  if (campaign.status === 'active' && !(await isFenced(trx))) await noteMissedRuns(trx, campaign, now)
  const facts = await readFacts(trx, campaign, now)
  return carryOut(services, trx, campaign, facts, decide(facts))
}

/** What the rule is asked with. Reads only. */
export async function readFacts(trx: Transaction<DB>, campaign: CampaignRow, now: Date): Promise<CampaignFacts> {
  const today = localParts(now, campaign.zone).date
  const taken = await datesWithRun(trx, campaign.id, addDays(today, -1))
  const open = await findOpenRun(trx, campaign.id)
  return {
    now,
    status: campaign.status,
    fenced: await isFenced(trx),
    unsettled: await countUnsettled(trx, campaign.id),
    openRun: open && (await readOpenRun(trx, open, now)),
    rehearsalWaiting: (await findWaitingRehearsal(trx, campaign.id)) !== undefined,
    nextWindow: nextWindow(scheduleOf(campaign), now, (date) => taken.has(date)),
  }
}

async function readOpenRun(
  trx: Transaction<DB>,
  run: NonNullable<Awaited<ReturnType<typeof findOpenRun>>>,
  now: Date,
): Promise<OpenRun> {
  const { sending, passedOverUntil } = await readRunFacts(trx, run.id, now)
  const limit = pageLimit(run)
  return {
    id: run.id,
    kind: run.kind,
    used: run.used,
    quota: run.quota,
    openedAt: run.openedAt,
    opensAt: run.opensAt,
    closesAt: run.closesAt,
    page: limit > 0 ? await pickPage(trx, run, now, limit) : [],
    sending: sending ?? 0,
    passedOverUntil: passedOverUntil ?? undefined,
  }
}

/** Three existence checks, not counts: a campaign may have a hundred thousand recipients. */
async function countUnsettled(trx: Transaction<DB>, campaignId: string) {
  const { rows } = await sql<CampaignFacts['unsettled']>`
    select
      exists (select from outgoing_text where campaign_id = ${campaignId} and state = 'pending')::int as pending,
      exists (select from outgoing_text where campaign_id = ${campaignId} and state = 'sending')::int as sending,
      exists (select from outgoing_text where campaign_id = ${campaignId} and state = 'unknown')::int as unknown`.execute(
    trx,
  )
  const [unsettled] = rows
  if (!unsettled) throw new Error('The unsettled texts could not be counted.')
  return unsettled
}

/** A person's own words stay out of Temporal: they may name somebody. What a guard says is ours. */
async function whyPaused(trx: Transaction<DB>, campaign: CampaignRow): Promise<string> {
  const [last] = await listStatusChanges(trx, campaign.id)
  return last?.source === 'guard' && last.reason ? last.reason : 'A person paused it.'
}

/** Windows that passed while the campaign was Active and nothing opened them: held, not fired in a burst. */
async function noteMissedRuns(trx: Transaction<DB>, campaign: CampaignRow, now: Date) {
  const since = campaign.activeSince ?? now
  const windows = windowsBetween(scheduleOf(campaign), since, now)
  const [first] = windows
  if (!first) return
  const taken = await datesWithRun(trx, campaign.id, first.date)
  for (const window of windows.filter(({ date }) => !taken.has(date))) {
    await noteMissed(trx, { id: randomUUIDv7(), campaignId: campaign.id, quota: batchOf(campaign), window })
  }
}

async function carryOut(
  services: Services,
  trx: Transaction<DB>,
  campaign: CampaignRow,
  facts: CampaignFacts,
  move: CampaignMove,
): Promise<WorkflowMove | undefined> {
  const { now } = facts
  const texted = await countTexted(trx, campaign.id)
  const inRun = facts.openRun ? ` ${facts.openRun.used} of ${facts.openRun.quota} in this run.` : ''
  const progress = `${texted.texted} of ${texted.recipients} texted so far.${inRun}`
  switch (move.kind) {
    case 'end':
      return { kind: 'end', says: `The campaign is ${campaign.status}. ${progress}` }
    case 'stayPaused':
      return {
        kind: 'wait',
        state: 'paused',
        says: `Paused. ${await whyPaused(trx, campaign)} ${progress}`,
      }
    case 'stayFenced':
      return {
        kind: 'wait',
        state: 'fenced',
        says: `Nothing is sent after a restore until an owner confirms it in Trickle. ${progress}`,
      }
    case 'waitForChange':
      return { kind: 'wait', state: 'waiting', says: `No send window will open any more. ${progress}` }
    case 'waitForSettling':
      return {
        kind: 'wait',
        state: 'settling',
        waitMs: services.timings.unsettledWaitMs,
        says: `Waiting until it is known of the last texts whether they were sent. ${progress}`,
      }
    case 'waitUntil': {
      const when = inWords(move.at, campaign.zone)
      const says =
        move.why === 'next window'
          ? `Next send window: ${when}. ${progress}`
          : `${progress} The next person may be texted ${when}.`
      return { kind: 'wait', state: 'waiting', waitMs: Math.max(1, move.at.getTime() - now.getTime()), says }
    }
    case 'text':
      return { kind: 'text', runId: move.runId, page: move.page, says: `Texting. ${progress}` }
    case 'closeRun':
      await closeRun(trx, move.runId, move.reason, now)
      break
    case 'openRun':
      await openRun(
        trx,
        { id: randomUUIDv7(), campaignId: campaign.id, quota: batchOf(campaign), window: move.window },
        now,
      )
      break
    case 'openRehearsal': {
      const waiting = await findWaitingRehearsal(trx, campaign.id)
      if (waiting) await openRehearsal(trx, waiting.id, now)
      break
    }
    case 'complete':
      await closeRehearsals(trx, 'nobody is left', now, campaign.id)
      await changeStatus(
        trx,
        campaign,
        'completed',
        { source: 'system', reason: 'Everybody was texted or has a reason.' },
        services.now,
      )
      break
  }
  await notifyCampaign(trx, campaign.id)
  return undefined
}
