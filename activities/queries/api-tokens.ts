// API tokens: each has a name, a role of its own, and a last use.
import { randomUUIDv7 } from 'node:crypto'
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB, Role } from '#schema/database.ts'
import type { PageQuery } from '#schema/page.ts'
import { weaker } from '#schema/rules/rights.ts'
import { hashOf, newToken } from '../opaque-token.ts'
import { notifyPeople } from './notices.ts'
import { signedInFields, type SignedInPerson } from './people.ts'

type Handle = Kysely<DB> | Transaction<DB>

/** Makes a token; it is shown this once. What it may do is never more than what its person may do. */
export async function makeApiToken(
  db: Handle,
  personId: string,
  name: string,
  role: Role,
): Promise<{ id: string; token: string }> {
  const token = `trk_${newToken()}`
  const id = randomUUIDv7()
  await db
    .insertInto('apiToken')
    .values({ id, tokenHash: hashOf(token), personId, name, role })
    .execute()
  await notifyPeople(db)
  return { id, token }
}

/** Whose token this is, with what it may do. Its use is noted, at most once a minute. */
export async function findByApiToken(db: Handle, token: string): Promise<SignedInPerson | undefined> {
  const found = await db
    .selectFrom('apiToken')
    .innerJoin('person', 'person.id', 'apiToken.personId')
    .select(signedInFields)
    .select(['apiToken.id as tokenId', 'apiToken.role as tokenRole', notUsedForAWhile.as('aWhileAgo')])
    .where('apiToken.tokenHash', '=', hashOf(token))
    .where('apiToken.endedAt', 'is', null)
    .where('person.removedAt', 'is', null)
    .executeTakeFirst()
  if (!found) return undefined
  const { tokenId, tokenRole, aWhileAgo, ...person } = found
  if (aWhileAgo) await noteUse(db, tokenId)
  return { ...person, role: weaker(person.role, tokenRole) }
}

const notUsedForAWhile = sql<boolean>`coalesce(api_token.last_used_at < clock_timestamp() - interval '1 minute', true)`

async function noteUse(db: Handle, id: string) {
  await db
    .updateTable('apiToken')
    .set({ lastUsedAt: sql`clock_timestamp()` })
    .where('id', '=', id)
    .where(notUsedForAWhile) // of many requests at once one writes
    .execute()
}

/** Those that open something, the newest first; of one person or of all. */
export async function listApiTokens(db: Handle, { personId, after, limit }: PageQuery & { personId?: string }) {
  return db
    .selectFrom('apiToken')
    .innerJoin('person', 'person.id', 'apiToken.personId')
    .select(['apiToken.id', 'apiToken.name', 'apiToken.role', 'apiToken.createdAt', 'apiToken.lastUsedAt'])
    .select(['person.id as personId', 'person.name as personName', 'person.role as personRole'])
    .where('apiToken.endedAt', 'is', null)
    .$if(personId !== undefined, (query) => query.where('apiToken.personId', '=', personId ?? ''))
    .$if(after !== undefined, (query) => query.where('apiToken.id', '<', after ?? ''))
    .orderBy('apiToken.id', 'desc')
    .limit(limit)
    .execute()
}

/** Ends a token, of this person if one is named; undefined: there is none. */
export async function endApiToken(trx: Transaction<DB>, id: string, personId?: string) {
  const ended = await trx
    .updateTable('apiToken')
    .set({ endedAt: sql`clock_timestamp()` })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .$if(personId !== undefined, (query) => query.where('personId', '=', personId ?? ''))
    .returning(['id', 'name', 'role', 'personId'])
    .executeTakeFirst()
  if (ended) await notifyPeople(trx)
  return ended
}

export async function endApiTokens(trx: Transaction<DB>, personId: string): Promise<number> {
  const ended = await trx
    .updateTable('apiToken')
    .set({ endedAt: sql`clock_timestamp()` })
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .returning('id')
    .execute()
  return ended.length
}
