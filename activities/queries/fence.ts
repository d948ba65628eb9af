// The fence: while one is up nothing is sent, because a backup was restored and the ledger may be behind.
import { randomUUIDv7 } from 'node:crypto'
import { sql, type Kysely, type Selectable, type Transaction } from 'kysely'
import type { DB, Fence } from '#schema/database.ts'

type Handle = Kysely<DB> | Transaction<DB>
export type FenceRow = Selectable<Fence>

export async function isFenced(db: Handle): Promise<boolean> {
  return (await findFence(db)) !== undefined
}

/** The one that is up. */
export async function findFence(db: Handle): Promise<FenceRow | undefined> {
  return db.selectFrom('fence').selectAll().where('liftedAt', 'is', null).executeTakeFirst()
}

export async function lockFence(trx: Transaction<DB>): Promise<FenceRow | undefined> {
  return trx.selectFrom('fence').selectAll().where('liftedAt', 'is', null).forNoKeyUpdate().executeTakeFirst()
}

/** No claim commits from now on: those under way are waited for, and the next ones see it. */
export async function insertFence(trx: Transaction<DB>, fence: { because: string; backupMadeAt: Date }) {
  await sql`lock table outgoing_text in share row exclusive mode`.execute(trx)
  await trx
    .insertInto('fence')
    .values({ id: randomUUIDv7(), ...fence })
    .execute()
}

/** A second restore before anybody confirmed the first: the older backup counts. */
export async function moveFenceBack(
  trx: Transaction<DB>,
  { id }: FenceRow,
  to: { because: string; backupMadeAt: Date },
) {
  await trx
    .updateTable('fence')
    .set({
      because: to.because,
      backupMadeAt: sql<Date>`least(backup_made_at, ${to.backupMadeAt}::timestamptz)`,
      ...notLooked,
    })
    .where('id', '=', id)
    .execute()
}

const notLooked = { lookAskedAt: null, lookedAt: null, lookProblem: null }

/**
 * Quo may have accepted these since: every text that was not settled when the backup was made, and those of people who
 * were skipped because of earlier communication, whom somebody may have added anyway.
 */
export async function doubtUnsettled(trx: Transaction<DB>, backupMadeAt: Date) {
  await sql`
    update outgoing_text set doubted_since = least(coalesce(doubted_since, 'infinity'), ${backupMadeAt}::timestamptz)
    where state in ('pending', 'sending', 'unknown', 'unconfirmed') or (${skippedForContact})`.execute(trx)
}

/** How much a run had used by the time of the restore is not known: nothing more is sent in it. */
export async function closeOpenRuns(trx: Transaction<DB>, reason: string) {
  await trx
    .updateTable('run')
    .set({ state: 'closed', closedAt: sql<Date>`clock_timestamp()`, closeReason: reason })
    .where('state', 'in', ['open', 'waiting'])
    .execute()
}

/** Begins a look at Quo anew. Undefined: no fence is up any more. */
export async function markLookAsked(trx: Transaction<DB>): Promise<{ id: string } | undefined> {
  return trx
    .updateTable('fence')
    .set({ ...notLooked, lookAskedAt: sql<Date>`clock_timestamp()` })
    .where('liftedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
}

/** What is known by now of the time after the backup, whatever source it came from. */
export async function countMessagesSince(db: Handle, backupMadeAt: Date) {
  return db
    .selectFrom('message')
    .select([
      sql<number>`(count(*) filter (where direction = 'outgoing'))::int`.as('outgoing'),
      sql<number>`(count(*) filter (where direction = 'incoming'))::int`.as('incoming'),
    ])
    .where('at', '>', backupMadeAt)
    .executeTakeFirstOrThrow()
}

/** `problem`: why Quo could not be asked for everything; without one it listed everything. */
export async function markLooked(db: Handle, id: string, problem: string | null) {
  await db
    .updateTable('fence')
    .set({ lookProblem: problem, ...(problem === null ? { lookedAt: sql<Date>`clock_timestamp()` } : {}) })
    .where('id', '=', id)
    .where('liftedAt', 'is', null)
    .execute()
}

export async function markLifted(trx: Transaction<DB>, id: string, personId: string) {
  await trx
    .updateTable('fence')
    .set({ liftedAt: sql<Date>`clock_timestamp()`, liftedBy: personId })
    .where('id', '=', id)
    .execute()
}

/** While a fence is up nobody is skipped for it: these were skipped in the backup. */
const skippedForContact = sql<boolean>`outgoing_text.state = 'skipped' and outgoing_text.reason is not distinct from 'earlier communication'`

/** The campaigns with texts that were not settled in the backup: how many still wait, and how many Quo turned out to have. */
export async function listDoubted(db: Handle) {
  return db
    .selectFrom('outgoingText')
    .innerJoin('campaign', 'campaign.id', 'outgoingText.campaignId')
    .select(['campaign.id', 'campaign.name', 'campaign.status'])
    .select([
      sql<number>`count(*)::int`.as('unsettled'),
      sql<number>`(count(*) filter (where outgoing_text.state = 'pending'))::int`.as('pending'),
      sql<number>`(count(*) filter (where provider_id is not null))::int`.as('foundAtQuo'),
    ])
    .where('outgoingText.doubtedSince', 'is not', null)
    .where(sql<boolean>`not (${skippedForContact})`)
    .groupBy(['campaign.id', 'campaign.name', 'campaign.status'])
    .orderBy('campaign.id', 'desc')
    .execute()
}
