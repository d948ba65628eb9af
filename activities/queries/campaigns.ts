// Campaigns: reading them for people and for the engine, writing drafts.
import { sql, type Kysely, type Selectable, type Transaction } from 'kysely'
import type { Campaign, DB } from '#schema/database.ts'
import type { PageQuery } from '#schema/page.ts'
import { Weekday, type CampaignInput } from '#schema/campaign.ts'
import type { Schedule } from '#schema/rules/send-window.ts'

type Handle = Kysely<DB> | Transaction<DB>
export type CampaignRow = Selectable<Campaign>

export async function findCampaign(db: Handle, id: string): Promise<CampaignRow | undefined> {
  return db.selectFrom('campaign').selectAll().where('id', '=', id).executeTakeFirst()
}

type Scheduled = Pick<CampaignRow, 'days' | 'sendAt' | 'zone' | 'windowMinutes'>

/** Of a campaign that was activated. A draft may have no send time yet. */
export function scheduleOf(campaign: Scheduled): Schedule {
  const schedule = scheduleSoFar(campaign)
  if (!schedule) throw new Error('The campaign has no send time: it cannot have been activated.')
  return schedule
}

/** Undefined: its send time is not said yet. */
export function scheduleSoFar({ days, sendAt, zone, windowMinutes }: Scheduled): Schedule | undefined {
  return sendAt === null ? undefined : { days: Weekday.array().parse(days), sendAt, zone, windowMinutes }
}

/** How many texts a run of an activated campaign may send. */
export function batchOf({ batchSize }: Pick<CampaignRow, 'batchSize'>): number {
  if (batchSize === null) throw new Error('The campaign has no batch size: it cannot have been activated.')
  return batchSize
}

/** What a person wrote and chose. */
export const draftOf = (campaign: CampaignRow): CampaignInput => ({
  name: campaign.name,
  message: campaign.message,
  messageB: campaign.messageB,
  split: campaign.split,
  listId: campaign.listId,
  sendingNumberId: campaign.sendingNumberId,
  days: Weekday.array().parse(campaign.days),
  sendAt: campaign.sendAt,
  zone: campaign.zone,
  windowMinutes: campaign.windowMinutes,
  batchSize: campaign.batchSize,
})

export async function insertDraft(trx: Transaction<DB>, id: string, input: CampaignInput) {
  await trx
    .insertInto('campaign')
    .values({ id, ...input })
    .execute()
}

/** Changes a draft that the caller has locked. */
export async function updateDraft(trx: Transaction<DB>, id: string, input: CampaignInput) {
  await trx
    .updateTable('campaign')
    .set({ ...input, revision: sql<number>`revision + 1` })
    .where('id', '=', id)
    .execute()
}

export async function deleteDraft(trx: Transaction<DB>, id: string) {
  await trx.deleteFrom('campaign').where('id', '=', id).where('status', '=', 'draft').execute()
}

/** Newest first. `after` is the id of the last one seen: ids are UUIDv7, so they are in order of creation. */
export async function listCampaigns(db: Handle, { after, limit, archived }: PageQuery & { archived: boolean }) {
  return db
    .selectFrom('campaign')
    .selectAll('campaign')
    .select(figures)
    .where('campaign.archivedAt', archived ? 'is not' : 'is', null)
    .$if(after !== undefined, (query) => query.where('campaign.id', '<', after ?? ''))
    .orderBy('campaign.id', 'desc')
    .limit(limit)
    .execute()
}

export async function readCampaign(db: Handle, id: string) {
  return db
    .selectFrom('campaign')
    .leftJoin('contactList', 'contactList.id', 'campaign.listId')
    .leftJoin('sendingNumber', 'sendingNumber.id', 'campaign.sendingNumberId')
    .selectAll('campaign')
    .select(['contactList.name as listName', 'sendingNumber.phone as sendingPhone'])
    .select(figures)
    .where('campaign.id', '=', id)
    .executeTakeFirst()
}

const figures = [
  sql<number>`(select count(*)::int from recipient r where r.campaign_id = campaign.id)`.as('recipients'),
  sql<number>`(select count(*)::int from outgoing_text t where t.campaign_id = campaign.id
    and (t.provider_id is not null or t.state in ('sending', 'unknown', 'unconfirmed')))`.as('texted'),
  sql<number>`(select count(*)::int from recipient r where r.campaign_id = campaign.id and r.replied_at is not null)`.as(
    'replied',
  ),
  sql<number>`(select count(*)::int from recipient r join outgoing_text t on t.recipient_id = r.id
    where r.campaign_id = campaign.id and r.opted_out_at is not null and t.provider_id is not null)`.as('optedOut'),
]

/** Texts of a campaign of which nobody knows, and which nobody took off the review list. */
export async function countUndecided(db: Handle, campaignId: string): Promise<number> {
  const { count } = await db
    .selectFrom('outgoingText')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('campaignId', '=', campaignId)
    .where('state', '=', 'unconfirmed')
    .where('dismissedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

export async function listStatusChanges(db: Handle, campaignId: string) {
  return db
    .selectFrom('statusChange')
    .leftJoin('person', 'person.id', 'statusChange.personId')
    .select(['fromStatus', 'toStatus', 'source', 'reason', 'at', 'person.name as by'])
    .where('campaignId', '=', campaignId)
    .orderBy('at', 'desc')
    .limit(30)
    .execute()
}

/** Every campaign that must have a workflow. */
export async function listRunning(db: Handle) {
  return db.selectFrom('campaign').select(['id', 'status']).where('status', 'in', ['active', 'paused']).execute()
}

/** Every campaign that was ever activated, the newest first. */
export async function listActivated(db: Handle): Promise<CampaignRow[]> {
  return db.selectFrom('campaign').selectAll().where('status', '<>', 'draft').orderBy('id', 'desc').execute()
}
