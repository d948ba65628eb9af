// Taking a text off the review list without deciding anything else about it, and putting it back.
import { sql } from 'kysely'
import { isOnReviewList } from '#schema/rules/review.ts'
import { auditOf, type StatusChangeBy } from '../campaigns/change-status.ts'
import type { Database } from '../database.ts'
import { keepAudit } from '../queries/audit.ts'
import { lockText } from '../queries/locks.ts'
import { notifyCampaign, notifyConversation, notifyReview } from '../queries/notices.ts'
import { setText } from '../queries/texts.ts'

export type DismissalResult = 'done' | 'missing' | 'refused'

type By = StatusChangeBy & { personId: string }

export const dismissText = (db: Database, textId: string, by: By) => setDismissed(db, textId, true, by)
export const putBackText = (db: Database, textId: string, by: By) => setDismissed(db, textId, false, by)

async function setDismissed(db: Database, textId: string, dismissed: boolean, by: By): Promise<DismissalResult> {
  return db.transaction().execute(async (trx) => {
    const text = await lockText(trx, textId)
    if (!text) return 'missing'
    if (!isOnReviewList(text)) return 'refused'
    if ((text.dismissedAt !== null) === dismissed) return 'done'
    const set = dismissed
      ? { dismissedAt: sql<Date>`clock_timestamp()`, dismissedBy: by.personId }
      : { dismissedAt: null, dismissedBy: null }
    await setText(trx, text, set)
    await keepAudit(trx, {
      action: dismissed ? 'text dismissed from review' : 'text put back on review',
      subject: 'text',
      subjectId: textId,
      before: { dismissed: !dismissed },
      after: { dismissed },
      ...auditOf(by),
    })
    await notifyReview(trx)
    if (text.campaignId) await notifyCampaign(trx, text.campaignId)
    else await notifyConversation(trx, text.phone)
    return 'done'
  })
}
