// Pausing a campaign because something is wrong, not because a person asked.
import type { Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import { lockCampaign } from '../queries/locks.ts'
import { putInOutbox } from '../queries/outbox.ts'
import type { Now } from '../services.ts'
import { changeStatus } from './change-status.ts'

/** Does nothing when the campaign is not Active any more. `reason` is a sentence the owner reads. */
export async function pauseByGuard(trx: Transaction<DB>, campaignId: string, reason: string, now: Now): Promise<void> {
  const campaign = await lockCampaign(trx, campaignId)
  if (campaign?.status !== 'active') return
  const changed = await changeStatus(trx, campaign, 'paused', { source: 'guard', reason }, now)
  if (changed) await putInOutbox(trx, { kind: 'pause', campaignId, revision: changed.revision })
}
