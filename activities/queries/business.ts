// What is set for the whole installation about the business that texts.
import type { Kysely, Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'

type Handle = Kysely<DB> | Transaction<DB>

export interface Business {
  /** Null: not said yet. */
  name: string | null
  /** What Quo charges for a segment. */
  segmentCents: number
}

export async function readBusiness(db: Handle): Promise<Business> {
  const { businessName, segmentCents } = await db
    .selectFrom('installation')
    .select(['businessName', 'segmentCents'])
    .executeTakeFirstOrThrow()
  return { name: businessName, segmentCents }
}

export async function keepBusiness(trx: Transaction<DB>, { name, segmentCents }: Business) {
  await trx.updateTable('installation').set({ businessName: name, segmentCents }).execute()
}
