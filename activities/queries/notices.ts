// Telling open pages that something changed, through PostgreSQL: the api listens and passes it on.
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'

export const noticeChannel = 'trickle_changed'

/** Delivered when the transaction commits; the same notice twice in one transaction is one. */
export async function notifyCampaign(db: Kysely<DB> | Transaction<DB>, campaignId: string) {
  await sql`select pg_notify(${noticeChannel}, ${`campaign:${campaignId}`})`.execute(db)
}

export async function notifyList(db: Kysely<DB> | Transaction<DB>, listId: string) {
  await sql`select pg_notify(${noticeChannel}, ${`list:${listId}`})`.execute(db)
}
