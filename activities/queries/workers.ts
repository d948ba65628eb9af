// Which workers are alive: each writes that it was seen.
import { sql, type Kysely } from 'kysely'
import type { DB } from '#schema/database.ts'

export async function seeWorker(db: Kysely<DB>, worker: { id: string; pid: number }) {
  await db
    .insertInto('workerSeen')
    .values(worker)
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ seenAt: sql`clock_timestamp()` }))
    .execute()
}

export async function forgetWorker(db: Kysely<DB>, id: string) {
  await db.deleteFrom('workerSeen').where('id', '=', id).execute()
}

/** How many workers were seen within the last `ms`. */
export async function countWorkers(db: Kysely<DB>, ms: number): Promise<number> {
  const { count } = await db
    .selectFrom('workerSeen')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('seenAt', '>', sql<Date>`clock_timestamp() - ${ms} * interval '1 ms'`)
    .executeTakeFirstOrThrow()
  return count
}
