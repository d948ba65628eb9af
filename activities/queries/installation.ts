// The one row that says which installation this is, and the business clock that hangs on it.
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'

type Handle = Kysely<DB> | Transaction<DB>

export async function createInstallation(db: Handle, id: string) {
  await db
    .insertInto('installation')
    .values({ id })
    .onConflict((conflict) => conflict.column('singleton').doNothing())
    .execute()
}

/** This installation's id: part of its task queues, search attributes and cookie name. */
export async function installationId(db: Handle): Promise<string> {
  const { id } = await db.selectFrom('installation').select('id').executeTakeFirstOrThrow()
  return id
}

/** The business clock: the machine's, moved by what the sandbox's owner asked for. */
export async function businessNow(db: Handle): Promise<Date> {
  const { now } = await db
    .selectFrom('installation')
    .select(sql<Date>`clock_timestamp() + clock_offset_ms * interval '1 ms'`.as('now'))
    .executeTakeFirstOrThrow()
  return now
}

/** The machine clock, which is PostgreSQL's. */
export async function machineNow(db: Handle): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db)
  const [clock] = rows
  if (!clock) throw new Error('PostgreSQL did not say what time it is.')
  return clock.now
}

/** How long until a moment of the machine clock, which is PostgreSQL's: at least 0. */
export async function msUntil(db: Handle, moment: Date): Promise<number> {
  const { rows } = await sql<{ ms: number }>`
    select greatest(0, extract(epoch from ${moment}::timestamptz - clock_timestamp()) * 1000)::float8 as ms`.execute(db)
  return Math.ceil(rows[0]?.ms ?? 0)
}

/** The business clock is the machine's again. */
export async function resetBusinessClock(db: Handle) {
  await db.updateTable('installation').set({ clockOffsetMs: 0 }).execute()
}

/** Moves the business clock so that it shows `to` now, and goes on from there. */
export async function moveBusinessClock(db: Handle, to: Date) {
  await db
    .updateTable('installation')
    .set({ clockOffsetMs: sql<number>`(extract(epoch from ${to}::timestamptz - clock_timestamp()) * 1000)::bigint` })
    .execute()
}
