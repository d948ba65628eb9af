// Conversations: everything said with one number. Each is as new as its newest message, and waits when nobody answered.
import { randomUUIDv7 } from 'node:crypto'
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import { notifyConversation } from './notices.ts'

type Handle = Kysely<DB> | Transaction<DB>

/**
 * Brings the conversation of a message that was kept up to what its messages say. Locked by the first statement, so that
 * the second one sees every message that came before, whoever kept it. An answer that did not arrive is none.
 */
export async function followConversation(db: Handle, { id, phone, at }: { id: string; phone: string; at: Date }) {
  await db
    .insertInto('conversation')
    .values({ id: randomUUIDv7(), phone, lastMessageId: id, lastAt: at, waiting: false })
    .onConflict((conflict) => conflict.column('phone').doUpdateSet({ phone }))
    .execute()
  await sql`
    update conversation c set last_message_id = newest.id, last_at = newest.at,
      waiting = said.asked_at is not null and said.asked_at > coalesce(greatest(said.answered_at, c.done_at), '-infinity')
    from (select id, at from message where phone = ${phone} order by at desc, id desc limit 1) newest,
      (select
        max(at) filter (where direction = 'incoming' and coalesce(meaning, 'talk') in ('talk', 'doubtful')) as asked_at,
        max(at) filter (
          where case direction
            when 'incoming' then meaning in ('exactOptOut', 'clearOptOut', 'wrongNumber', 'optIn')
            else status not in ('failed', 'undelivered') end
        ) as answered_at
      from message where phone = ${phone}) said
    where c.phone = ${phone}`.execute(db)
  await notifyConversation(db, phone)
}

/** A person says that no answer is needed to what was written so far. */
export async function markAnswered(trx: Transaction<DB>, id: string) {
  const conversation = await trx
    .updateTable('conversation')
    .set(({ ref }) => ({ doneAt: ref('lastAt'), waiting: false }))
    .where('id', '=', id)
    .returning(['id', 'phone'])
    .executeTakeFirst()
  if (conversation) await notifyConversation(trx, conversation.phone)
  return conversation
}

export type ConversationFilter = 'unanswered' | 'all' | 'optedOut'

/** The last one seen: conversations come in the order of their newest message. */
interface ConversationPlace {
  at: Date
  id: string
}

export async function listConversations(
  db: Handle,
  { filter, before, limit }: { filter: ConversationFilter; before: ConversationPlace | undefined; limit: number },
) {
  return db
    .selectFrom('conversation')
    .innerJoin('message', 'message.id', 'conversation.lastMessageId')
    .select([
      'conversation.id',
      'conversation.phone',
      'conversation.lastAt',
      'conversation.waiting',
      'message.text as lastWords',
      'message.direction as lastDirection',
    ])
    .select(marks)
    .$if(filter === 'unanswered', (query) => query.where('conversation.waiting', '=', true))
    .$if(filter === 'optedOut', (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(selectFrom('optedOut').select('optedOut.id').whereRef('optedOut.phone', '=', 'conversation.phone')),
      ),
    )
    .$if(before !== undefined, (query) =>
      query.where(
        sql<boolean>`(conversation.last_at, conversation.id) < (${before?.at}::timestamptz, ${before?.id}::uuid)`,
      ),
    )
    .orderBy('conversation.lastAt', 'desc')
    .orderBy('conversation.id', 'desc')
    .limit(limit)
    .execute()
}

export async function readConversation(db: Handle, id: string) {
  return db
    .selectFrom('conversation')
    .select(['id', 'phone', 'waiting'])
    .select(marks)
    .select(sql<boolean>`exists (select from fence where lifted_at is null)`.as('fenced'))
    .select(({ selectFrom }) =>
      selectFrom('message')
        .innerJoin('sendingNumber', 'sendingNumber.phone', 'message.ownPhone')
        .select('sendingNumber.id')
        .whereRef('message.phone', '=', 'conversation.phone')
        .orderBy('message.at', 'desc')
        .limit(1)
        .as('sendingNumberId'),
    )
    .where('conversation.id', '=', id)
    .executeTakeFirst()
}

const marks = [
  sql<boolean>`exists (select from opted_out o where o.phone = conversation.phone)`.as('optedOut'),
  sql<boolean>`exists (
    select from number_hold h where h.phone = conversation.phone and h.released_at is null)`.as('held'),
] as const

/** How many wait for an answer; nobody counts further than a hundred. */
export async function countWaiting(db: Handle): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (select from conversation where waiting limit 100) waiting`.execute(db)
  return rows[0]?.count ?? 0
}
