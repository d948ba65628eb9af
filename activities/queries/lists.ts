// Lists: who is on one, who was left out and why.
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import type { PageQuery } from '#schema/page.ts'

type Handle = Kysely<DB> | Transaction<DB>

export async function insertList(trx: Transaction<DB>, list: { id: string; name: string }) {
  await trx
    .insertInto('contactList')
    .values({ ...list, state: 'filling' })
    .execute()
}

export async function addMember(trx: Transaction<DB>, member: { listId: string; contactId: string; phone: string }) {
  await trx
    .insertInto('listMember')
    .values(member)
    .onConflict((conflict) => conflict.columns(['listId', 'contactId']).doUpdateSet({ phone: member.phone }))
    .execute()
}

export async function leaveOut(trx: Transaction<DB>, leftOut: { listId: string; contactId: string; reason: string }) {
  await trx
    .insertInto('listLeftOut')
    .values(leftOut)
    .onConflict((conflict) => conflict.columns(['listId', 'contactId']).doUpdateSet({ reason: leftOut.reason }))
    .execute()
}

/** Read = members + left out, counted from the rows themselves. */
export async function countRead(trx: Transaction<DB>, listId: string) {
  await trx
    .updateTable('contactList')
    .set({
      readCount: sql<number>`(select count(*) from list_member where list_id = ${listId})
        + (select count(*) from list_left_out where list_id = ${listId})`,
    })
    .where('id', '=', listId)
    .execute()
}

export async function finishList(db: Handle, listId: string, problem: string | null) {
  await db
    .updateTable('contactList')
    .set({ state: problem ? 'failed' : 'ready', problem, filledAt: sql`clock_timestamp()` })
    .where('id', '=', listId)
    .execute()
}

export interface ConsentOfList {
  source: string | null
  on: string | null
  wording: string | null
}

export async function keepConsent(trx: Transaction<DB>, listId: string, { source, on, wording }: ConsentOfList) {
  await trx
    .updateTable('contactList')
    .set({ consentSource: source, consentOn: on, consentWording: wording })
    .where('id', '=', listId)
    .execute()
}

const listFigures = [
  sql<number>`(select count(*)::int from list_member m where m.list_id = contact_list.id)`.as('members'),
  sql<number>`(select count(*)::int from list_left_out o where o.list_id = contact_list.id)`.as('leftOut'),
]

/** The newest first. */
export async function listLists(db: Handle, { after, limit }: PageQuery) {
  return db
    .selectFrom('contactList')
    .selectAll()
    .select(listFigures)
    .$if(after !== undefined, (query) => query.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

export async function findList(db: Handle, id: string) {
  return db.selectFrom('contactList').selectAll().select(listFigures).where('id', '=', id).executeTakeFirst()
}

export async function leftOutReasons(db: Handle, listId: string) {
  return db
    .selectFrom('listLeftOut')
    .select(['reason', sql<number>`count(*)::int`.as('count')])
    .where('listId', '=', listId)
    .groupBy('reason')
    .orderBy('count', 'desc')
    .execute()
}

/** The members of a list in the order in which a campaign texts them: as they came. One a number; `sharing` counts the others. */
export async function readMembers(db: Handle, listId: string) {
  const rows = await db
    .selectFrom('listMember')
    .innerJoin('contact', 'contact.id', 'listMember.contactId')
    .select(['contact.id', 'contact.firstName', 'contact.lastName', 'contact.company', 'listMember.phone'])
    .where('listMember.listId', '=', listId)
    .orderBy('listMember.position')
    .execute()
  const seen = new Set<string>()
  const members = rows.filter(({ phone }) => !seen.has(phone) && seen.add(phone))
  return { members, sharing: rows.length - members.length }
}
