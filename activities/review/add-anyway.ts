// A person adds somebody who was skipped because of earlier communication, knowing of it.
import { sql } from 'kysely'
import { addAnyway as decide, type Addition } from '#schema/rules/review.ts'
import { auditOf, type StatusChangeBy } from '../campaigns/change-status.ts'
import { reopenCampaign } from '../campaigns/reopen-campaign.ts'
import type { Database } from '../database.ts'
import { keepAudit } from '../queries/audit.ts'
import { hasContactSince, readNumberFacts } from '../queries/claims.ts'
import { takeLocks } from '../queries/locks.ts'
import { notifyReview } from '../queries/notices.ts'
import { putInOutbox } from '../queries/outbox.ts'
import { findText, stepText } from '../queries/texts.ts'
import type { Now } from '../services.ts'

export type AdditionResult = 'added' | 'missing' | (Addition & { kind: 'refused' })['why']

export interface AddedBy extends StatusChangeBy {
  reason: string
  /** When the person had looked at what there was, by the machine clock; left out: now. */
  seenAt?: Date | undefined
}

/** The text remembers until when contact was known: the claim does not skip it for that again, only for what is newer. */
export async function addAnyway(db: Database, textId: string, by: AddedBy, now: Now): Promise<AdditionResult> {
  return db.transaction().execute(async (trx) => {
    const found = await findText(trx, textId)
    if (!found?.campaignId) return 'missing'
    const { campaignId, phone } = found
    const { campaign, text } = await takeLocks(trx, 'addAnyway', { campaignId, phone, textId })
    if (!campaign || !text) return 'missing'
    const facts = await readNumberFacts(trx, phone, textId)
    const newer = by.seenAt !== undefined && (await hasContactSince(trx, phone, textId, by.seenAt))
    const decided = decide(text, campaign, { ...facts, newer })
    if (decided.kind === 'refused') return decided.why

    await stepText(trx, text, {
      ...decided.step,
      set: { knownUntil: sql`clock_timestamp()` }, // under the number's lock: nothing of it can arrive in between
      businessAt: await now(trx),
    })
    await keepAudit(trx, {
      action: 'text added anyway',
      subject: 'text',
      subjectId: textId,
      before: { state: text.state, reason: text.reason },
      after: { state: decided.step.to, reason: by.reason },
      ...auditOf(by),
    })
    const { seenAt: _, ...who } = by
    if (decided.reopensCampaign) {
      await reopenCampaign(trx, campaign, { ...who, reason: 'Somebody was added anyway.' }, now)
    } else {
      await putInOutbox(trx, { kind: 'changed', campaignId, revision: campaign.revision })
    }
    await notifyReview(trx)
    return 'added'
  })
}
