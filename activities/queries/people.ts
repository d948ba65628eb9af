// People who use this installation. One who was removed stays as a row, so that history can go on naming them.
import { randomUUIDv7 } from 'node:crypto'
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB, Role } from '#schema/database.ts'
import type { PageQuery } from '#schema/page.ts'
import { keepAudit } from './audit.ts'
import { notifyPeople } from './notices.ts'

type Handle = Kysely<DB> | Transaction<DB>

export interface SignedInPerson {
  id: string
  name: string
  email: string | null
  /** What they may do now: with an API token the weaker of its role and their own. */
  role: Role
  hasPassword: boolean
}

export const signedInFields = [
  'person.id',
  'person.name',
  'person.email',
  'person.role',
  sql<boolean>`person.password_hash is not null`.as('hasPassword'),
] as const

/** People change one at a time: that an owner is left, and that no two share an e-mail address, is checked under this. */
export async function lockPeople(trx: Transaction<DB>) {
  await sql`select pg_advisory_xact_lock(hashtext('people'))`.execute(trx)
}

/** The first owner, created the first time. */
export async function findOrCreateOwner(db: Kysely<DB>): Promise<string> {
  const found = await findFirstOwner(db)
  if (found) return found.id
  return db.transaction().execute(async (trx) => {
    await lockPeople(trx)
    const meanwhile = await findFirstOwner(trx)
    if (meanwhile) return meanwhile.id
    const person = { id: randomUUIDv7(), name: 'Owner', role: 'owner' } as const
    await insertPerson(trx, person)
    await keepAudit(trx, {
      action: 'person joined',
      subject: 'person',
      subjectId: person.id,
      after: { name: person.name, role: person.role },
      source: 'cli',
      personId: person.id,
      address: null,
    })
    return person.id
  })
}

const findFirstOwner = (db: Handle) =>
  db
    .selectFrom('person')
    .select('id')
    .where('role', '=', 'owner')
    .where('removedAt', 'is', null)
    .orderBy('id')
    .executeTakeFirst()

export async function insertPerson(
  trx: Transaction<DB>,
  person: { id: string; name: string; role: Role; email?: string; passwordHash?: string },
) {
  await trx.insertInto('person').values(person).execute()
  await notifyPeople(trx)
}

export async function findPerson(db: Handle, id: string) {
  return db
    .selectFrom('person')
    .select(['id', 'name', 'email', 'role'])
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
}

/** In the order in which they came. `lastSeenAt` is when one of their sessions or tokens was used last. */
export async function listPeople(db: Handle, { after, limit }: PageQuery) {
  return db
    .selectFrom('person')
    .select(['id', 'name', 'email', 'role', 'createdAt'])
    .select(
      sql<Date | null>`greatest(
        (select max(last_used_at) from session where person_id = person.id),
        (select max(last_used_at) from api_token where person_id = person.id))`.as('lastSeenAt'),
    )
    .where('removedAt', 'is', null)
    .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Holds lockPeople. */
export async function isLastOwner(trx: Transaction<DB>, id: string): Promise<boolean> {
  const owners = await trx
    .selectFrom('person')
    .select('id')
    .where('role', '=', 'owner')
    .where('removedAt', 'is', null)
    .execute()
  return owners.length === 1 && owners[0]?.id === id
}

export async function setRole(trx: Transaction<DB>, id: string, role: Role) {
  await trx.updateTable('person').set({ role }).where('id', '=', id).execute()
  await notifyPeople(trx)
}

/** Their e-mail address is free again, and nothing of them opens anything. */
export async function markRemoved(trx: Transaction<DB>, id: string) {
  await trx
    .updateTable('person')
    .set({ removedAt: sql`clock_timestamp()`, email: null, passwordHash: null })
    .where('id', '=', id)
    .execute()
  await notifyPeople(trx)
}

export async function setName(trx: Transaction<DB>, id: string, name: string) {
  await trx.updateTable('person').set({ name }).where('id', '=', id).execute()
  await notifyPeople(trx)
}

export async function findByEmail(db: Handle, email: string) {
  return db
    .selectFrom('person')
    .select(['id', 'passwordHash'])
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst()
}

/** Holds lockPeople, under which it was seen that nobody else has this address. */
export async function setPassword(trx: Transaction<DB>, id: string, email: string, passwordHash: string) {
  await trx.updateTable('person').set({ email: email.toLowerCase(), passwordHash }).where('id', '=', id).execute()
  await notifyPeople(trx)
}

export async function findPasswordHash(db: Handle, id: string): Promise<string | null> {
  const { passwordHash } = await db
    .selectFrom('person')
    .select('passwordHash')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return passwordHash
}
