// Holds: nothing is sent to the number by itself until a person decides.
import { randomUUIDv7 } from 'node:crypto'
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB, HoldDecision } from '#schema/database.ts'
import type { PageQuery } from '#schema/page.ts'
import { lockNumber } from './locks.ts'
import { notifyConversation, notifyReview } from './notices.ts'

type Handle = Kysely<DB> | Transaction<DB>

/** Because of a delivery that could not be read, or of words that a person has to judge until `dueAt`. */
export type HoldCause = { deliveryId: string } | { messageId: string; dueAt: Date }

/** The same cause holds once. */
export async function holdNumber(trx: Transaction<DB>, hold: { phone: string; reason: string } & HoldCause) {
  await lockNumber(trx, hold.phone)
  await trx
    .insertInto('numberHold')
    .values({ id: randomUUIDv7(), ...hold })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await tellOfHold(trx, hold.phone)
}

const holds = (db: Handle) =>
  db
    .selectFrom('numberHold')
    .leftJoin('message', 'message.id', 'numberHold.messageId')
    .leftJoin('conversation', 'conversation.phone', 'numberHold.phone')
    .select([
      'numberHold.id',
      'numberHold.phone',
      'numberHold.reason',
      'numberHold.createdAt',
      'numberHold.dueAt',
      'numberHold.messageId',
      'message.text as words',
      'message.at as writtenAt',
      'conversation.id as conversationId',
    ])
    .where('numberHold.releasedAt', 'is', null)

export type OpenHold = Awaited<ReturnType<typeof listHolds>>[number]

/** The oldest first. */
export async function listHolds(db: Handle, { after, limit }: PageQuery) {
  return holds(db)
    .$if(after !== undefined, (query) => query.where('numberHold.id', '>', after ?? ''))
    .orderBy('numberHold.id')
    .limit(limit)
    .execute()
}

export async function listHoldsOf(db: Handle, phone: string) {
  return holds(db).where('numberHold.phone', '=', phone).orderBy('numberHold.createdAt').limit(20).execute()
}

export async function findHold(db: Handle, id: string): Promise<OpenHold | undefined> {
  return holds(db).where('numberHold.id', '=', id).executeTakeFirst()
}

/** Those whose words nobody has judged in time. */
export async function findDueHolds(db: Handle, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('numberHold')
    .select('id')
    .where('releasedAt', 'is', null)
    .where('dueAt', '<=', now)
    .orderBy('dueAt')
    .limit(200)
    .execute()
  return rows.map(({ id }) => id)
}

/** False: somebody decided it meanwhile. */
export async function closeHold(
  trx: Transaction<DB>,
  id: string,
  decided: { decision: HoldDecision; personId: string | null },
): Promise<boolean> {
  const closed = await trx
    .updateTable('numberHold')
    .set({ releasedAt: sql`clock_timestamp()`, releasedBy: decided.personId, decision: decided.decision })
    .where('id', '=', id)
    .where('releasedAt', 'is', null)
    .returning('phone')
    .executeTakeFirst()
  if (closed) await tellOfHold(trx, closed.phone)
  return closed !== undefined
}

/** The number is out: what its earlier words meant is no question any more. */
export async function closeHoldsOfWords(trx: Transaction<DB>, phone: string, until: Date) {
  await trx
    .updateTable('numberHold')
    .set({ releasedAt: sql`clock_timestamp()`, decision: 'optOut' })
    .where('phone', '=', phone)
    .where('messageId', 'is not', null)
    .where('releasedAt', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('message')
          .select('message.id')
          .whereRef('message.id', '=', 'numberHold.messageId')
          .where('message.at', '<=', until),
      ),
    )
    .execute()
  await tellOfHold(trx, phone)
}

async function tellOfHold(trx: Transaction<DB>, phone: string) {
  await notifyReview(trx)
  await notifyConversation(trx, phone)
}
