// An owner confirms that what went out after the backup is known: texts may leave again.
import { randomUUIDv7 } from 'node:crypto'
import type { Selectable, Transaction } from 'kysely'
import type { Campaign, DB } from '#schema/database.ts'
import { whyNotLift } from '#schema/rules/fence.ts'
import { windowAt, windowOn, windowsBetween, type Schedule } from '#schema/rules/send-window.ts'
import type { LocalDate } from '#schema/rules/time.ts'
import type { StatusChangeBy } from '../campaigns/change-status.ts'
import type { Database } from '../database.ts'
import { keepAudit } from '../queries/audit.ts'
import { batchOf, scheduleOf } from '../queries/campaigns.ts'
import { lockFence, markLifted, type FenceRow } from '../queries/fence.ts'
import { notifyCampaign, notifyFence } from '../queries/notices.ts'
import { putInOutbox } from '../queries/outbox.ts'
import { noteMissed } from '../queries/runs.ts'
import { listSchedules } from '../queries/schedules.ts'
import type { Now } from '../services.ts'
import { restoredRun } from './raise-fence.ts'

export interface Confirmation {
  by: StatusChangeBy & { personId: string }
  /** They looked at Quo themselves. */
  withoutLook: boolean
}

export type LiftResult = { kind: 'lifted' } | { kind: 'none' } | { kind: 'refused'; why: string }

export async function liftFence(db: Database, confirmation: Confirmation, now: Now): Promise<LiftResult> {
  return db.transaction().execute(async (trx) => {
    const fence = await lockFence(trx)
    if (!fence) return { kind: 'none' }
    const why = whyNotLift({ looked: fence.lookedAt !== null }, confirmation)
    if (why) return { kind: 'refused', why }

    await markLifted(trx, fence.id, confirmation.by.personId)
    await keepAudit(trx, {
      action: 'fence lifted',
      subject: 'fence',
      subjectId: fence.id,
      before: { since: fence.since.toISOString(), backupMadeAt: fence.backupMadeAt.toISOString() },
      after: { lookedAtQuo: fence.lookedAt !== null },
      source: confirmation.by.source,
      personId: confirmation.by.personId,
      address: confirmation.by.address ?? null,
    })
    const running = await trx.selectFrom('campaign').selectAll().where('status', 'in', ['active', 'paused']).execute()
    for (const campaign of running) {
      await giveUpDatesSince(trx, campaign, fence, await now(trx))
      await putInOutbox(trx, { kind: 'changed', campaignId: campaign.id, revision: campaign.revision })
      await notifyCampaign(trx, campaign.id)
    }
    await notifyFence(trx)
    return { kind: 'lifted' }
  })
}

/** Since the backup a run may have taken place that the ledger does not know of: a second one of that date would be too many. */
async function giveUpDatesSince(trx: Transaction<DB>, campaign: Selectable<Campaign>, fence: FenceRow, now: Date) {
  const machineToBusinessMs = now.getTime() - Date.now()
  const from = new Date(fence.backupMadeAt.getTime() + machineToBusinessMs)
  const plans = await listSchedules(trx, campaign.id)
  const sinceThen = plans.filter(({ until }) => until === null || until > fence.since) // a new one does not free a date
  const dates = new Set(sinceThen.flatMap((plan) => datesBegun(plan, from, now)))
  for (const date of dates) {
    const window = windowOn(scheduleOf(campaign), date)
    const run = { id: randomUUIDv7(), campaignId: campaign.id, quota: batchOf(campaign) }
    if (window) await noteMissed(trx, { ...run, window }, restoredRun)
  }
}

function datesBegun(schedule: Schedule, from: Date, now: Date): LocalDate[] {
  const open = windowAt(schedule, now)
  return [...windowsBetween(schedule, from, now), ...(open ? [open] : [])].map(({ date }) => date)
}
