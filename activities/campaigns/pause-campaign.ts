// Pause and resume as a person asks for them: row, revision, audit and outbox in one transaction; the signal follows.
import { underControl } from '#schema/rules/campaign-status.ts'
import type { Database } from '../database.ts'
import { lockCampaign } from '../queries/locks.ts'
import { putInOutbox } from '../queries/outbox.ts'
import { changeStatus, type StatusChangeBy } from './change-status.ts'
import type { Now } from '../services.ts'

export type PauseResult = 'done' | 'already' | 'missing' | 'refused'

/** "Paused" means: no claim commits after this did. A request already posted may finish. */
export const pauseCampaign = (db: Database, id: string, by: StatusChangeBy, now: Now) =>
  control(db, id, 'pause', by, now)
export const resumeCampaign = (db: Database, id: string, by: StatusChangeBy, now: Now) =>
  control(db, id, 'resume', by, now)

async function control(
  db: Database,
  id: string,
  action: 'pause' | 'resume',
  by: StatusChangeBy,
  now: Now,
): Promise<PauseResult> {
  return db.transaction().execute(async (trx) => {
    const campaign = await lockCampaign(trx, id)
    if (!campaign) return 'missing'
    const controlled = underControl(campaign.status, action)
    if (typeof controlled === 'string') return controlled
    const changed = await changeStatus(trx, campaign, controlled.becomes, by, now)
    if (!changed) return 'refused'
    await putInOutbox(trx, { kind: action, campaignId: id, revision: changed.revision })
    return 'done'
  })
}
