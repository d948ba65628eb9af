// Messages at Quo, under Quo's own ids, whatever source they came from first.
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB, Direction } from '#schema/database.ts'
import type { ListedMessage } from '#schema/quo-message.ts'
import { meaningOf } from '#schema/rules/opt-out.ts'
import { followConversation } from './conversations.ts'

export interface QuoMessage {
  id: string
  conversationId: string | null
  direction: Direction
  phone: string
  ownPhone: string
  text: string
  status: string
  errorCode: string | null
  at: Date
}

export function asMessage(listed: ListedMessage): QuoMessage {
  const { id, direction, from, to, conversationId = null, text, status, createdAt } = listed
  const [first = ''] = to
  const incoming = direction === 'incoming'
  return {
    id,
    conversationId,
    direction,
    phone: incoming ? from : first,
    ownPhone: incoming ? first : from,
    text: text ?? '',
    status: incoming ? 'received' : status,
    errorCode: null,
    at: new Date(createdAt),
  }
}

export async function findMessage(db: Kysely<DB> | Transaction<DB>, id: string) {
  return db.selectFrom('message').selectAll().where('id', '=', id).executeTakeFirst()
}

/**
 * Keeps a message, or completes the one that is there, and brings its conversation up to date. A final status is never
 * moved back by a late event. The conversation is the last row that a step locks: texts come before it.
 */
export async function keepMessage(db: Kysely<DB> | Transaction<DB>, message: QuoMessage) {
  const meaning = message.direction === 'incoming' ? meaningOf(message.text) : null
  await db
    .insertInto('message')
    .values({ ...message, meaning })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        status: sql`case when message.status in ('delivered', 'undelivered', 'failed', 'received')
          then message.status else excluded.status end`,
        errorCode: sql`coalesce(message.error_code, excluded.error_code)`,
        conversationId: sql`coalesce(message.conversation_id, excluded.conversation_id)`,
        text: sql`case when message.text = '' then excluded.text else message.text end`,
        meaning: sql`case when message.text = '' then excluded.meaning else message.meaning end`,
        at: eb.fn('least', ['message.at', 'excluded.at']),
        updatedAt: sql`clock_timestamp()`,
      })),
    )
    .execute()
  await followConversation(db, message)
}
