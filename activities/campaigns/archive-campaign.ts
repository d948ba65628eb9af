// Putting a campaign out of the way, and taking it back: nothing else about it changes.
import { sql } from 'kysely'
import { mayBeArchived } from '#schema/rules/campaign-status.ts'
import type { Database } from '../database.ts'
import { keepAudit } from '../queries/audit.ts'
import { lockCampaign } from '../queries/locks.ts'
import { notifyCampaign } from '../queries/notices.ts'
import { auditOf, type StatusChangeBy } from './change-status.ts'

export type ArchiveResult = 'done' | 'missing' | 'refused'

export const archiveCampaign = (db: Database, id: string, by: StatusChangeBy) => setArchived(db, id, true, by)
export const unarchiveCampaign = (db: Database, id: string, by: StatusChangeBy) => setArchived(db, id, false, by)

async function setArchived(db: Database, id: string, archived: boolean, by: StatusChangeBy): Promise<ArchiveResult> {
  return db.transaction().execute(async (trx) => {
    const campaign = await lockCampaign(trx, id)
    if (!campaign) return 'missing'
    if (archived && !mayBeArchived(campaign.status)) return 'refused'
    if ((campaign.archivedAt !== null) === archived) return 'done'
    await trx
      .updateTable('campaign')
      .set({ archivedAt: archived ? sql<Date>`clock_timestamp()` : null })
      .where('id', '=', id)
      .execute()
    await keepAudit(trx, {
      action: archived ? 'campaign archived' : 'campaign taken from the archive',
      subject: 'campaign',
      subjectId: id,
      before: { archived: !archived },
      after: { archived },
      ...auditOf(by),
    })
    await notifyCampaign(trx, id)
    return 'done'
  })
}
