// The one place where a campaign's status changes. The caller holds the campaign's lock.
import { randomUUIDv7 } from 'node:crypto'
import { sql, type Selectable, type Transaction } from 'kysely'
import type { Campaign, CampaignStatus, ChangeSource, DB } from '#schema/database.ts'
import { canBecome } from '#schema/rules/campaign-status.ts'
import { keepAudit } from '../queries/audit.ts'
import { notifyCampaign } from '../queries/notices.ts'
import type { Now } from '../services.ts'

export interface StatusChangeBy {
  source: ChangeSource
  personId?: string
  reason?: string
  /** The id of a signal, under which it is applied at most once. */
  id?: string
  address?: string
}

/** The part of an audit entry that says who, through what, from where. */
export const auditOf = ({ source, personId, address }: StatusChangeBy) => ({
  source,
  personId: personId ?? null,
  address: address ?? null,
})

/** Row, revision, history and audit together. Undefined: from here the campaign cannot become that. */
export async function changeStatus(
  trx: Transaction<DB>,
  campaign: Selectable<Campaign>,
  to: Exclude<CampaignStatus, 'draft'>,
  by: StatusChangeBy,
  now: Now,
): Promise<{ revision: number } | undefined> {
  if (!canBecome(campaign.status, to)) return undefined
  const { revision } = await trx
    .updateTable('campaign')
    .set({
      status: to,
      statusReason: by.reason ?? null,
      revision: sql<number>`revision + 1`,
      ...(to === 'active' ? { activeSince: await now(trx), completedAt: null, endedAt: null, archivedAt: null } : {}),
      ...(to === 'completed' ? { completedAt: sql`clock_timestamp()` } : {}),
    })
    .where('id', '=', campaign.id)
    .returning('revision')
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('statusChange')
    .values({
      id: by.id ?? randomUUIDv7(),
      campaignId: campaign.id,
      revision,
      fromStatus: campaign.status,
      toStatus: to,
      source: by.source,
      personId: by.personId ?? null,
      reason: by.reason ?? null,
    })
    .execute()
  await keepAudit(trx, {
    action: `campaign ${to}`,
    subject: 'campaign',
    subjectId: campaign.id,
    before: { status: campaign.status },
    after: { status: to, reason: by.reason ?? null },
    ...auditOf(by),
  })
  await notifyCampaign(trx, campaign.id)
  return { revision }
}
