// A Completed campaign has somebody to text again: it becomes Active, and its workflow is started.
import type { Selectable, Transaction } from 'kysely'
import type { Campaign, DB } from '#schema/database.ts'
import { putInOutbox } from '../queries/outbox.ts'
import type { Now } from '../services.ts'
import { changeStatus, type StatusChangeBy } from './change-status.ts'

/** The caller holds the campaign's lock. */
export async function reopenCampaign(
  trx: Transaction<DB>,
  campaign: Selectable<Campaign>,
  by: StatusChangeBy,
  now: Now,
): Promise<void> {
  const changed = await changeStatus(trx, campaign, 'active', by, now)
  if (changed) await putInOutbox(trx, { kind: 'start', campaignId: campaign.id, revision: changed.revision })
}
