// Where the ledger and the messages that Quo reported may disagree.
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB, TextState } from '#schema/database.ts'
import { isTextOf, type Whose } from './texts-of.ts'

type Handle = Kysely<DB> | Transaction<DB>

export interface Disagreement {
  textId: string
  providerId: string
  body: string
  /** Undefined: no message with this id is known. */
  text: string | null
  sameNumbers: boolean | null
}

export interface Comparison {
  /** Rows with an id of Quo's. */
  texts: number
  /** Those whose message is missing or not the same to the letter; typography is for the caller to judge. */
  differing: Disagreement[]
}

export async function compareWithMessages(db: Handle, whose: Whose): Promise<Comparison> {
  const { rows: counted } = await sql<{ texts: number }>`
    select count(*)::int as texts from outgoing_text t
    where ${isTextOf(whose)} and t.provider_id is not null`.execute(db)
  const { rows } = await sql<Disagreement>`
    select t.id as text_id, t.provider_id, t.body, m.text,
      m.direction = 'outgoing' and m.phone = t.phone and m.own_phone = t.from_phone as same_numbers
    from outgoing_text t left join message m on m.id = t.provider_id
    where ${isTextOf(whose)} and t.provider_id is not null
      and (m.id is null or m.text <> t.body or m.direction <> 'outgoing' or m.phone <> t.phone or m.own_phone <> t.from_phone)
    order by t.position`.execute(db)
  return { texts: counted[0]?.texts ?? 0, differing: rows }
}

export interface Unsettled {
  textId: string
  state: TextState
}

/** Texts of which it should be known by now whether they were sent: their attempt began longer ago than `ms`. */
export async function findUnsettled(db: Handle, whose: Whose, ms: number): Promise<Unsettled[]> {
  const { rows } = await sql<Unsettled>`
    select t.id as text_id, t.state from outgoing_text t
    where ${isTextOf(whose)} and state in ('sending', 'unknown')
      and attempt_started_at < clock_timestamp() - ${ms} * interval '1 ms'
    order by position`.execute(db)
  return rows
}

/** How many texts nobody is sure of, for good or for the moment. */
export async function countOpen(db: Handle, whose: Whose): Promise<{ unconfirmed: number; open: number }> {
  const { rows } = await sql<{ unconfirmed: number; open: number }>`
    select (count(*) filter (where state = 'unconfirmed'))::int as unconfirmed,
      (count(*) filter (where state <> 'unconfirmed'))::int as open
    from outgoing_text t
    where ${isTextOf(whose)} and state in ('sending', 'unknown', 'unconfirmed')`.execute(db)
  return rows[0] ?? { unconfirmed: 0, open: 0 }
}
