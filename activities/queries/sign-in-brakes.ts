// How often signing in failed, by address and by account. Counted before the password is looked at, so that twenty tries
// at once are twenty.
import { createHash } from 'node:crypto'
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'

export interface BrakeRow {
  key: string
  failures: number
  sinceMs: number
}

export const addressKey = (address: string) => `address ${address}`
/** Not the e-mail address itself: most that are tried are nobody's here. */
export const accountKey = (email: string) =>
  `account ${createHash('sha256').update(email.toLowerCase()).digest('base64url')}`

/** The brakes under these keys, made when missing, locked until the transaction ends; always in one order. */
export async function lockBrakes(trx: Transaction<DB>, keys: readonly string[]): Promise<BrakeRow[]> {
  const ordered = keys.toSorted()
  await trx
    .insertInto('signInBrake')
    .values(ordered.map((key) => ({ key })))
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  return trx
    .selectFrom('signInBrake')
    .select(['key', 'failures'])
    .select(sql<number>`(extract(epoch from clock_timestamp() - last_try_at) * 1000)::float8`.as('sinceMs'))
    .where('key', 'in', ordered)
    .orderBy('key')
    .forUpdate()
    .execute()
}

export async function setFailures(trx: Transaction<DB>, key: string, failures: number) {
  await trx
    .updateTable('signInBrake')
    .set({ failures, lastTryAt: sql`clock_timestamp()` })
    .where('key', '=', key)
    .execute()
}

/** The try turned out to be right: it does not count, and the account's failures are over. */
export async function releaseBrakes(db: Kysely<DB>, { address, account }: { address: string; account?: string }) {
  await db
    .updateTable('signInBrake')
    .set({ failures: sql<number>`greatest(failures - 1, 0)` })
    .where('key', '=', address)
    .execute()
  if (account) await db.deleteFrom('signInBrake').where('key', '=', account).execute()
}

export async function forgetOldBrakes(db: Kysely<DB>) {
  await db
    .deleteFrom('signInBrake')
    .where('lastTryAt', '<', sql<Date>`clock_timestamp() - interval '1 day'`)
    .execute()
}
