// How often Quo took each text: by the stories of the texts, and by the messages that Quo reported.
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB, TextState } from '#schema/database.ts'
import { releasedByPerson } from '#schema/rules/text-state.ts'
import { isTextOf, type Whose } from './texts-of.ts'

type Handle = Kysely<DB> | Transaction<DB>

/** When the campaign was made, or activated, by the machine clock: no message before it is one of its texts. */
export async function beginningOf(db: Handle, campaignId: string): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date }>`
    select coalesce(min(s.at), c.created_at) as at
    from campaign c left join status_change s on s.campaign_id = c.id and s.from_status = 'draft'
    where c.id = ${campaignId} group by c.id`.execute(db)
  return rows[0]?.at
}

export interface Stray {
  textId: string
  state: TextState
  body: string
  messageId: string
  text: string
}

/** Outgoing messages in no row of the ledger, to and from the numbers of a text of the campaign; their words may differ. */
export async function findStrays(db: Handle, campaignId: string, since: Date): Promise<Stray[]> {
  const { rows } = await sql<Stray>`
    select t.id as text_id, t.state, t.body, m.id as message_id, m.text
    from message m
    join outgoing_text t on t.campaign_id = ${campaignId} and t.phone = m.phone and t.from_phone = m.own_phone
    where m.direction = 'outgoing' and m.at >= ${since}
      and not exists (select from outgoing_text o where o.provider_id = m.id)
    order by m.id`.execute(db)
  return rows
}

/** Texts that their stories call sent more than once. Some may have become unknown between: see `countAcceptances`. */
export async function findSentAgain(db: Handle, whose: Whose): Promise<string[]> {
  const { rows } = await sql<{ textId: string }>`
    select c.text_id from text_change c join outgoing_text t on t.id = c.text_id
    where ${isTextOf(whose)} and c.to_state = 'sent'
    group by c.text_id having count(*) > 1`.execute(db)
  return rows.map(({ textId }) => textId)
}

export interface TextAcceptances {
  textId: string
  attempts: number
  releases: number
  providerId: string | null
}

/** An attempt was accepted when its text became sent by it, unless its id turned out to be another text's. */
export async function countAcceptances(db: Handle, textIds: readonly string[]): Promise<TextAcceptances[]> {
  if (textIds.length === 0) return []
  const { rows } = await sql<TextAcceptances>`
    select t.id as text_id, t.provider_id,
      (select count(*)::int from (
        select from text_change c where c.text_id = t.id
          and (c.to_state = 'sent' or c.from_state in ('sent', 'delivered', 'undelivered') and c.to_state = 'unknown')
        group by c.attempt having sum(case when c.to_state = 'sent' then 1 else -1 end) > 0
      ) accepted) as attempts,
      (select count(*)::int from text_change c where c.text_id = t.id
        and c.from_state = 'unconfirmed' and c.to_state = 'pending' and c.reason = ${releasedByPerson}) as releases
    from outgoing_text t where t.id = any(${textIds}::uuid[]) order by t.position, t.id`.execute(db)
  return rows
}
