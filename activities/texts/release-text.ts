// A person decides that an unconfirmed text is sent again. Nothing else ever is.
import { sql } from 'kysely'
import { changeStatus, type StatusChangeBy } from '../campaigns/change-status.ts'
import type { Database } from '../database.ts'
import { keepAudit } from '../queries/audit.ts'
import { lockCampaign, lockNumber, lockText } from '../queries/locks.ts'
import { notifyCampaign } from '../queries/notices.ts'
import { putInOutbox } from '../queries/outbox.ts'
import { findText, stepText } from '../queries/texts.ts'
import type { Now } from '../services.ts'

export type ReleaseResult = 'released' | 'missing' | 'refused'

/** Makes the text pending again; a Completed campaign becomes Active again. */
export async function releaseText(db: Database, textId: string, by: StatusChangeBy, now: Now): Promise<ReleaseResult> {
  return db.transaction().execute(async (trx) => {
    const found = await findText(trx, textId)
    if (!found?.campaignId) return 'missing'
    const campaign = await lockCampaign(trx, found.campaignId)
    await lockNumber(trx, found.phone)
    const text = await lockText(trx, textId)
    if (!campaign || !text) return 'missing'
    if (text.state !== 'unconfirmed') return 'refused'

    await stepText(trx, text, {
      to: 'pending',
      reason: 'released by a person',
      set: { releasedAt: sql`clock_timestamp()` },
      businessAt: await now(trx),
    })
    await keepAudit(trx, {
      action: 'text released',
      subject: 'text',
      subjectId: textId,
      before: { state: 'unconfirmed' },
      after: { state: 'pending' },
      source: by.source,
      personId: by.personId ?? null,
      address: by.address ?? null,
    })
    if (campaign.status === 'completed') {
      const changed = await changeStatus(
        trx,
        campaign,
        'active',
        {
          ...by,
          reason: 'An unconfirmed text was released.',
        },
        now,
      )
      await putInOutbox(trx, {
        kind: 'start',
        campaignId: campaign.id,
        revision: changed?.revision ?? campaign.revision,
      })
    } else {
      await putInOutbox(trx, { kind: 'changed', campaignId: campaign.id, revision: campaign.revision })
    }
    await notifyCampaign(trx, campaign.id)
    return 'released'
  })
}
