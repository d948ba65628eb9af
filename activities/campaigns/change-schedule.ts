// Days, time, zone, window and batch size of a campaign that runs. Texts and order stay as they were frozen.
import { sql } from 'kysely'
import type { CampaignSchedule } from '#schema/campaign.ts'
import type { Database } from '../database.ts'
import { lockCampaign } from '../queries/locks.ts'
import { notifyCampaign } from '../queries/notices.ts'
import { putInOutbox } from '../queries/outbox.ts'
import { keepScheduleChange } from '../queries/schedules.ts'
import type { Now } from '../services.ts'
import { auditOf, type StatusChangeBy } from './change-status.ts'
import { whyNot } from './check-schedule.ts'

export type ScheduleResult =
  | { kind: 'done' }
  | { kind: 'missing' }
  | { kind: 'notRunning' }
  | { kind: 'changedMeanwhile' }
  | { kind: 'refused'; message: string }

/** A run that is open goes on as it began; the new schedule rules from the next one on. */
export async function changeSchedule(
  db: Database,
  id: string,
  { revision, ...input }: CampaignSchedule,
  by: StatusChangeBy,
  now: Now,
): Promise<ScheduleResult> {
  return db.transaction().execute(async (trx) => {
    const campaign = await lockCampaign(trx, id)
    if (!campaign) return { kind: 'missing' }
    if (campaign.status !== 'active' && campaign.status !== 'paused') return { kind: 'notRunning' }
    if (campaign.revision !== revision) return { kind: 'changedMeanwhile' }

    const at = await now(trx)
    const message = await whyNot(trx, id, input, at)
    if (message) return { kind: 'refused', message }
    await trx
      .updateTable('campaign')
      .set({
        ...input,
        revision: sql<number>`revision + 1`,
        activeSince: at, // windows that this schedule would have had before were not missed
      })
      .where('id', '=', id)
      .execute()
    await keepScheduleChange(trx, campaign, input, auditOf(by))
    await putInOutbox(trx, { kind: 'changed', campaignId: id, revision: revision + 1 })
    await notifyCampaign(trx, id)
    return { kind: 'done' }
  })
}
