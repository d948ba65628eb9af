// The stories of a campaign's texts, line by line: without a gap, ending where the row is, and in which order people's
// turns came; and whether what was frozen at activation still is as it was.
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB, TextState } from '#schema/database.ts'
import type { Turn } from '#schema/rules/frozen-order.ts'
import { isTextOf, type Whose } from './texts-of.ts'

type Handle = Kysely<DB> | Transaction<DB>

export interface Stories {
  lines: number
  gaps: { textId: string; after: TextState; from: TextState }[]
  /** Texts whose row is in another state than the one in which their story ends. */
  ends: { textId: string; to: TextState; state: TextState }[]
}

/** One pass over all lines, sorted by text. */
export async function readStories(db: Handle, whose: Whose): Promise<Stories> {
  const { rows } = await sql<{ lines: number; gaps: Stories['gaps'] | null; ends: Stories['ends'] | null }>`
    with line as (
      select t.id as text_id, t.state, c.id, c.from_state, coalesce(c.to_state, 'pending') as to_state,
        lag(c.to_state, 1, 'pending') over story as after, lead(c.id) over story is null as is_last
      from outgoing_text t left join text_change c on c.text_id = t.id
      where ${isTextOf(whose)}
      window story as (partition by t.position, t.id order by c.id)
    )
    select count(id)::int as lines,
      jsonb_agg(jsonb_build_object('text_id', text_id, 'after', after, 'from', from_state))
        filter (where from_state <> after) as gaps,
      jsonb_agg(jsonb_build_object('text_id', text_id, 'to', to_state, 'state', state))
        filter (where is_last and to_state <> state) as ends
    from line`.execute(db)
  const [read] = rows
  return { lines: read?.lines ?? 0, gaps: read?.gaps ?? [], ends: read?.ends ?? [] }
}

export interface FrozenRows {
  texts: number
  /** Activated before fingerprints were kept. */
  withoutFingerprint: number
  changed: string[]
}

/** Makes the fingerprints of `freezeRecipients` again, from what the rows say now. */
export async function readFrozen(db: Handle, campaignId: string): Promise<FrozenRows> {
  const { rows } = await sql<{ texts: number; withoutFingerprint: number; changed: string[] | null }>`
    select count(*)::int as texts, (count(*) filter (where r.fingerprint is null))::int as without_fingerprint,
      array_agg(t.id) filter (where r.id is null or r.campaign_id <> t.campaign_id
        or r.position is distinct from t.position or r.phone <> t.phone
        or r.fingerprint <> sha256(convert_to(
          concat_ws(E'\n', r.position, r.variant, t.phone, t.from_phone, t.body), 'UTF8'))) as changed
    from outgoing_text t left join recipient r on r.id = t.recipient_id
    where t.campaign_id = ${campaignId} and t.kind = 'campaign'`.execute(db)
  const [read] = rows
  return { texts: read?.texts ?? 0, withoutFingerprint: read?.withoutFingerprint ?? 0, changed: read?.changed ?? [] }
}

/** How many people stood in line at the activation. */
export async function countInLine(db: Handle, campaignId: string): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    select coalesce(max(position) + 1, 0) as people from outgoing_text where campaign_id = ${campaignId}`.execute(db)
  return rows[0]?.people ?? 0
}

/** Every line of a story that lets somebody wait or ends their waiting, in the order in which it was written. */
export async function readTurns(db: Handle, campaignId: string): Promise<Turn[]> {
  const { rows } = await sql<Turn>`
    select t.position, coalesce(r.n, 0)::int as run,
      case when c.to_state = 'sending' then 'claimed'
        when c.to_state = c.from_state then 'passedOver'
        when c.to_state = 'pending' then 'returned'
        else 'left' end as kind
    from text_change c
    join outgoing_text t on t.id = c.text_id
    left join (select id, row_number() over (order by id) as n from run where campaign_id = ${campaignId}) r on r.id = c.run_id
    where t.campaign_id = ${campaignId} and (c.from_state = 'pending' or c.to_state = 'pending')
    order by c.id`.execute(db)
  return rows
}

/** The texts at some positions of a campaign. */
export async function findTextsAt(db: Handle, campaignId: string, positions: readonly number[]) {
  if (positions.length === 0) return new Map<number, string>()
  const { rows } = await sql<{ id: string; position: number }>`
    select id, position from outgoing_text
    where campaign_id = ${campaignId} and position = any(${positions}::int[])`.execute(db)
  return new Map(rows.map(({ id, position }) => [position, id]))
}
