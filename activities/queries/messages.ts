// Messages at Quo, under Quo's own ids, whatever source they came from first.
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB, Direction } from '#schema/database.ts'
import type { ListedMessage } from '#schema/quo-message.ts'

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

/** Keeps a message, or completes the one that is there. A final status is never moved back by a late event. */
export async function keepMessage(db: Kysely<DB> | Transaction<DB>, message: QuoMessage) {
  await db
    .insertInto('message')
    .values(message)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        status: sql`case when message.status in ('delivered', 'undelivered', 'failed', 'received')
          then message.status else excluded.status end`,
        errorCode: sql`coalesce(message.error_code, excluded.error_code)`,
        conversationId: sql`coalesce(message.conversation_id, excluded.conversation_id)`,
        text: sql`case when message.text = '' then excluded.text else message.text end`,
        at: eb.fn('least', ['message.at', 'excluded.at']),
        updatedAt: sql`clock_timestamp()`,
      })),
    )
    .execute()
}
