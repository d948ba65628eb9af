// People, their sessions, sign-in links and API tokens. Tokens are stored as SHA-256: what is stored opens nothing.
import { createHash, randomBytes, randomUUIDv7 } from 'node:crypto'
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB, Role } from '#schema/database.ts'

type Handle = Kysely<DB> | Transaction<DB>

export interface SignedInPerson {
  id: string
  name: string
  email: string | null
  role: Role
  hasPassword: boolean
}

const hashOf = (token: string) => createHash('sha256').update(token).digest()
const newToken = () => randomBytes(32).toString('base64url')

const personFields = [
  'person.id',
  'person.name',
  'person.email',
  'person.role',
  sql<boolean>`person.password_hash is not null`.as('hasPassword'),
] as const

/** The owner, created the first time. */
export async function findOrCreateOwner(db: Handle): Promise<string> {
  const owner = await db
    .selectFrom('person')
    .select('id')
    .where('role', '=', 'owner')
    .orderBy('createdAt')
    .executeTakeFirst()
  if (owner) return owner.id
  const id = randomUUIDv7()
  await db.insertInto('person').values({ id, name: 'Owner', role: 'owner' }).execute()
  return id
}

/** A link that signs in once, within a quarter of an hour. */
export async function makeSignInToken(db: Handle, personId: string): Promise<string> {
  const token = newToken()
  await db
    .insertInto('signInLink')
    .values({ tokenHash: hashOf(token), personId, expiresAt: sql`clock_timestamp() + interval '15 minutes'` })
    .execute()
  return token
}

/** Uses a sign-in token up; undefined: unknown, used or expired. */
export async function useSignInToken(db: Handle, token: string): Promise<string | undefined> {
  const used = await db
    .updateTable('signInLink')
    .set({ usedAt: sql`clock_timestamp()` })
    .where('tokenHash', '=', hashOf(token))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', sql<Date>`clock_timestamp()`)
    .returning('personId')
    .executeTakeFirst()
  return used?.personId
}

export async function findPasswordHash(db: Handle, email: string) {
  return db
    .selectFrom('person')
    .select(['id', 'passwordHash'])
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst()
}

export async function setPassword(db: Handle, personId: string, email: string, passwordHash: string) {
  await db.updateTable('person').set({ email: email.toLowerCase(), passwordHash }).where('id', '=', personId).execute()
}

export async function makeSession(db: Handle, personId: string): Promise<string> {
  const token = newToken()
  await db
    .insertInto('session')
    .values({
      id: randomUUIDv7(),
      tokenHash: hashOf(token),
      personId,
      expiresAt: sql`clock_timestamp() + interval '30 days'`,
    })
    .execute()
  return token
}

export async function findBySession(db: Handle, token: string): Promise<SignedInPerson | undefined> {
  return db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.personId')
    .select(personFields)
    .where('session.tokenHash', '=', hashOf(token))
    .where('session.endedAt', 'is', null)
    .where('session.expiresAt', '>', sql<Date>`clock_timestamp()`)
    .executeTakeFirst()
}

export async function endSession(db: Handle, token: string) {
  await db
    .updateTable('session')
    .set({ endedAt: sql`clock_timestamp()` })
    .where('tokenHash', '=', hashOf(token))
    .where('endedAt', 'is', null)
    .execute()
}

export async function makeApiToken(db: Handle, personId: string, name: string): Promise<string> {
  const token = `trk_${newToken()}`
  await db
    .insertInto('apiToken')
    .values({ id: randomUUIDv7(), tokenHash: hashOf(token), personId, name })
    .execute()
  return token
}

export async function findByApiToken(db: Handle, token: string): Promise<SignedInPerson | undefined> {
  const found = await db
    .selectFrom('apiToken')
    .innerJoin('person', 'person.id', 'apiToken.personId')
    .select(personFields)
    .where('apiToken.tokenHash', '=', hashOf(token))
    .where('apiToken.endedAt', 'is', null)
    .executeTakeFirst()
  if (found) {
    await db
      .updateTable('apiToken')
      .set({ lastUsedAt: sql`clock_timestamp()` })
      .where('tokenHash', '=', hashOf(token))
      .execute()
  }
  return found
}
