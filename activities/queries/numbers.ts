// The numbers of the workspace that texts can be sent from.
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import type { PageQuery } from '#schema/page.ts'

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

export async function listNumbers(db: Handle, { after, limit }: PageQuery): Promise<SendingNumber[]> {
  return db
    .selectFrom('sendingNumber')
    .select(['id', 'phone', 'name', 'mayTextUs'])
    .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute()
}

export async function findNumberByPhone(db: Handle, phone: string): Promise<SendingNumber | undefined> {
  return db
    .selectFrom('sendingNumber')
    .select(['id', 'phone', 'name', 'mayTextUs'])
    .where('phone', '=', phone)
    .executeTakeFirst()
}

export async function findNumber(db: Handle, id: string): Promise<SendingNumber | undefined> {
  return db
    .selectFrom('sendingNumber')
    .select(['id', 'phone', 'name', 'mayTextUs'])
    .where('id', '=', id)
    .executeTakeFirst()
}
