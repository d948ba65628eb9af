// Rows that tests begin with.
import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import { keepContact } from '#activities/queries/contacts.ts'
import { addMember, finishList, insertList } from '#activities/queries/lists.ts'
import type { Database } from '#activities/database.ts'

interface Person {
  phone: string
  firstName?: string | null | undefined
  lastName?: string | null | undefined
  company?: string | null | undefined
}

/** A list with a contact for each number, called Person0, Person1 … in that order. */
export const aListOf = (db: Database, phones: readonly string[]): Promise<string> =>
  aListOfPeople(
    db,
    'Test list',
    phones.map((phone, index) => ({ phone, firstName: `Person${index}` })),
  )

export async function aListOfPeople(db: Database, name: string, people: readonly Person[]): Promise<string> {
  const listId = randomUUIDv7()
  await db.transaction().execute(async (trx) => {
    await insertList(trx, { id: listId, name })
    for (const [index, { phone, firstName = null, lastName = null, company = null }] of people.entries()) {
      const contact = { quoId: `${listId}-${index}`, firstName, lastName, company, phones: [phone] }
      await addMember(trx, { listId, contactId: await keepContact(trx, contact), phone })
    }
    await finishList(trx, listId, null)
  })
  return listId
}

/** An active campaign without list or texts. */
export async function anActiveCampaign(db: Database, { batchSize = 5, days = ['mon'] } = {}): Promise<string> {
  const id = randomUUIDv7()
  const schedule = { days, sendAt: '10:00', zone: 'America/New_York', batchSize }
  await db
    .insertInto('campaign')
    .values({ id, name: 'Spring', message: 'Hi', ...schedule })
    .execute()
  await db
    .updateTable('campaign')
    .set({ status: 'active', activeSince: new Date(0) })
    .where('id', '=', id)
    .execute()
  return id
}

/** A list for as many numbers in New York as one likes, `from` the how-many-th on, in a second or two. */
export async function aListInBulk(
  db: Database,
  { from = 0, people, name = 'Many people' }: { from?: number; people: number; name?: string },
): Promise<string> {
  const listId = randomUUIDv7()
  await db.transaction().execute(async (trx) => {
    await sql`insert into contact_list (id, name, state) values (${listId}, ${name}, 'ready')`.execute(trx)
    await sql`
      with person as (
        insert into contact (id, quo_id, first_name)
        select uuidv7(), ${listId} || '-' || n, 'Person' || n from generate_series(0, ${people - 1}::int) n
        returning id, '+1212' || (2000000 + ${from}::int + split_part(first_name, 'Person', 2)::int) as phone
      ), their_phone as (
        insert into contact_phone (contact_id, phone, position) select id, phone, 0 from person
      )
      insert into list_member (list_id, contact_id, phone) select ${listId}::uuid, id, phone from person`.execute(trx)
  })
  return listId
}
