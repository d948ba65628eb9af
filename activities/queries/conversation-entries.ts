// What a conversation shows: messages in both directions, our texts with what became of them, opt-outs, holds, decisions.
import { sql, type Kysely } from 'kysely'
import type { Confirmer, DB, Direction, HoldDecision, OptOutSource, TextKind, TextState } from '#schema/database.ts'

/** Of what its kind does not have, null. */
export interface EntryRow {
  kind: 'message' | 'text' | 'optedOut' | 'optedIn' | 'held' | 'decided'
  id: string
  at: Date
  /** At one moment, messages come before what followed from them. */
  rank: number
  words: string | null
  direction: Direction | null
  status: string | null
  textKind: TextKind | null
  state: TextState | null
  reason: string | null
  campaignId: string | null
  campaignName: string | null
  person: string | null
  source: OptOutSource | null
  confirmedBy: Confirmer | null
  wrongNumber: boolean | null
  decision: HoldDecision | null
}

/** The last one seen, going back in time. */
export type EntryPlace = Pick<EntryRow, 'at' | 'rank' | 'id'>

/** The newest first. A text of ours and its message at Quo are one entry; a campaign's text shows once it may have left. */
export async function listEntries(
  db: Kysely<DB>,
  phone: string,
  { before, limit }: { before: EntryPlace | undefined; limit: number },
): Promise<EntryRow[]> {
  const from = before ?? { at: new Date('9999-01-01T00:00:00Z'), rank: 0, id: '' }
  const { rows } = await sql<EntryRow>`
    with entry as (
      select 'message' as kind, m.id, m.at, 0 as rank, m.text as words, m.direction, m.status, null::text_kind as "textKind",
        null::text_state as state, m.error_code as reason, null::uuid as "campaignId", null::text as "campaignName",
        null::text as person, null::opt_out_source as source, null::confirmer as "confirmedBy",
        null::boolean as "wrongNumber", null::hold_decision as decision
      from message m
      where m.phone = ${phone} and not exists (select from outgoing_text t where t.provider_id = m.id)
      union all
      select 'text', t.id::text, coalesce(m.at, t.attempt_started_at, t.written_at), 1, t.body, 'outgoing', null, t.kind,
        t.state, t.reason, t.campaign_id, c.name, p.name, null, null, null, null
      from outgoing_text t left join message m on m.id = t.provider_id
        left join campaign c on c.id = t.campaign_id left join person p on p.id = t.written_by
      where t.phone = ${phone} and (t.campaign_id is null or t.attempt is not null)
      union all
      select case o.becomes when 'out' then 'optedOut' else 'optedIn' end, o.id::text, o.at, 2, null, null, null, null,
        null, o.reason, null, null, p.name, o.source, o.confirmed_by, o.wrong_number, null
      from opt_out_change o left join person p on p.id = o.person_id
      where o.phone = ${phone}
      union all
      select 'held', h.id::text, h.created_at, 2, null, null, null, null, null, h.reason, null, null, null, null, null, null,
        null
      from number_hold h where h.phone = ${phone}
      union all
      select 'decided', h.id::text, h.released_at, 3, null, null, null, null, null, null, null, null, p.name, null, null,
        null, coalesce(h.decision, 'noOptOut')
      from number_hold h left join person p on p.id = h.released_by
      where h.phone = ${phone} and h.released_at is not null
    )
    select * from (select *, date_trunc('milliseconds', at) as moment from entry) told
    where (moment, rank, id) < (${from.at}::timestamptz, ${from.rank}::int, ${from.id})
    order by moment desc, rank desc, id desc limit ${limit}`.execute(db)
  return rows
}
