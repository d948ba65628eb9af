// A person ends a campaign before everybody's turn came: whoever still waits is skipped, and it is Completed.
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { lockCampaign } from '../queries/locks.ts'
import { putInOutbox } from '../queries/outbox.ts'
import { closeRuns } from '../queries/runs.ts'
import { skipPending } from '../queries/texts.ts'
import type { Now } from '../services.ts'
import { changeStatus, type StatusChangeBy } from './change-status.ts'

export type EndResult = 'ended' | 'missing' | 'refused'

/**
 * Status, history, audit and every skip in one transaction, under the lock that claims wait for: once it committed nothing
 * is claimed. What is in flight finishes and is recorded; what of it was not sent is skipped then.
 */
export async function endCampaign(
  db: Database,
  id: string,
  by: StatusChangeBy & { reason: string },
  now: Now,
): Promise<EndResult> {
  return db.transaction().execute(async (trx) => {
    const campaign = await lockCampaign(trx, id)
    if (!campaign) return 'missing'
    if (campaign.status !== 'active' && campaign.status !== 'paused') return 'refused'

    const changed = await changeStatus(trx, campaign, 'completed', by, now)
    if (!changed) return 'refused'
    await trx
      .updateTable('campaign')
      .set({ endedAt: sql`clock_timestamp()` })
      .where('id', '=', id)
      .execute()
    const at = await now(trx)
    await skipPending(trx, id, at)
    await closeRuns(trx, id, 'the campaign was ended', at)
    await putInOutbox(trx, { kind: 'changed', campaignId: id, revision: changed.revision })
    return 'ended'
  })
}
