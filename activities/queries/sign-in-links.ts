// Links that sign the owner in once, within a quarter of an hour. The operator's commands print them.
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import { hashOf, newToken } from '../opaque-token.ts'

type Handle = Kysely<DB> | Transaction<DB>

export async function makeSignInToken(db: Handle, personId: string): Promise<string> {
  const token = newToken()
  await db
    .insertInto('signInLink')
    .values({ tokenHash: hashOf(token), personId, expiresAt: sql`clock_timestamp() + interval '15 minutes'` })
    .execute()
  return token
}

/** Uses a sign-in token up; undefined: unknown, used or expired. */
export async function useSignInToken(trx: Transaction<DB>, token: string): Promise<string | undefined> {
  const used = await trx
    .updateTable('signInLink')
    .set({ usedAt: sql`clock_timestamp()` })
    .where('tokenHash', '=', hashOf(token))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', sql<Date>`clock_timestamp()`)
    .returning('personId')
    .executeTakeFirst()
  return used?.personId
}

export async function endSignInLinks(trx: Transaction<DB>, personId: string) {
  await trx
    .updateTable('signInLink')
    .set({ usedAt: sql`clock_timestamp()` })
    .where('personId', '=', personId)
    .where('usedAt', 'is', null)
    .execute()
}
