// Rows that tests begin with.
import { randomUUIDv7 } from 'node:crypto'
import { keepContact } from '#activities/queries/contacts.ts'
import { addMember, finishList, insertList } from '#activities/queries/lists.ts'
import type { Database } from '#activities/database.ts'

/** A list with a contact for each number, called Person0, Person1 … in that order. */
export async function aListOf(db: Database, phones: readonly string[]): Promise<string> {
  const listId = randomUUIDv7()
  await db.transaction().execute(async (trx) => {
    await insertList(trx, { id: listId, name: 'Test list' })
    for (const [index, phone] of phones.entries()) {
      const contact = {
        quoId: `${listId}-${index}`,
        firstName: `Person${index}`,
        lastName: null,
        company: null,
        phones: [phone],
      }
      await addMember(trx, { listId, contactId: await keepContact(trx, contact), phone })
    }
    await finishList(trx, listId, null)
  })
  return listId
}

/** An active campaign without list or texts. */
export async function anActiveCampaign(db: Database, { batchSize = 5 } = {}): Promise<string> {
  const id = randomUUIDv7()
  const schedule = { days: ['mon'], sendAt: '10:00', zone: 'America/New_York', batchSize }
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
