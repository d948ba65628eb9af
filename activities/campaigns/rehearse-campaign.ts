// A rehearsal: a run started by hand, in the sandbox only. It waits until no other run is open.
import { randomUUIDv7 } from 'node:crypto'
import { localParts } from '#schema/rules/time.ts'
import type { Database } from '../database.ts'
import { keepAudit } from '../queries/audit.ts'
import { batchOf } from '../queries/campaigns.ts'
import { lockCampaign } from '../queries/locks.ts'
import { notifyCampaign } from '../queries/notices.ts'
import { putInOutbox } from '../queries/outbox.ts'
import { askForRehearsal, findWaitingRehearsal } from '../queries/runs.ts'
import type { Now } from '../services.ts'
import type { StatusChangeBy } from './change-status.ts'

export type RehearsalResult = 'asked' | 'missing' | 'notSandbox' | 'notActive' | 'waiting'

export async function askForRehearsalOf(
  db: Database,
  campaignId: string,
  sandboxed: boolean,
  by: StatusChangeBy,
  now: Now,
): Promise<RehearsalResult> {
  if (!sandboxed) return 'notSandbox'
  return db.transaction().execute(async (trx) => {
    const campaign = await lockCampaign(trx, campaignId)
    if (!campaign) return 'missing'
    if (campaign.status !== 'active') return 'notActive'
    if (await findWaitingRehearsal(trx, campaignId)) return 'waiting'
    const localDate = localParts(await now(trx), campaign.zone).date
    await askForRehearsal(trx, { id: randomUUIDv7(), campaignId, quota: batchOf(campaign), localDate })
    await putInOutbox(trx, { kind: 'changed', campaignId, revision: campaign.revision })
    await keepAudit(trx, {
      action: 'rehearsal asked for',
      subject: 'campaign',
      subjectId: campaignId,
      source: by.source,
      personId: by.personId ?? null,
      address: by.address ?? null,
    })
    await notifyCampaign(trx, campaignId)
    return 'asked'
  })
}
