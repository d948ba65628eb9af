// What Temporal must hear of campaigns. Written in the transaction that made it true, delivered afterwards, by whoever
// comes first: the api at once, the worker's sweeper when the api could not.
import { randomUUIDv7 } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { DB, OutboxKind } from '#schema/database.ts'

export interface OutboxRow {
  id: string
  kind: OutboxKind
  campaignId: string
  revision: number
}

export async function putInOutbox(trx: Transaction<DB>, row: Omit<OutboxRow, 'id'>) {
  await trx
    .insertInto('outbox')
    .values({ id: randomUUIDv7(), ...row })
    .execute()
}

/**
 * A text was settled: a campaign that waits for nothing else looks again. One that has people left to text is not
 * disturbed. Should its last one be claimed in this very moment, it looks again by itself before long.
 */
export async function tellOfSettling(trx: Transaction<DB>, campaignId: string) {
  await sql`
    insert into outbox (id, kind, campaign_id, revision)
    select ${randomUUIDv7()}::uuid, 'changed', ${campaignId}::uuid, 0
    where not exists (select from outgoing_text where campaign_id = ${campaignId}::uuid and state = 'pending')`.execute(
    trx,
  )
}

/** Rows that wait, oldest first, locked so that two deliverers do not meet on one. */
export async function lockOutbox(trx: Transaction<DB>, limit: number): Promise<OutboxRow[]> {
  return trx
    .selectFrom('outbox')
    .select(['id', 'kind', 'campaignId', 'revision'])
    .where('doneAt', 'is', null)
    .orderBy('createdAt')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
}

export async function markDelivered(trx: Transaction<DB>, id: string) {
  await trx
    .updateTable('outbox')
    .set({ doneAt: sql`clock_timestamp()` })
    .where('id', '=', id)
    .execute()
}
