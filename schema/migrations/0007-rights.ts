// Roles of tokens, invitations, where a session comes from, the brake on sign-in tries, and answers that are given once
// more for the same Idempotency-Key.
import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table person add column removed_at timestamptz`.execute(db) // history goes on naming them
  await sql`
    alter table session
      add column address text,
      add column browser text,
      add column by_link boolean not null default false`.execute(db)
  await sql`create index session_person on session (person_id, id) where ended_at is null`.execute(db)
  await sql`alter table api_token add column role role not null default 'owner'`.execute(db)
  await sql`alter table api_token alter column role drop default`.execute(db)
  await sql`create index api_token_person on api_token (person_id, id) where ended_at is null`.execute(db)

  await sql`
    create table invitation (
      id uuid primary key,
      token_hash bytea not null unique, -- SHA-256: what is stored opens nothing
      name text not null,
      role role not null,
      invited_by uuid not null references person,
      created_at timestamptz not null default clock_timestamp(),
      expires_at timestamptz not null,
      accepted_at timestamptz,
      accepted_as uuid references person,
      withdrawn_at timestamptz
    )`.execute(db)

  await sql`
    create table sign_in_brake (
      key text primary key, -- an address, or the SHA-256 of an e-mail address
      failures int not null default 0,
      last_try_at timestamptz not null default clock_timestamp()
    )`.execute(db)

  await sql`
    create table kept_answer ( -- of requests with an Idempotency-Key
      person_id uuid not null references person,
      key text not null,
      request_hash bytea not null,
      started_at timestamptz not null default clock_timestamp(),
      status int, -- none while the first request is being worked on
      body bytea, -- encrypted: an answer may hold a link or a token that is shown once
      primary key (person_id, key)
    )`.execute(db)
  await sql`create index kept_answer_started on kept_answer (started_at)`.execute(db)

  await sql`create index audit_person on audit (person_id, id)`.execute(db)
  await sql`create index audit_action on audit (action, id)`.execute(db)
}
