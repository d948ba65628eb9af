// Texts outside any campaign: written here, and found again while they wait.
import type { Kysely, Transaction } from 'kysely'
import type { DB, TextKind } from '#schema/database.ts'
import type { PageQuery } from '#schema/page.ts'

type Handle = Kysely<DB> | Transaction<DB>

export interface NewSingleText {
  id: string
  kind: Exclude<TextKind, 'campaign'>
  /** What it is for: the same thing is never written twice. */
  key: string
  phone: string
  fromNumberId: string
  fromPhone: string
  body: string
  writtenBy?: string
  optOutId?: string
}

/** Writes it into the ledger, pending; false: what it is for is there already. */
export async function writeSingleText(trx: Transaction<DB>, text: NewSingleText): Promise<boolean> {
  const written = await trx
    .insertInto('outgoingText')
    .values(text)
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('id')
    .executeTakeFirst()
  return written !== undefined
}

/** Those that may leave, the oldest first: each has a workflow, or gets one. While a fence is up, none. */
export async function findWaitingSingles(db: Handle, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('outgoingText')
    .select('id')
    .where('state', '=', 'pending')
    .where('campaignId', 'is', null)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('fence').select('id').where('liftedAt', 'is', null))))
    .orderBy('writtenAt')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Of these nobody knows whether they were sent, and nobody took them off the list; the oldest first. */
export async function listUnconfirmedSingles(db: Handle, { after, limit }: PageQuery) {
  return db
    .selectFrom('outgoingText')
    .leftJoin('conversation', 'conversation.phone', 'outgoingText.phone')
    .select([
      'outgoingText.id as textId',
      'outgoingText.kind',
      'outgoingText.phone',
      'outgoingText.body',
      'outgoingText.reason',
      'outgoingText.updatedAt as changedAt',
      'conversation.id as conversationId',
    ])
    .$narrowType<{ kind: NewSingleText['kind'] }>()
    .where('outgoingText.state', '=', 'unconfirmed')
    .where('outgoingText.campaignId', 'is', null)
    .where('outgoingText.dismissedAt', 'is', null)
    .$if(after !== undefined, (query) => query.where('outgoingText.id', '>', after ?? ''))
    .orderBy('outgoingText.id')
    .limit(limit)
    .execute()
}
