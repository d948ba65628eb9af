// Who is signed in, in which browser and from where. A session lasts thirty days unless it is ended.
import { randomUUIDv7 } from 'node:crypto'
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import type { PageQuery } from '#schema/page.ts'
import { hashOf, newToken } from '../opaque-token.ts'
import { notifyPeople } from './notices.ts'
import { signedInFields, type SignedInPerson } from './people.ts'

type Handle = Kysely<DB> | Transaction<DB>

export interface NewSession {
  personId: string
  address: string
  browser: string
  /** Signed in by a link the operator printed, not by a password. */
  byLink: boolean
}

export async function makeSession(trx: Handle, session: NewSession): Promise<{ id: string; token: string }> {
  const token = newToken()
  const id = randomUUIDv7()
  await trx
    .insertInto('session')
    .values({
      id,
      tokenHash: hashOf(token),
      ...session,
      expiresAt: sql`clock_timestamp() + interval '30 days'`,
    })
    .execute()
  return { id, token }
}

export interface FoundSession {
  person: SignedInPerson
  /** `byFreshLink`: opened within the last hour by a link that the operator printed. */
  session: { id: string; byFreshLink: boolean }
}

/** Whose session this is. Its use is noted, at most once a minute. */
export async function findBySession(db: Handle, token: string): Promise<FoundSession | undefined> {
  const found = await db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.personId')
    .select(signedInFields)
    .select(['session.id as sessionId', openedByFreshLink.as('byFreshLink'), lastUsedAWhileAgo.as('aWhileAgo')])
    .where('session.tokenHash', '=', hashOf(token))
    .where('session.endedAt', 'is', null)
    .where('session.expiresAt', '>', sql<Date>`clock_timestamp()`)
    .where('person.removedAt', 'is', null)
    .executeTakeFirst()
  if (!found) return undefined
  const { sessionId, byFreshLink, aWhileAgo, ...person } = found
  if (aWhileAgo) await noteUse(db, sessionId)
  return { person, session: { id: sessionId, byFreshLink } }
}

const openedByFreshLink = sql<boolean>`session.by_link and session.created_at > clock_timestamp() - interval '1 hour'`
const lastUsedAWhileAgo = sql<boolean>`session.last_used_at < clock_timestamp() - interval '1 minute'`

async function noteUse(db: Handle, id: string) {
  await db
    .updateTable('session')
    .set({ lastUsedAt: sql`clock_timestamp()` })
    .where('id', '=', id)
    .where(lastUsedAWhileAgo) // of many requests at once one writes
    .execute()
}

/** Those that are open, the newest first. */
export async function listSessions(db: Handle, personId: string, { after, limit }: PageQuery) {
  return db
    .selectFrom('session')
    .select(['id', 'createdAt', 'lastUsedAt', 'address', 'browser'])
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', sql<Date>`clock_timestamp()`)
    .$if(after !== undefined, (query) => query.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** Ends one of a person's sessions; false: they have no such open one. */
export async function endSession(trx: Transaction<DB>, personId: string, id: string): Promise<boolean> {
  const ended = await closing(trx, personId).where('id', '=', id).executeTakeFirst()
  if (ended) await notifyPeople(trx)
  return ended !== undefined
}

/** Ends all sessions of a person, but for the one named. Returns how many there were. */
export async function endSessions(trx: Transaction<DB>, personId: string, except?: string): Promise<number> {
  const ended = await closing(trx, personId)
    .$if(except !== undefined, (query) => query.where('id', '!=', except ?? ''))
    .execute()
  if (ended.length > 0) await notifyPeople(trx)
  return ended.length
}

const closing = (trx: Transaction<DB>, personId: string) =>
  trx
    .updateTable('session')
    .set({ endedAt: sql`clock_timestamp()` })
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', sql<Date>`clock_timestamp()`)
    .returning('id')
