// Recipients: one contact in one campaign, with its place in the order and what became of its text.
import { createHash } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { DB, TextState } from '#schema/database.ts'

export interface NewRecipient {
  id: string
  textId: string
  contactId: string
  phone: string
  position: number
  body: string
}

const variant = 'A'

/** Freezes the order and the rendered texts of a campaign, a thousand rows a statement, and a fingerprint of each. */
export async function freezeRecipients(
  trx: Transaction<DB>,
  campaign: { id: string; fromNumberId: string; fromPhone: string },
  recipients: readonly NewRecipient[],
) {
  for (let from = 0; from < recipients.length; from += 1000) {
    const rows = recipients.slice(from, from + 1000)
    await trx
      .insertInto('recipient')
      .values(
        rows.map(({ id, contactId, phone, position, body }) => ({
          id,
          campaignId: campaign.id,
          contactId,
          phone,
          position,
          variant,
          fingerprint: fingerprintOf([String(position), variant, phone, campaign.fromPhone, body]),
        })),
      )
      .execute()
    await trx
      .insertInto('outgoingText')
      .values(
        rows.map(({ id, textId, phone, position, body }) => ({
          id: textId,
          kind: 'campaign' as const,
          key: `campaign:${campaign.id}:${phone}`,
          recipientId: id,
          campaignId: campaign.id,
          position,
          phone,
          fromNumberId: campaign.fromNumberId,
          fromPhone: campaign.fromPhone,
          body,
        })),
      )
      .execute()
  }
}

/** By this it is seen later that place, variant, numbers and text still are those of the activation. */
const fingerprintOf = (frozen: readonly string[]) => createHash('sha256').update(frozen.join('\n')).digest()

/** In the frozen order. `after` is the last position seen. */
export async function listRecipients(
  db: Kysely<DB>,
  campaignId: string,
  { after, limit, states }: { after: number; limit: number; states: readonly TextState[] | undefined },
) {
  return db
    .selectFrom('outgoingText')
    .innerJoin('recipient', 'recipient.id', 'outgoingText.recipientId')
    .innerJoin('contact', 'contact.id', 'recipient.contactId')
    .select([
      'recipient.id',
      'outgoingText.id as textId',
      'outgoingText.position',
      'contact.firstName',
      'contact.lastName',
      'contact.company',
      'recipient.phone',
      'outgoingText.state',
      'outgoingText.reason',
      'outgoingText.body',
      'outgoingText.updatedAt as changedAt',
      'recipient.repliedAt',
      'recipient.optedOutAt',
    ])
    .$narrowType<{ position: number }>()
    .where('outgoingText.campaignId', '=', campaignId)
    .where('outgoingText.position', '>', after)
    .$if(states !== undefined, (query) => query.where('outgoingText.state', 'in', [...(states ?? [])]))
    .orderBy('outgoingText.position')
    .limit(limit)
    .execute()
}

/** A reply from a number counts for every campaign that texted it. */
export async function noteReply(trx: Transaction<DB>, phone: string, at: Date) {
  return trx
    .updateTable('recipient')
    .set({ repliedAt: at })
    .where('phone', '=', phone)
    .where('repliedAt', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('outgoingText')
          .select('outgoingText.id')
          .whereRef('outgoingText.recipientId', '=', 'recipient.id')
          .where('outgoingText.state', 'not in', ['pending', 'skipped', 'failed']),
      ),
    )
    .returning('campaignId')
    .execute()
}

const reviewFields = [
  'outgoingText.id as textId',
  'campaign.id as campaignId',
  'campaign.name as campaignName',
  'contact.firstName',
  'contact.lastName',
  'contact.company',
  'recipient.phone',
  'outgoingText.state',
  'outgoingText.reason',
  'outgoingText.body',
  'outgoingText.updatedAt as changedAt',
] as const

const textsOfPeople = (db: Kysely<DB>) =>
  db
    .selectFrom('outgoingText')
    .innerJoin('recipient', 'recipient.id', 'outgoingText.recipientId')
    .innerJoin('contact', 'contact.id', 'recipient.contactId')
    .innerJoin('campaign', 'campaign.id', 'recipient.campaignId')
    .select(reviewFields)

/** Texts that nobody knows about: each waits for a decision, so they are never behind a page of others. */
export async function listUnconfirmed(db: Kysely<DB>) {
  return textsOfPeople(db)
    .where('outgoingText.state', '=', 'unconfirmed')
    .orderBy('outgoingText.id')
    .limit(500)
    .execute()
}

/** People skipped because of earlier communication, the newest first. */
export async function listSkippedForReview(
  db: Kysely<DB>,
  { after, limit }: { after: string | undefined; limit: number },
) {
  return textsOfPeople(db)
    .where('outgoingText.state', '=', 'skipped')
    .where('outgoingText.reason', '=', 'earlier communication')
    .$if(after !== undefined, (query) => query.where('outgoingText.id', '<', after ?? ''))
    .orderBy('outgoingText.id', 'desc')
    .limit(limit)
    .execute()
}
