// What comes from Quo and goes to it: numbers, webhooks, events, messages, and the budget of requests.
import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sending_number (
      id text primary key, -- Quo's PN… id
      phone e164 not null,
      name text not null,
      may_text_us boolean not null, -- Quo's restrictions.messaging.US
      seen_at timestamptz not null default now()
    )`.execute(db)

  await sql`
    create table webhook (
      id text primary key, -- Quo's id of it
      url text not null,
      secret bytea not null, -- encrypted
      created_at timestamptz not null default now(),
      replaced_at timestamptz
    )`.execute(db)
  await sql`
    create table event (
      delivery_id text primary key,
      type text not null,
      phone text, -- the other party's, taken out at once because the claim looks for unprocessed events of a number
      raw bytea not null,
      received_at timestamptz not null default clock_timestamp(),
      processed_at timestamptz,
      attempts int not null default 0,
      set_aside_at timestamptz,
      problem text
    )`.execute(db)
  await sql`create index event_unprocessed on event (received_at) where processed_at is null and set_aside_at is null`.execute(
    db,
  )
  await sql`create index event_unprocessed_phone on event (phone) where processed_at is null`.execute(db)

  await sql`create type direction as enum ('incoming', 'outgoing')`.execute(db)
  await sql`
    create table message (
      id text primary key, -- Quo's AC… id
      conversation_id text,
      direction direction not null,
      phone text not null, -- the other party; a short code or "Anonymous" is possible
      own_phone text not null,
      text text not null,
      status text not null,
      error_code text,
      at timestamptz not null, -- Quo's createdAt
      first_seen_at timestamptz not null default clock_timestamp(),
      updated_at timestamptz not null default clock_timestamp()
    )`.execute(db)
  await sql`create index message_phone on message (phone, at)`.execute(db)

  await sql`
    create table request_slot ( -- ten of them are ten requests in any one second, over all processes
      n int primary key check (n between 1 and 10),
      token uuid,
      free_at timestamptz not null default '-infinity'
    )`.execute(db)
  await sql`insert into request_slot (n) select generate_series(1, 10)`.execute(db)
  await sql`create type request_kind as enum ('send', 'lookUp', 'contacts', 'numbers', 'webhooks')`.execute(db)
  await sql`
    create table quo_request (
      id uuid primary key,
      kind request_kind not null,
      started_at timestamptz not null,
      answered_at timestamptz,
      status text -- the HTTP status, or a word for what came instead of one
    )`.execute(db)
  await sql`create index quo_request_started on quo_request (started_at)`.execute(db)
}
