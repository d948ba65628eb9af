// Opt-outs, by number.
import { randomUUIDv7 } from 'node:crypto'
import { sql, type Insertable, type Kysely, type Transaction } from 'kysely'
import type { Confirmer, DB, OptOutChange, OptOutSource, TextState } from '#schema/database.ts'
import { closeHoldsOfWords } from './holds.ts'
import { lockNumber } from './locks.ts'
import { notifyConversation, notifyOptOuts } from './notices.ts'

export type NewOptOutChange = Omit<Insertable<OptOutChange>, 'id' | 'createdAt' | 'at'> & { at: Date }

/** Asked under the number's lock when something hangs on the answer. */
export async function isOptedOut(db: Kysely<DB> | Transaction<DB>, phone: string): Promise<boolean> {
  return (await db.selectFrom('optedOut').select('id').where('phone', '=', phone).executeTakeFirst()) !== undefined
}

/**
 * Notes that a number opted out or in, at the provider's time, and returns the id of the change; undefined: this message
 * counted already. Holds the number's lock.
 */
export async function noteOptOut(trx: Transaction<DB>, change: NewOptOutChange): Promise<string | undefined> {
  await lockNumber(trx, change.phone)
  const noted = await trx
    .insertInto('optOutChange')
    .values({ id: randomUUIDv7(), ...change })
    .onConflict((conflict) => conflict.column('messageId').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (change.becomes === 'out') {
    await trx
      .updateTable('recipient')
      .set({ optedOutAt: change.at })
      .where('phone', '=', change.phone)
      .where('optedOutAt', 'is', null)
      .execute()
    await closeHoldsOfWords(trx, change.phone, change.at)
  }
  await notifyOptOuts(trx)
  await notifyConversation(trx, change.phone)
  return noted?.id
}

export interface OptOutRow {
  id: string
  phone: string
  at: Date
  source: OptOutSource
  wrongNumber: boolean
  reason: string | null
  person: string | null
  words: string | null
  confirmedBy: Confirmer | null
  confirmationState: TextState | null
  confirmationReason: string | null
  conversationId: string | null
}

/** The last one seen. */
export interface OptOutPlace {
  at: Date
  id: string
}

/** The numbers that are out, the newest first, each with the change that put it out: what came after it changed nothing. */
export async function listOptOuts(
  db: Kysely<DB>,
  { ending, before, limit }: { ending?: string | undefined; before?: OptOutPlace | undefined; limit: number },
): Promise<OptOutRow[]> {
  const { rows } = await sql<OptOutRow>`
    select first.id, first.phone, first.at, first.source, first.wrong_number as "wrongNumber", first.reason,
      p.name as person, m.text as words, first.confirmed_by as "confirmedBy", t.state as "confirmationState",
      t.reason as "confirmationReason", c.id as "conversationId"
    from opted_out o
      cross join lateral (
        select * from opt_out_change f
        where f.phone = o.phone and f.becomes = 'out' and f.at > coalesce((
          select max(i.at) from opt_out_change i where i.phone = o.phone and i.becomes = 'in' and i.at < o.at
        ), '-infinity')
        order by f.at, f.id limit 1
      ) first
      left join person p on p.id = first.person_id
      left join message m on m.id = first.message_id and m.direction = 'incoming'
      left join outgoing_text t on t.opt_out_id = first.id
      left join conversation c on c.phone = first.phone
    where (${ending ?? null}::text is null or first.phone like '%' || ${ending ?? ''})
      and (first.at, first.id) < (${before?.at ?? endOfTime}::timestamptz, ${before?.id ?? lastId}::uuid)
    order by first.at desc, first.id desc limit ${limit}`.execute(db)
  return rows
}

const endOfTime = new Date('9999-01-01T00:00:00Z')
const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

export async function findOptOut(db: Kysely<DB>, phone: string): Promise<OptOutRow | undefined> {
  const rows = await listOptOuts(db, { ending: phone, limit: 1 })
  return rows[0]
}
