// Opt-outs and holds, both by number.
import { randomUUIDv7 } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { DB, OptOutSource, OptOutState } from '#schema/database.ts'
import type { PageQuery } from '#schema/page.ts'
import { lockNumber } from './locks.ts'
import { notifyReview } from './notices.ts'

/** Notes that a number opted out or in, at the provider's time. The same message counts once. Holds the number. */
export async function noteOptOut(
  trx: Transaction<DB>,
  change: { phone: string; becomes: OptOutState; source: OptOutSource; at: Date; messageId?: string },
) {
  await lockNumber(trx, change.phone)
  await trx
    .insertInto('optOutChange')
    .values({ id: randomUUIDv7(), ...change })
    .onConflict((conflict) => conflict.column('messageId').doNothing())
    .execute()
  if (change.becomes === 'out') {
    await trx
      .updateTable('recipient')
      .set({ optedOutAt: change.at })
      .where('phone', '=', change.phone)
      .where('optedOutAt', 'is', null)
      .execute()
  }
}

/** Nothing is sent to the number until a person decides. */
export async function holdNumber(trx: Transaction<DB>, hold: { phone: string; reason: string; deliveryId: string }) {
  await lockNumber(trx, hold.phone)
  await trx
    .insertInto('numberHold')
    .values({ id: randomUUIDv7(), ...hold })
    .onConflict((conflict) => conflict.column('deliveryId').doNothing())
    .execute()
  await notifyReview(trx)
}

/** The oldest first. */
export async function listHolds(db: Kysely<DB>, { after, limit }: PageQuery) {
  return db
    .selectFrom('numberHold')
    .select(['id', 'phone', 'reason', 'createdAt'])
    .where('releasedAt', 'is', null)
    .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute()
}

export async function releaseHold(trx: Transaction<DB>, id: string, personId: string) {
  return trx
    .updateTable('numberHold')
    .set({ releasedAt: new Date(), releasedBy: personId })
    .where('id', '=', id)
    .where('releasedAt', 'is', null)
    .returning(['id', 'phone'])
    .executeTakeFirst()
}
