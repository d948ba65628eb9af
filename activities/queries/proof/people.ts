// The people of a campaign, each under exactly one figure: to count them, and to find those behind a number.
import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import type { Figure, Figures } from '#schema/proof.ts'

type Handle = Kysely<DB> | Transaction<DB>

/** Texts that Quo took more often than once: the only ones whose figure their row does not tell. */
export interface TakenAgain {
  twice: readonly string[]
  again: readonly string[]
}

/**
 * The figure of a person, for statements that join `recipient r`, `outgoing_text t` (which may be missing) and `campaign c`.
 * Whoever fits nowhere is lost, so the figures cannot miss anybody. What was in flight when a person ended the campaign
 * still finishes.
 */
export const figureOf = ({ twice, again }: TakenAgain): RawBuilder<Figure> => sql`
  case
    when t.id = any(${twice}::uuid[]) then 'twice'
    when t.id = any(${again}::uuid[]) then 'again'
    when t.state in ('sent', 'delivered', 'undelivered') and t.provider_id is not null then 'once'
    when t.state = 'skipped' and t.reason is not null then 'skipped'
    when t.state = 'failed' and t.reason is not null then 'refused'
    when t.state = 'unconfirmed' then 'unconfirmed'
    when t.state = 'pending' and c.status <> 'completed' then 'toCome'
    when t.state = 'sending' and (c.status <> 'completed' or c.ended_at is not null) then 'beingSent'
    when t.state = 'unknown' and (c.status <> 'completed' or c.ended_at is not null) then 'notKnown'
    else 'lost'
  end`

const people = sql`
  recipient r join campaign c on c.id = r.campaign_id
  left join outgoing_text t on t.recipient_id = r.id and t.campaign_id = r.campaign_id`

export async function countFigures(db: Handle, campaignId: string, taken: TakenAgain): Promise<Figures> {
  const { rows } = await sql<{ figure: Figure; count: number }>`
    select ${figureOf(taken)} as figure, count(*)::int as count from ${people}
    where r.campaign_id = ${campaignId} group by 1`.execute(db)
  const none: Figures = {
    once: 0,
    skipped: 0,
    refused: 0,
    unconfirmed: 0,
    twice: 0,
    lost: 0,
    again: 0,
    toCome: 0,
    beingSent: 0,
    notKnown: 0,
  }
  return { ...none, ...Object.fromEntries(rows.map(({ figure, count }) => [figure, count])) }
}

export interface LostPerson {
  recipientId: string
  textId: string | null
  state: string | null
}

export async function findLost(db: Handle, campaignId: string, taken: TakenAgain): Promise<LostPerson[]> {
  const { rows } = await sql<LostPerson>`
    select r.id as recipient_id, t.id as text_id, t.state from ${people}
    where r.campaign_id = ${campaignId} and ${figureOf(taken)} = 'lost' order by r.position`.execute(db)
  return rows
}
