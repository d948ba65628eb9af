// Pause and resume as a person asks for them: row, revision, audit and outbox in one transaction; the signal follows.
import type { Database } from '../database.ts'
import { lockCampaign } from '../queries/locks.ts'
import { putInOutbox } from '../queries/outbox.ts'
import { changeStatus, type StatusChangeBy } from './change-status.ts'
import type { Now } from '../services.ts'

export type PauseResult = 'done' | 'already' | 'missing' | 'refused'

/** "Paused" means: no claim commits after this did. A request already posted may finish. */
export const pauseCampaign = (db: Database, id: string, by: StatusChangeBy, now: Now) =>
  setPaused(db, id, true, by, now)
export const resumeCampaign = (db: Database, id: string, by: StatusChangeBy, now: Now) =>
  setPaused(db, id, false, by, now)

async function setPaused(
  db: Database,
  id: string,
  paused: boolean,
  by: StatusChangeBy,
  now: Now,
): Promise<PauseResult> {
  return db.transaction().execute(async (trx) => {
    const campaign = await lockCampaign(trx, id)
    if (!campaign) return 'missing'
    const to = paused ? 'paused' : 'active'
    if (campaign.status === to) return 'already'
    if (campaign.status !== (paused ? 'active' : 'paused')) return 'refused'
    const changed = await changeStatus(trx, campaign, to, by, now)
    if (!changed) return 'refused'
    await putInOutbox(trx, { kind: paused ? 'pause' : 'resume', campaignId: id, revision: changed.revision })
    return 'done'
  })
}
