// The secrets of webhooks that the owner made in Quo's app or by its older API: several at once, so that one can replace
// another without a delivery being lost.
import { randomUUIDv7 } from 'node:crypto'
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'

type Handle = Kysely<DB> | Transaction<DB>

export const mostLegacySecrets = 10

export async function listLegacySecrets(db: Handle) {
  return db.selectFrom('legacySecret').selectAll().orderBy('createdAt').limit(mostLegacySecrets).execute()
}

/** Nobody else adds one until the transaction ends: there is a limit, and none is kept twice. */
export async function lockLegacySecrets(trx: Transaction<DB>) {
  await sql`lock table legacy_secret in share row exclusive mode`.execute(trx)
}

export async function keepLegacySecret(trx: Transaction<DB>, secret: { label: string; secret: Buffer }) {
  return trx
    .insertInto('legacySecret')
    .values({ id: randomUUIDv7(), ...secret })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Undefined: it is not there, or not any more. */
export async function removeLegacySecret(trx: Transaction<DB>, id: string) {
  return trx.deleteFrom('legacySecret').where('id', '=', id).returning(['id', 'label']).executeTakeFirst()
}

/** Once a minute is enough to see that it works. */
export async function noteSecretUsed(db: Kysely<DB>, id: string) {
  await db
    .updateTable('legacySecret')
    .set({ lastUsedAt: sql`clock_timestamp()` })
    .where('id', '=', id)
    .where(({ eb, or }) =>
      or([eb('lastUsedAt', 'is', null), eb('lastUsedAt', '<', sql<Date>`clock_timestamp() - interval '1 minute'`)]),
    )
    .execute()
}
