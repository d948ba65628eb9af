// One row for every request to Quo, so that the pace can be shown and checked from our own tables.
import { randomUUIDv7 } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { DB, RequestKind } from '#schema/database.ts'

export async function keepRequest(
  db: Kysely<DB>,
  request: { kind: RequestKind; startedAt: Date; answeredAt: Date | null; status: string },
) {
  await db
    .insertInto('quoRequest')
    .values({ id: randomUUIDv7(), ...request })
    .execute()
}

/** How many requests started in the last ten seconds: to show the pace. */
export async function recentPace(db: Kysely<DB>): Promise<number> {
  const { count } = await db
    .selectFrom('quoRequest')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('startedAt', '>', sql<Date>`clock_timestamp() - interval '10 s'`)
    .executeTakeFirstOrThrow()
  return count / 10
}
