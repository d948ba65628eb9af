// The inbox of deliveries from Quo: raw bytes first, meaning later.
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import type { PageQuery } from '#schema/page.ts'
import { notifyReview } from './notices.ts'

export interface NewEvent {
  deliveryId: string
  type: string
  phone: string | null
  raw: Buffer
}

/** Commits deliveries; the same delivery again changes nothing. Many waiting ones share one insert. */
export async function keepEvents(db: Kysely<DB>, events: NewEvent[]) {
  await db
    .insertInto('event')
    .values(events)
    .onConflict((conflict) => conflict.column('deliveryId').doNothing())
    .execute()
}

export async function lockEvent(trx: Transaction<DB>, deliveryId: string) {
  return trx.selectFrom('event').selectAll().where('deliveryId', '=', deliveryId).forUpdate().executeTakeFirst()
}

export async function markProcessed(trx: Transaction<DB>, deliveryId: string) {
  await trx
    .updateTable('event')
    .set({ processedAt: sql`clock_timestamp()` })
    .where('deliveryId', '=', deliveryId)
    .execute()
}

/** Counts a failure and returns how many there are. */
export async function noteFailure(db: Kysely<DB>, deliveryId: string, problem: string): Promise<number> {
  const event = await db
    .updateTable('event')
    .set((event) => ({ attempts: event('attempts', '+', 1), problem }))
    .where('deliveryId', '=', deliveryId)
    .where('processedAt', 'is', null)
    .returning('attempts')
    .executeTakeFirst()
  return event?.attempts ?? 0
}

export async function markSetAside(trx: Transaction<DB>, deliveryId: string) {
  await trx
    .updateTable('event')
    .set({ setAsideAt: sql`clock_timestamp()` })
    .where('deliveryId', '=', deliveryId)
    .where('processedAt', 'is', null)
    .execute()
  await notifyReview(trx)
}

/** Deliveries that were set aside for a person, the oldest first. `after` is the id of the last one seen. */
export async function listSetAside(db: Kysely<DB>, { after, limit }: PageQuery) {
  return db
    .selectFrom('event')
    .select(['deliveryId', 'type', 'receivedAt', 'problem'])
    .where('setAsideAt', 'is not', null)
    .where('processedAt', 'is', null)
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(received_at, delivery_id) >
          (select seen.received_at, seen.delivery_id from event seen where seen.delivery_id = ${after})`,
      ),
    )
    .orderBy('receivedAt')
    .orderBy('deliveryId')
    .limit(limit)
    .execute()
}

/** A person wants it tried again. */
export async function takeUpAgain(trx: Transaction<DB>, deliveryId: string) {
  return trx
    .updateTable('event')
    .set({ setAsideAt: null, attempts: 0 })
    .where('deliveryId', '=', deliveryId)
    .where('setAsideAt', 'is not', null)
    .where('processedAt', 'is', null)
    .returning('deliveryId')
    .executeTakeFirst()
}

/** Deliveries that wait for their workflow longer than a moment. */
export async function findUnprocessed(db: Kysely<DB>, olderThanMs: number, limit: number) {
  const rows = await db
    .selectFrom('event')
    .select('deliveryId')
    .where('processedAt', 'is', null)
    .where('setAsideAt', 'is', null)
    .where('receivedAt', '<', sql<Date>`clock_timestamp() - ${olderThanMs} * interval '1 ms'`)
    .orderBy('receivedAt')
    .limit(limit)
    .execute()
  return rows.map(({ deliveryId }) => deliveryId)
}
