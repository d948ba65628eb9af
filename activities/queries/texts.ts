// The ledger: every text that leaves, and the story of each. All writes here need the row's lock (queries/locks.ts).
import { sql, type Kysely, type Selectable, type Transaction, type UpdateObject } from 'kysely'
import type { DB, OutgoingText, TextState } from '#schema/database.ts'
import {
  endedWithCampaign,
  mayHaveLeft,
  provable,
  textMayBecome,
  unclaimed,
  type TextStep,
} from '#schema/rules/text-state.ts'
import { notifyCampaign, notifyConversation } from './notices.ts'

type Handle = Kysely<DB> | Transaction<DB>
export type Text = Selectable<OutgoingText>

interface Step extends TextStep {
  set?: UpdateObject<DB, 'outgoingText'>
  businessAt: Date
}

/**
 * Moves a locked text to another state and writes the line of its story, in one transaction. Names the attempt it read:
 * a row that another attempt owns by now is not changed. Throws when the step is not allowed.
 */
export async function stepText(trx: Transaction<DB>, text: Text, step: Step): Promise<Text> {
  if (!textMayBecome(text.state, step.to, mayHaveLeft(text)))
    throw new Error(`A text cannot go from ${text.state} to ${step.to}.`)
  const changed = await trx
    .updateTable('outgoingText')
    .set({
      state: step.to,
      reason: step.reason,
      updatedAt: sql`clock_timestamp()`,
      dismissedAt: null, // it was taken off the review list for what it was before
      dismissedBy: null,
      ...step.set,
    })
    .where('id', '=', text.id)
    .where('state', '=', text.state)
    .where('attempt', 'is not distinct from', text.attempt)
    .returningAll()
    .executeTakeFirstOrThrow()
  await tell(trx, changed, text.state, step.to, step.reason, step.businessAt)
  if (changed.campaignId) await notifyCampaign(trx, changed.campaignId)
  else await notifyConversation(trx, changed.phone)
  return changed
}

/** Keeps something about a locked text that is no step of it. Names the attempt it read, as `stepText` does. */
export async function setText(trx: Transaction<DB>, text: Text, set: UpdateObject<DB, 'outgoingText'>) {
  await trx
    .updateTable('outgoingText')
    .set(set)
    .where('id', '=', text.id)
    .where('attempt', 'is not distinct from', text.attempt)
    .execute()
}

/** Adds a line to the story of a text. `from` equal to `to` means: passed over. */
export async function tell(
  trx: Transaction<DB>,
  text: Pick<Text, 'id' | 'attempt' | 'runId'>,
  from: TextState,
  to: TextState,
  reason: string | null,
  businessAt: Date,
) {
  await trx
    .insertInto('textChange')
    .values({
      textId: text.id,
      attempt: text.attempt,
      runId: text.runId,
      fromState: from,
      toState: to,
      reason,
      businessAt,
    })
    .execute()
}

