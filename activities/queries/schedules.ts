// The schedules that a campaign has had. The row has the one in force; those before it stand in the audit log.
import type { Kysely, Transaction } from 'kysely'
import type { AuditAction } from '#schema/audit.ts'
import { ScheduleInput } from '#schema/campaign.ts'
import type { DB } from '#schema/database.ts'
import type { RunPlan } from '#schema/rules/run-plan.ts'
import { keepAudit, type DoneBy } from './audit.ts'
import { batchOf, findCampaign, scheduleOf, type CampaignRow } from './campaigns.ts'

type Handle = Kysely<DB> | Transaction<DB>

const action = 'schedule changed' satisfies AuditAction
const planOf = (campaign: CampaignRow) => ({ ...scheduleOf(campaign), batchSize: batchOf(campaign) })

/** Keeps what the schedule was until now. The caller holds the campaign's lock. */
export async function keepScheduleChange(
  trx: Transaction<DB>,
  campaign: CampaignRow,
  after: ScheduleInput,
  by: DoneBy,
) {
  const { days, ...plan } = planOf(campaign)
  await keepAudit(trx, {
    action,
    subject: 'campaign',
    subjectId: campaign.id,
    before: { days: [...days], ...plan },
    after,
    ...by,
  })
}

/** Of an activated campaign, the oldest first; each until when it was in force, by the machine clock. */
export async function listSchedules(db: Handle, campaignId: string): Promise<RunPlan[]> {
  const campaign = await findCampaign(db, campaignId)
  if (!campaign) return []
  const rows = await db
    .selectFrom('audit')
    .select(['at', 'before'])
    .where('subject', '=', 'campaign')
    .where('subjectId', '=', campaignId)
    .where('action', '=', action)
    .orderBy('id')
    .execute()
  const earlier = rows.map(({ at, before }) => ({ ...ScheduleInput.parse(before), until: at }))
  return [...earlier, { ...planOf(campaign), until: null }]
}
