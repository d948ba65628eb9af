// Contacts and their numbers.
import { randomUUIDv7 } from 'node:crypto'
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'

export interface IncomingContact {
  quoId: string
  firstName: string | null
  lastName: string | null
  company: string | null
  phones: readonly string[] // E.164, in the source's order
}

/** Finds the contact by Quo's id or creates it, and brings names and numbers up to date. Returns our id. */
export async function keepContact(trx: Transaction<DB>, { phones, ...contact }: IncomingContact): Promise<string> {
  const { id } = await trx
    .insertInto('contact')
    .values({ id: randomUUIDv7(), ...contact })
    .onConflict((conflict) =>
      conflict.column('quoId').doUpdateSet({
        firstName: contact.firstName,
        lastName: contact.lastName,
        company: contact.company,
        updatedAt: sql`clock_timestamp()`,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  await trx.deleteFrom('contactPhone').where('contactId', '=', id).execute()
  if (phones.length > 0) {
    await trx
      .insertInto('contactPhone')
      .values(phones.map((phone, position) => ({ contactId: id, phone, position })))
      .execute()
  }
  return id
}

/** Who these numbers belong to, as far as known: a number may be shared. */
export async function listOwners(db: Kysely<DB>, phones: readonly string[]) {
  if (phones.length === 0) return []
  return db
    .selectFrom('contactPhone')
    .innerJoin('contact', 'contact.id', 'contactPhone.contactId')
    .select(['contactPhone.phone', 'contact.firstName', 'contact.lastName', 'contact.company'])
    .where('contactPhone.phone', 'in', [...phones])
    .orderBy('contact.id')
    .execute()
}
