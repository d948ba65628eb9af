// The ledger beside a page of Quo's own list, and what is missing in the whole of it.
import { sql, type Kysely } from 'kysely'
import type { DB, TextState } from '#schema/database.ts'
import type { ListedMessage } from '#schema/quo-message.ts'
import { releasedByPerson } from '#schema/rules/text-state.ts'

/** From when on Quo's list matters, and until when: now. Undefined: nothing was ever activated or answered. */
export async function readListedTime(db: Kysely<DB>): Promise<{ from: Date; until: Date } | undefined> {
  const { rows } = await sql<{ from: Date | null; until: Date }>`
    select least(
      (select min(s.at) from status_change s where s.from_status = 'draft'),
      (select min(t.attempt_started_at) from outgoing_text t where t.campaign_id is null)
    ) as from, clock_timestamp() as until`.execute(db)
  const [time] = rows
  return time?.from ? { from: time.from, until: time.until } : undefined
}

export interface KnownMessage {
  messageId: string
  textId: string
  body: string
  sameNumbers: boolean
}

/** The rows of the ledger that have one of these ids. */
export async function findKnown(db: Kysely<DB>, page: readonly ListedMessage[]): Promise<KnownMessage[]> {
  const { rows } = await sql<KnownMessage>`
    select m.id as message_id, t.id as text_id, t.body, t.phone = m.phone and t.from_phone = m.own_phone as same_numbers
    from ${listed(page)} join outgoing_text t on t.provider_id = m.id`.execute(db)
  return rows
}

export interface Lookalike {
  messageId: string
  textId: string
  state: TextState
  body: string
  released: boolean
  /** Its attempt is so new that the message may not have met it yet. */
  young: boolean
}

/**
 * Texts with the numbers of a message that is in no row of the ledger; their words may differ. Of a campaign: of a message
 * since it was activated. An answer may well be said twice, also by a colleague: only in the time of its attempt.
 */
export async function findLookalikes(
  db: Kysely<DB>,
  page: readonly ListedMessage[],
  { youngMs, toleranceMs }: { youngMs: number; toleranceMs: number },
): Promise<Lookalike[]> {
  const { rows } = await sql<Lookalike>`
    select m.id as message_id, t.id as text_id, t.state, t.body,
      exists (select from text_change c where c.text_id = t.id and c.reason = ${releasedByPerson}) as released,
      t.state in ('sending', 'unknown')
        and t.attempt_started_at > clock_timestamp() - ${youngMs} * interval '1 ms' as young
    from ${listed(page)} join outgoing_text t on t.phone = m.phone and t.from_phone = m.own_phone
    where not exists (select from outgoing_text o where o.provider_id = m.id)
      and case when t.campaign_id is null then
        m.at between t.attempt_started_at - ${toleranceMs} * interval '1 ms' and t.leased_until + ${toleranceMs} * interval '1 ms'
      else m.at >= (
        select min(s.at) from status_change s where s.campaign_id = t.campaign_id and s.from_status = 'draft'
      ) end
    order by m.id`.execute(db)
  return rows
}

/** One person each: a text to a group is none of ours. */
function listed(page: readonly ListedMessage[]) {
  const alone = page.filter(({ to }) => to.length === 1)
  return sql`(
    select * from unnest(
      ${alone.map(({ id }) => id)}::text[], ${alone.map(({ from }) => from)}::text[],
      ${alone.map(({ to }) => to[0])}::text[], ${alone.map(({ createdAt }) => createdAt)}::timestamptz[]
    ) as m (id, own_phone, phone, at)) m`
}

export interface Unlisted {
  textId: string
  providerId: string
  young: boolean
}

/** Texts with an id of Quo's that is not among these, and how many have one at all. */
export async function findUnlisted(
  db: Kysely<DB>,
  ids: readonly string[],
  { from, until }: { from: Date; until: Date },
  youngMs: number,
): Promise<{ texts: number; unlisted: Unlisted[] }> {
  const inTime = sql`t.provider_id is not null and t.attempt_started_at between ${from} and ${until}`
  const { rows: counted } = await sql<{ texts: number }>`
    select count(*)::int as texts from outgoing_text t where ${inTime}`.execute(db)
  const { rows: unlisted } = await sql<Unlisted>`
    select t.id as text_id, t.provider_id,
      t.attempt_started_at > ${until}::timestamptz - ${youngMs} * interval '1 ms' as young
    from outgoing_text t
    where ${inTime} and not exists (select from unnest(${ids}::text[]) as listed (id) where listed.id = t.provider_id)
    order by t.id`.execute(db)
  return { texts: counted[0]?.texts ?? 0, unlisted }
}
