// Invitations: a link by which one person joins, once, within seven days.
import { randomUUIDv7 } from 'node:crypto'
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB, Role } from '#schema/database.ts'
import type { PageQuery } from '#schema/page.ts'
import { hashOf, newToken } from '../opaque-token.ts'
import { notifyPeople } from './notices.ts'

type Handle = Kysely<DB> | Transaction<DB>

export async function makeInvitation(
  trx: Transaction<DB>,
  invitation: { name: string; role: Role; invitedBy: string },
) {
  const token = newToken()
  const { id, createdAt, expiresAt } = await trx
    .insertInto('invitation')
    .values({
      id: randomUUIDv7(),
      tokenHash: hashOf(token),
      ...invitation,
      expiresAt: sql`clock_timestamp() + interval '7 days'`,
    })
    .returning(['id', 'createdAt', 'expiresAt'])
    .executeTakeFirstOrThrow()
  await notifyPeople(trx)
  return { id, createdAt, expiresAt, token }
}

const open = (db: Handle) =>
  db
    .selectFrom('invitation')
    .innerJoin('person', 'person.id', 'invitation.invitedBy')
    .select(['invitation.id', 'invitation.name', 'invitation.role', 'invitation.createdAt', 'invitation.expiresAt'])
    .select('person.name as invitedBy')
    .where('invitation.acceptedAt', 'is', null)
    .where('invitation.withdrawnAt', 'is', null)
    .where('invitation.expiresAt', '>', sql<Date>`clock_timestamp()`)

/** Those that can still be accepted, the newest first. */
export async function listInvitations(db: Handle, { after, limit }: PageQuery) {
  return open(db)
    .$if(after !== undefined, (query) => query.where('invitation.id', '<', after ?? ''))
    .orderBy('invitation.id', 'desc')
    .limit(limit)
    .execute()
}

export async function findInvitation(db: Handle, token: string) {
  return open(db).where('invitation.tokenHash', '=', hashOf(token)).executeTakeFirst()
}

/** Uses an invitation up for a person; undefined: unknown, used, withdrawn or expired. */
export async function useInvitation(trx: Transaction<DB>, token: string) {
  return trx
    .updateTable('invitation')
    .set({ acceptedAt: sql`clock_timestamp()` })
    .where('tokenHash', '=', hashOf(token))
    .where('acceptedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where('expiresAt', '>', sql<Date>`clock_timestamp()`)
    .returning(['id', 'name', 'role', 'invitedBy'])
    .executeTakeFirst()
}

export async function noteWhoCame(trx: Transaction<DB>, id: string, personId: string) {
  await trx.updateTable('invitation').set({ acceptedAs: personId }).where('id', '=', id).execute()
}

export async function withdrawInvitation(trx: Transaction<DB>, id: string) {
  const [withdrawn] = await withdraw(trx, { id })
  return withdrawn
}

/** Nobody joins any more through somebody who may no longer invite. */
export async function withdrawInvitationsOf(trx: Transaction<DB>, invitedBy: string): Promise<number> {
  return (await withdraw(trx, { invitedBy })).length
}

async function withdraw(trx: Transaction<DB>, which: { id: string } | { invitedBy: string }) {
  const withdrawn = await trx
    .updateTable('invitation')
    .set({ withdrawnAt: sql`clock_timestamp()` })
    .where('acceptedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where((is) => is.and(which))
    .returning(['id', 'name', 'role'])
    .execute()
  if (withdrawn.length > 0) await notifyPeople(trx)
  return withdrawn
}