export async function findText(db: Handle, id: string): Promise<Text | undefined> {
  return db.selectFrom('outgoingText').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function findTextByProviderId(db: Handle, providerId: string): Promise<Text | undefined> {
  return db.selectFrom('outgoingText').selectAll().where('providerId', '=', providerId).executeTakeFirst()
}

/** Texts to this number that a message at Quo could turn out to be: in flight, unknown, unconfirmed, or maybe left. */
export async function findUnproven(db: Handle, phone: string): Promise<Text[]> {
  return db
    .selectFrom('outgoingText')
    .selectAll()
    .where('phone', '=', phone)
    .where('providerId', 'is', null)
    .where(({ eb, or }) => or([eb('attempt', 'is not', null), eb('doubtedSince', 'is not', null)]))
    .where(({ eb, or, and }) =>
      or([
        eb('state', 'in', provable),
        and([eb('state', 'in', unclaimed), or([eb('releasedAt', 'is not', null), eb('doubtedSince', 'is not', null)])]),
      ]),
    )
    .orderBy('attemptStartedAt')
    .execute()
}

/** Texts whose attempt never told what became of it. */
export async function findExpired(db: Handle): Promise<{ id: string }[]> {
  return db
    .selectFrom('outgoingText')
    .select('id')
    .where('state', '=', 'sending')
    .where('leasedUntil', '<', sql<Date>`clock_timestamp()`)
    .execute()
}

/** Locks such a text, if it still is one. The clock is PostgreSQL's, as for the lease. */
export async function lockExpired(trx: Transaction<DB>, id: string): Promise<Text | undefined> {
  return trx
    .selectFrom('outgoingText')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .where('leasedUntil', '<', sql<Date>`clock_timestamp()`)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

export async function findUnknown(db: Handle): Promise<{ id: string; attempt: string }[]> {
  return db
    .selectFrom('outgoingText')
    .select(['id', 'attempt'])
    .$narrowType<{ attempt: string }>()
    .where('state', '=', 'unknown')
    .where('attempt', 'is not', null)
    .execute()
}

/** Skips whoever of a campaign still waits, each with its line, because a person ended it. The caller holds its lock. */
export async function skipPending(trx: Transaction<DB>, campaignId: string, businessAt: Date) {
  const { to, reason } = endedWithCampaign
  await sql`
    with skipped as (
      update outgoing_text set state = ${to}, reason = ${reason}, updated_at = clock_timestamp()
      where campaign_id = ${campaignId} and state = 'pending' returning id, attempt, run_id, position
    )
    insert into text_change (text_id, attempt, run_id, from_state, to_state, reason, business_at)
    select id, attempt, run_id, 'pending', ${to}, ${reason}, ${businessAt}::timestamptz from skipped order by position`.execute(
    trx,
  )
}

/** The numbers of a campaign whose turn has not come. */
export async function listPendingPhones(db: Handle, campaignId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('outgoingText')
    .select('phone')
    .where('campaignId', '=', campaignId)
    .where('state', '=', 'pending')
    .execute()
  return rows.map(({ phone }) => phone)
}

/** How many texts of a campaign are in each state. */
export async function countTexts(db: Handle, campaignId: string): Promise<Record<TextState, number>> {
  const rows = await db
    .selectFrom('outgoingText')
    .select(['state', sql<number>`count(*)::int`.as('count')])
    .where('campaignId', '=', campaignId)
    .groupBy('state')
    .execute()
  const none: Record<TextState, number> = {
    pending: 0,
    sending: 0,
    sent: 0,
    delivered: 0,
    undelivered: 0,
    failed: 0,
    unknown: 0,
    unconfirmed: 0,
    skipped: 0,
  }
  return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) }
}

/** How many people there are, and how many of them Quo accepted a text for, or may have. */
export async function countTexted(db: Handle, campaignId: string) {
  return db
    .selectFrom('outgoingText')
    .select([
      sql<number>`count(*)::int`.as('recipients'),
      sql<number>`(count(*) filter (where provider_id is not null or state in ('sending', 'unknown', 'unconfirmed')))::int`.as(
        'texted',
      ),
    ])
    .where('campaignId', '=', campaignId)
    .executeTakeFirstOrThrow()
}

/** How each message of a campaign with two does: whom it went to, and what came of it. */
export async function countVariants(db: Handle, campaignId: string) {
  const counted = (what: string) => sql<number>`(count(*) filter (where ${sql.raw(what)}))::int`
  return db
    .selectFrom('recipient')
    .innerJoin('outgoingText', 'outgoingText.recipientId', 'recipient.id')
    .select([
      'recipient.variant',
      sql<number>`count(*)::int`.as('recipients'),
      counted("provider_id is not null or state in ('sending', 'unknown', 'unconfirmed')").as('texted'),
      counted("state = 'delivered'").as('delivered'),
      counted('replied_at is not null').as('replied'),
      counted('opted_out_at is not null and provider_id is not null').as('optedOut'),
    ])
    .where('recipient.campaignId', '=', campaignId)
    .groupBy('recipient.variant')
    .orderBy('recipient.variant')
    .execute()
}

/** The newest outcomes of a campaign's texts since it last became Active, newest first: do refusals come in a row? */
export async function newestOutcomes(trx: Transaction<DB>, campaignId: string, count: number) {
  return trx
    .selectFrom('textChange')
    .innerJoin('outgoingText', 'outgoingText.id', 'textChange.textId')
    .innerJoin('campaign', 'campaign.id', 'outgoingText.campaignId')
    .select(['textChange.toState', 'textChange.reason'])
    .where('outgoingText.campaignId', '=', campaignId)
    .where('textChange.fromState', '=', 'sending')
    .whereRef('textChange.businessAt', '>=', 'campaign.activeSince')
    .orderBy('textChange.id', 'desc')
    .limit(count)
    .execute()
}
