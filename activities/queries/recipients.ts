// Recipients: one contact in one campaign, with its place in the order and what became of its text.
import { createHash } from 'node:crypto'
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB, TextState, Variant } from '#schema/database.ts'
import type { PageQuery } from '#schema/page.ts'
import type { Figure } from '#schema/proof.ts'
import { figureOf, type TakenAgain } from './proof/people.ts'

export interface NewRecipient {
  id: string
  textId: string
  contactId: string
  phone: string
  position: number
  variant: Variant
  body: string
}

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
        rows.map(({ id, contactId, phone, position, variant, body }) => ({
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

export interface RecipientPage {
  /** The last position seen. */
  after: number
  limit: number
  states?: readonly TextState[] | undefined
  /** The people behind a figure of the proof. */
  figure?: { is: Figure; taken: TakenAgain } | undefined
}

/** In the frozen order. Somebody without a row in the ledger is listed too, without a text: the proof must find them. */
export async function listRecipients(
  db: Kysely<DB>,
  campaignId: string,
  { after, limit, states, figure }: RecipientPage,
) {
  return db
    .selectFrom('recipient as r')
    .innerJoin('contact', 'contact.id', 'r.contactId')
    .innerJoin('campaign as c', 'c.id', 'r.campaignId')
    .leftJoin('outgoingText as t', (join) =>
      join.onRef('t.recipientId', '=', 'r.id').onRef('t.campaignId', '=', 'r.campaignId'),
    )
    .select([
      'r.id',
      't.id as textId',
      'r.position',
      'contact.firstName',
      'contact.lastName',
      'contact.company',
      'r.phone',
      't.state',
      't.reason',
      't.body',
      't.updatedAt as changedAt',
      'r.variant',
      'r.repliedAt',
      'r.optedOutAt',
    ])
    .where('r.campaignId', '=', campaignId)
    .where('r.position', '>', after)
    .$if(states !== undefined, (query) => query.where('t.state', 'in', [...(states ?? [])]))
    .where(figure ? sql<boolean>`${figureOf(figure.taken)} = ${figure.is}` : sql<boolean>`true`)
    .orderBy('r.position')
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
  'campaign.status as campaignStatus',
  'outgoingText.dismissedAt',
  'person.name as dismissedBy',
  'last.direction as lastDirection',
  'last.at as lastAt',
  'last.text as lastText',
] as const

const textsOfPeople = (db: Kysely<DB>, dismissed: boolean) =>
  db
    .selectFrom('outgoingText')
    .innerJoin('recipient', 'recipient.id', 'outgoingText.recipientId')
    .innerJoin('contact', 'contact.id', 'recipient.contactId')
    .innerJoin('campaign', 'campaign.id', 'recipient.campaignId')
    .leftJoin('person', 'person.id', 'outgoingText.dismissedBy')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('message')
          .select(['message.direction', 'message.at', 'message.text'])
          .whereRef('message.phone', '=', 'recipient.phone')
          .orderBy('message.at', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select(reviewFields)
    .where('outgoingText.dismissedAt', dismissed ? 'is not' : 'is', null)

type ReviewPage = PageQuery & { dismissed: boolean }

/** Texts that nobody knows about: each waits for a decision. */
export async function listUnconfirmed(db: Kysely<DB>, { after, limit, dismissed }: ReviewPage) {
  return textsOfPeople(db, dismissed)
    .where('outgoingText.state', '=', 'unconfirmed')
    .$if(after !== undefined, (query) => query.where('outgoingText.id', '>', after ?? ''))
    .orderBy('outgoingText.id')
    .limit(limit)
    .execute()
}

/** People skipped because of earlier communication, the newest first. */
export async function listSkippedForReview(db: Kysely<DB>, { after, limit, dismissed }: ReviewPage) {
  return textsOfPeople(db, dismissed)
    .where('outgoingText.state', '=', 'skipped')
    .where('outgoingText.reason', '=', 'earlier communication')
    .$if(after !== undefined, (query) => query.where('outgoingText.id', '<', after ?? ''))
    .orderBy('outgoingText.id', 'desc')
    .limit(limit)
    .execute()
}
