// A person decides that an unconfirmed text is sent again. Nothing else ever is.
import { sql } from 'kysely'
import { release } from '#schema/rules/settle.ts'
import type { StatusChangeBy } from '../campaigns/change-status.ts'
import { reopenCampaign } from '../campaigns/reopen-campaign.ts'
import type { Database } from '../database.ts'
import { keepAudit } from '../queries/audit.ts'
import { takeLocks } from '../queries/locks.ts'
import { notifyCampaign } from '../queries/notices.ts'
import { putInOutbox } from '../queries/outbox.ts'
import { findText, stepText } from '../queries/texts.ts'
import type { Now } from '../services.ts'

export type ReleaseResult = 'released' | 'missing' | 'refused'

/** Makes the text pending again; a Completed campaign becomes Active again. */
export async function releaseText(db: Database, textId: string, by: StatusChangeBy, now: Now): Promise<ReleaseResult> {
  return db.transaction().execute(async (trx) => {
    const found = await findText(trx, textId)
    if (!found) return 'missing'
    const { campaignId, phone } = found
    const { campaign, text } = await takeLocks(trx, 'release', { campaignId, phone, textId })
    if (!text) return 'missing'
    const released = release(text, campaign)
    if (!released) return 'refused'

    await stepText(trx, text, {
      ...released.step,
      set: { releasedAt: sql`clock_timestamp()` },
      businessAt: await now(trx),
    })
    await keepAudit(trx, {
      action: 'text released',
      subject: 'text',
      subjectId: textId,
      before: { state: text.state },
      after: { state: released.step.to },
      source: by.source,
      personId: by.personId ?? null,
      address: by.address ?? null,
    })
    if (!campaign) return 'released' // one that waits by itself is found by whoever tells Temporal
    if (released.reopensCampaign) {
      await reopenCampaign(trx, campaign, { ...by, reason: 'An unconfirmed text was released.' }, now)
    } else {
      await putInOutbox(trx, { kind: 'changed', campaignId: campaign.id, revision: campaign.revision })
    }
    await notifyCampaign(trx, campaign.id)
    return 'released'
  })
}
