// Drafts: made, changed, copied from any campaign, thrown away.
import { randomUUIDv7 } from 'node:crypto'
import type { AuditAction } from '#schema/audit.ts'
import type { CampaignInput } from '#schema/campaign.ts'
import { changedFields } from '#schema/rules/changed-fields.ts'
import { copyName, nameOfDraft } from '#schema/rules/draft-name.ts'
import type { Database } from '../database.ts'
import { keepAudit } from '../queries/audit.ts'
import { deleteDraft, draftOf, findCampaign, insertDraft, updateDraft } from '../queries/campaigns.ts'
import { lockCampaign } from '../queries/locks.ts'
import { notifyCampaign } from '../queries/notices.ts'
import { auditOf, type StatusChangeBy } from './change-status.ts'

/** Returns the new draft's id. */
export async function makeDraft(db: Database, input: CampaignInput, by: StatusChangeBy): Promise<string> {
  return keepNew(db, { ...input, name: nameOfDraft(input.name) }, 'campaign created', by)
}

/** A draft with everything that a person wrote and chose; undefined: there is no such campaign. */
export async function copyCampaign(db: Database, id: string, by: StatusChangeBy): Promise<string | undefined> {
  const campaign = await findCampaign(db, id)
  if (!campaign) return undefined
  return keepNew(db, { ...draftOf(campaign), name: copyName(campaign.name) }, 'campaign copied', by, { copyOf: id })
}

async function keepNew(
  db: Database,
  input: CampaignInput,
  action: AuditAction,
  by: StatusChangeBy,
  more: { copyOf?: string } = {},
) {
  const id = randomUUIDv7()
  await db.transaction().execute(async (trx) => {
    await insertDraft(trx, id, input)
    await keepAudit(trx, {
      action,
      subject: 'campaign',
      subjectId: id,
      after: { ...input, ...more },
      ...auditOf(by),
    })
    await notifyCampaign(trx, id)
  })
  return id
}

export type DraftResult = 'done' | 'missing' | 'notDraft' | 'changedMeanwhile'

/** `revision` is the one its editor saw. */
export async function changeDraft(
  db: Database,
  id: string,
  revision: number,
  given: CampaignInput,
  by: StatusChangeBy,
): Promise<DraftResult> {
  const input = { ...given, name: nameOfDraft(given.name) }
  return db.transaction().execute(async (trx) => {
    const campaign = await lockCampaign(trx, id)
    if (!campaign) return 'missing'
    if (campaign.status !== 'draft') return 'notDraft'
    if (campaign.revision !== revision) return 'changedMeanwhile'
    await updateDraft(trx, id, input)
    await keepAudit(trx, {
      action: 'campaign edited',
      subject: 'campaign',
      subjectId: id,
      ...changedFields(draftOf(campaign), input),
      ...auditOf(by),
    })
    await notifyCampaign(trx, id)
    return 'done'
  })
}

/** A draft has no recipients, runs or history yet; what it said is kept in the audit. */
export async function throwDraftAway(db: Database, id: string, by: StatusChangeBy): Promise<DraftResult> {
  return db.transaction().execute(async (trx) => {
    const campaign = await lockCampaign(trx, id)
    if (!campaign) return 'missing'
    if (campaign.status !== 'draft') return 'notDraft'
    await deleteDraft(trx, id)
    await keepAudit(trx, {
      action: 'campaign deleted',
      subject: 'campaign',
      subjectId: id,
      before: draftOf(campaign),
      ...auditOf(by),
    })
    await notifyCampaign(trx, id)
    return 'done'
  })
}
