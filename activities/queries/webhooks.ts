// The webhooks registered at Quo, and the secrets that sign their deliveries.
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'

type Handle = Kysely<DB> | Transaction<DB>

export async function currentWebhook(db: Handle) {
  return db
    .selectFrom('webhook')
    .selectAll()
    .where('replacedAt', 'is', null)
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The secrets whose signatures are accepted: the current webhook's, and the one it replaced for a day (redeliveries). */
export async function acceptedSecrets(db: Handle): Promise<Buffer[]> {
  const rows = await db
    .selectFrom('webhook')
    .select('secret')
    .where(({ eb, or }) =>
      or([eb('replacedAt', 'is', null), eb('replacedAt', '>', sql<Date>`clock_timestamp() - interval '1 day'`)]),
    )
    .orderBy('createdAt', 'desc')
    .limit(5)
    .execute()
  return rows.map(({ secret }) => secret)
}

export async function keepWebhook(trx: Transaction<DB>, webhook: { id: string; url: string; secret: Buffer }) {
  await trx
    .updateTable('webhook')
    .set({ replacedAt: sql`clock_timestamp()` })
    .where('replacedAt', 'is', null)
    .execute()
  await trx.insertInto('webhook').values(webhook).execute()
}
