// The numbers of the workspace that texts can be sent from, and the webhooks registered at Quo.
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'

type Handle = Kysely<DB> | Transaction<DB>

export interface SendingNumber {
  id: string
  phone: string
  name: string
  mayTextUs: boolean
}

export async function keepNumber(db: Handle, number: SendingNumber) {
  await db
    .insertInto('sendingNumber')
    .values(number)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({
        phone: number.phone,
        name: number.name,
        mayTextUs: number.mayTextUs,
        seenAt: sql`clock_timestamp()`,
      }),
    )
    .execute()
}

export async function listNumbers(db: Handle): Promise<SendingNumber[]> {
  return db.selectFrom('sendingNumber').select(['id', 'phone', 'name', 'mayTextUs']).orderBy('id').execute()
}

export async function findNumber(db: Handle, id: string): Promise<SendingNumber | undefined> {
  return db
    .selectFrom('sendingNumber')
    .select(['id', 'phone', 'name', 'mayTextUs'])
    .where('id', '=', id)
    .executeTakeFirst()
}

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
