// What an operator watches, counted from the tables. Every label is a word of an enum or of a list in this file.
import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { DB } from '#schema/database.ts'

export interface Metric {
  name: string
  help: string
  type: 'counter' | 'gauge'
  labels?: readonly string[]
  values: MetricValue[]
}

export interface MetricValue {
  labels: Record<string, string>
  value: number
}

type Handle = Kysely<DB>

/** `seenWithinMs`: how long ago a worker may have been seen to count as alive. */
export async function readMetrics(db: Handle, seenWithinMs: number): Promise<Metric[]> {
  const metrics = []
  for (const read of families(seenWithinMs)) metrics.push(await read(db)) // one connection, whatever is asked
  return metrics
}

const families = (seenWithinMs: number): ((db: Handle) => Promise<Metric>)[] => [
  family(
    {
      name: 'trickle_texts',
      labels: ['kind', 'state'],
      type: 'gauge',
      help: 'Texts in the ledger, by what they are for and what became of them.',
    },
    sql`select kind, state, count(*) as value from outgoing_text group by kind, state order by 1, 2`,
  ),
  family(
    {
      name: 'trickle_text_changes_total',
      labels: ['from', 'to'],
      type: 'counter',
      help: 'Steps of texts: to="sending" are claims, from="unknown" is what settling found, from = to was passed over.',
    },
    sql`select from_state as "from", to_state as "to", count(*) as value from text_change group by 1, 2 order by 1, 2`,
  ),
  family(
    { name: 'trickle_oldest_unsettled_seconds', type: 'gauge', help: 'Since the oldest attempt of unknown outcome.' },
    sql`select ${age(sql`min(attempt_started_at)`)} as value from outgoing_text where state = 'unknown'`,
  ),
  family(
    { name: 'trickle_campaigns', labels: ['status'], type: 'gauge', help: 'Campaigns, by status.' },
    sql`select status, count(*) as value from campaign group by status order by 1`,
  ),
  family(
    {
      name: 'trickle_runs',
      labels: ['kind', 'state'],
      type: 'gauge',
      help: 'Runs of campaigns; a missed one had a window that nobody opened.',
    },
    sql`select kind, state, count(*) as value from run group by kind, state order by 1, 2`,
  ),
  family(
    {
      name: 'trickle_request_slots',
      labels: ['state'],
      type: 'gauge',
      help: 'The ten request slots: held by a request, resting a second after it, free.',
    },
    sql`
      select case when free_at <= clock_timestamp() then 'free' when token is null then 'resting' else 'held' end as state,
        count(*) as value
      from request_slot group by 1 order by 1`,
  ),
  family(
    { name: 'trickle_next_slot_seconds', type: 'gauge', help: 'Until the next request slot is free.' },
    sql`
      select coalesce(greatest(0, extract(epoch from min(nullif(free_at, '-infinity')) - clock_timestamp())), 0)::float8
        * (count(*) filter (where free_at <= clock_timestamp()) = 0)::int as value
      from request_slot`,
  ),
  family(
    {
      name: 'trickle_quo_requests_total',
      labels: ['kind', 'status'],
      type: 'counter',
      help: 'Requests to Quo, by what came of them.',
    },
    sql`
      select kind, case
          when status ~ '^429$' then '429'
          when status ~ '^[1-5][0-9][0-9]$' then left(status, 1) || 'xx'
          when status = 'never sent' then 'never sent'
          when status is null then 'open'
          else 'unanswered' end as status,
        count(*) as value
      from quo_request group by 1, 2 order by 1, 2`,
  ),
  family(
    {
      name: 'trickle_webhook_deliveries',
      labels: ['outcome'],
      type: 'gauge',
      help: 'Deliveries kept from Quo; those set aside wait for a person.',
    },
    sql`
      select case when processed_at is not null then 'processed' when set_aside_at is not null then 'set aside'
          else 'waiting' end as outcome, count(*) as value
      from event group by 1 order by 1`,
  ),
  family(
    {
      name: 'trickle_oldest_waiting_delivery_seconds',
      type: 'gauge',
      help: 'Since the oldest delivery not processed yet came.',
    },
    sql`select ${age(sql`min(received_at)`)} as value from event where processed_at is null and set_aside_at is null`,
  ),
  family(
    {
      name: 'trickle_oldest_untold_seconds',
      type: 'gauge',
      help: 'Since the oldest change that Temporal has not heard of.',
    },
    sql`select ${age(sql`min(created_at)`)} as value from outbox where done_at is null`,
  ),
  family(
    { name: 'trickle_held_numbers', type: 'gauge', help: 'Numbers that get nothing until a person has decided.' },
    sql`select count(*) as value from number_hold where released_at is null`,
  ),
  family(
    { name: 'trickle_fence_up', type: 'gauge', help: '1: nothing is sent after a restore until an owner confirms.' },
    sql`select count(*) as value from fence where lifted_at is null`,
  ),
  family(
    { name: 'trickle_workers', type: 'gauge', help: 'Workers seen a moment ago.' },
    sql`
      select count(*) as value from worker_seen
      where seen_at > clock_timestamp() - ${seenWithinMs} * interval '1 ms'`,
  ),
]

/** 0 when there is none. */
const age = (since: RawBuilder<unknown>) => sql`coalesce(extract(epoch from clock_timestamp() - ${since}), 0)::float8`

/** Each label is a column, and `value` the last one. */
function family(about: Omit<Metric, 'values'>, counts: RawBuilder<unknown>) {
  return async (db: Handle): Promise<Metric> => {
    const { rows } = await sql<Row>`${counts}`.execute(db)
    return { ...about, values: rows.map((row) => toValue(row, about.labels ?? [])) }
  }
}

interface Row {
  [label: string]: string | number
  value: number
}

const toValue = (row: Row, labels: readonly string[]): MetricValue => ({
  value: row.value,
  labels: Object.fromEntries(labels.map((name) => [name, String(row[name])])),
})
