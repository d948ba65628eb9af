// Who was texted after they opted out, and how opt-outs were confirmed.
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import { isTextOf, type Whose } from './texts-of.ts'

type Handle = Kysely<DB> | Transaction<DB>

/** How many numbers of these texts ever opted out. */
export async function countOptedOut(db: Handle, whose: Whose): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct t.phone)::int as count
    from opt_out_change o join outgoing_text t on t.phone = o.phone where o.becomes = 'out' and ${isTextOf(whose)}`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

export interface TextedAfter {
  textId: string
  optOutId: string
}

/**
 * Texts, but no confirmations, that were let go although what was known of their number at that moment was an opt-out. Both
 * are written under the number's lock, so their moments are in their order.
 */
export async function findTextedAfter(db: Handle, whose: Whose): Promise<TextedAfter[]> {
  const { rows } = await sql<TextedAfter>`
    select c.text_id, known.id as opt_out_id
    from outgoing_text t
    join text_change c on c.text_id = t.id and c.from_state = 'pending' and c.to_state = 'sending'
    join lateral (
      select o.id, o.becomes from opt_out_change o where o.phone = t.phone and o.created_at < c.at
      order by o.wrong_number desc, o.at desc, o.becomes = 'out' desc limit 1
    ) known on known.becomes = 'out'
    where ${isTextOf(whose)} and t.kind <> 'confirmation' and t.phone in (select phone from opt_out_change)
    order by c.id`.execute(db)
  return rows
}

export interface Confirmations {
  optOuts: number
  byQuo: number
  byUs: number
}

export async function countConfirmations(db: Handle): Promise<Confirmations> {
  const { rows } = await sql<Confirmations>`
    select count(*)::int as opt_outs, (count(*) filter (where o.confirmed_by = 'quo'))::int as by_quo,
      (count(*) filter (where t.provider_id is not null))::int as by_us
    from opt_out_change o left join outgoing_text t on t.opt_out_id = o.id where o.becomes = 'out'`.execute(db)
  return rows[0] ?? { optOuts: 0, byQuo: 0, byUs: 0 }
}

export interface WrongConfirmation {
  optOutId: string
  textId: string | null
  what: 'missing' | 'not ours' | 'late' | 'second'
}

/** Second: it may have left to a number that was told before, and has not come back since. */
export async function findWrongConfirmations(db: Handle, lateMs: number): Promise<WrongConfirmation[]> {
  const { rows } = await sql<WrongConfirmation>`
    with confirmation as (
      select t.id, t.phone, t.opt_out_id, o.confirmed_by, o.at, o.created_at,
        (select max(c.at) from text_change c where c.text_id = t.id and c.to_state = 'sending') as let_go_at,
        t.attempt is not null and t.state not in ('pending', 'skipped', 'failed') as may_have_left
      from outgoing_text t join opt_out_change o on o.id = t.opt_out_id
    )
    select o.id as opt_out_id, null::uuid as text_id, 'missing' as what from opt_out_change o
      join message m on m.id = o.message_id join sending_number n on n.phone = m.own_phone
      where o.confirmed_by = 'us' and not exists (select from confirmation c where c.opt_out_id = o.id)
    union all
    select opt_out_id, id, 'not ours' from confirmation where confirmed_by is distinct from 'us'
    union all
    select opt_out_id, id, 'late' from confirmation where let_go_at > at + ${lateMs} * interval '1 ms'
    union all
    select c.opt_out_id, c.id, 'second' from confirmation c join confirmation earlier
      on earlier.phone = c.phone and earlier.created_at < c.created_at and earlier.may_have_left
      where c.may_have_left and not exists (
        select from opt_out_change i where i.phone = c.phone and i.becomes = 'in'
          and i.created_at between earlier.created_at and c.created_at)`.execute(db)
  return rows
}
