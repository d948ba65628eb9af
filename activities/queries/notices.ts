// Telling open pages that something changed, through PostgreSQL: the api listens and passes it on.
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'

type Handle = Kysely<DB> | Transaction<DB>

export const noticeChannel = 'trickle_changed'

export const notifyCampaign = (db: Handle, campaignId: string) => notify(db, `campaign:${campaignId}`)
export const notifyList = (db: Handle, listId: string) => notify(db, `list:${listId}`)
export const notifyReview = (db: Handle) => notify(db, 'review')
/** People, roles, invitations, sessions or tokens: whoever looks asks again, also whether they are still signed in. */
export const notifyPeople = (db: Handle) => notify(db, 'people')
export const notifyBusiness = (db: Handle) => notify(db, 'business')
export const notifyClock = (db: Handle) => notify(db, 'clock')
export const notifyFence = (db: Handle) => notify(db, 'fence')
export const notifyOptOuts = (db: Handle) => notify(db, 'opt-outs')

/** The number's conversation, if there is one. */
export async function notifyConversation(db: Handle, phone: string) {
  await sql`
    select pg_notify(${noticeChannel}, 'conversation:' || id) from conversation where phone = ${phone}`.execute(db)
}

/** Delivered when the transaction commits; the same notice twice in one transaction is one. */
async function notify(db: Handle, what: string) {
  await sql`select pg_notify(${noticeChannel}, ${what})`.execute(db)
}
