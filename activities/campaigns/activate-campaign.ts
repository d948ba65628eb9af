// Activation: one transaction checks a draft, freezes order, variant and rendered texts, and sets it Active.
import { randomUUIDv7 } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import { consentStatement } from '#schema/rules/consent.ts'
import type { Finding } from '#schema/rules/message-check.ts'
import type { Database } from '../database.ts'
import { keepActivation } from '../queries/activations.ts'
import { keepAudit } from '../queries/audit.ts'
import { draftOf } from '../queries/campaigns.ts'
import { lockCampaign } from '../queries/locks.ts'
import { putInOutbox } from '../queries/outbox.ts'
import { freezeRecipients } from '../queries/recipients.ts'
import { skipFrozen } from '../queries/skips.ts'
import type { Now } from '../services.ts'
import { auditOf, changeStatus, type StatusChangeBy } from './change-status.ts'
import { planCampaign, type Plan } from './plan-campaign.ts'

export type ActivationResult =
  | { kind: 'activated' }
  | { kind: 'missing' }
  | { kind: 'notDraft' }
  | { kind: 'refused'; problems: Finding[] }

export interface ActivationBy extends StatusChangeBy {
  personId: string
  /** The statement about consent, in the words that the person who activates saw. */
  statement: string
}

/** Two activations in the same instant: one waits for the other's lock, and finds no draft any more. */
export async function activateCampaign(
  db: Database,
  id: string,
  sandboxed: boolean,
  by: ActivationBy,
  now: Now,
): Promise<ActivationResult> {
  return db.transaction().execute(async (trx) => {
    const campaign = await lockCampaign(trx, id)
    if (!campaign) return { kind: 'missing' }
    if (campaign.status !== 'draft') return { kind: 'notDraft' }
    const at = await now(trx)
    const plan = await planCampaign(trx, { ...draftOf(campaign), splitSeed: campaign.splitSeed }, { sandboxed, at })
    const problems = [...plan.readiness.problems, ...notStated(by)]
    const { number, business } = plan
    if (problems.length > 0 || !number || business.name === null) return { kind: 'refused', problems }

    await freeze(trx, { id, fromNumberId: number.id, fromPhone: number.phone }, plan)
    await keepStatement(trx, id, { ...plan, businessName: business.name }, by)
    await trx.updateTable('campaign').set({ activatedAt: at }).where('id', '=', id).execute()
    const { statement: _, ...who } = by
    const changed = await changeStatus(trx, campaign, 'active', who, async () => at)
    await putInOutbox(trx, { kind: 'start', campaignId: id, revision: changed?.revision ?? campaign.revision })
    return { kind: 'activated' }
  })
}

/** The words are compared, not a tick: what is kept is what was on the screen. */
function notStated({ statement }: ActivationBy): Finding[] {
  if (statement === consentStatement) return []
  const message = 'State that everybody on the list agreed to be texted, in the words that the check shows.'
  return [{ field: 'statement', message }]
}

async function freeze(
  trx: Transaction<DB>,
  from: { id: string; fromNumberId: string; fromPhone: string },
  { planned, at }: Plan,
) {
  const rows = planned.map(({ person, variant, body, skip }, position) => ({
    id: randomUUIDv7(),
    textId: randomUUIDv7(),
    contactId: person.id,
    phone: person.phone,
    position,
    variant,
    body,
    skip,
  }))
  await freezeRecipients(trx, from, rows)
  const skips = rows.flatMap(({ textId, skip }) => (skip ? [{ textId, reason: skip }] : []))
  await skipFrozen(trx, skips, at)
}

async function keepStatement(
  trx: Transaction<DB>,
  campaignId: string,
  { list, businessName }: Plan & { businessName: string },
  by: ActivationBy,
) {
  const stated = {
    statement: by.statement,
    businessName,
    consentSource: list?.consentSource ?? null,
    consentOn: list?.consentOn ?? null,
    consentWording: list?.consentWording ?? null,
  }
  await keepActivation(trx, { campaignId, personId: by.personId, ...stated })
  await keepAudit(trx, {
    action: 'consent stated',
    subject: 'campaign',
    subjectId: campaignId,
    after: stated,
    ...auditOf(by),
  })
}
