// The installation itself, the people who use it and what they changed.
import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table installation (
      id uuid primary key,
      singleton boolean not null default true unique check (singleton),
      clock_offset_ms bigint not null default 0, -- the business clock minus the machine clock; moved only in the sandbox
      created_at timestamptz not null default now()
    )`.execute(db)

  await sql`create type role as enum ('owner', 'member', 'viewer')`.execute(db)
  await sql`
    create table person (
      id uuid primary key,
      name text not null,
      email text unique,
      role role not null,
      password_hash text,
      created_at timestamptz not null default now()
    )`.execute(db)
  await sql`
    create table sign_in_link (
      token_hash bytea primary key, -- SHA-256: what is stored opens nothing
      person_id uuid not null references person,
      expires_at timestamptz not null,
      used_at timestamptz
    )`.execute(db)
  await sql`
    create table session (
      id uuid primary key,
      token_hash bytea not null unique,
      person_id uuid not null references person,
      created_at timestamptz not null default now(),
      last_used_at timestamptz not null default now(),
      expires_at timestamptz not null,
      ended_at timestamptz
    )`.execute(db)
  await sql`
    create table api_token (
      id uuid primary key,
      token_hash bytea not null unique,
      person_id uuid not null references person,
      name text not null,
      created_at timestamptz not null default now(),
      last_used_at timestamptz,
      ended_at timestamptz
    )`.execute(db)

  await sql`create type change_source as enum ('page', 'api', 'cli', 'guard', 'system')`.execute(db)
  await sql`
    create table audit (
      id uuid primary key,
      at timestamptz not null default clock_timestamp(),
      person_id uuid references person,
      source change_source not null,
      action text not null,
      subject text not null,
      subject_id text not null,
      before jsonb,
      after jsonb,
      address text
    )`.execute(db)
  await sql`create index audit_subject on audit (subject, subject_id, at)`.execute(db)

  await sql`
    create table worker_seen (
      id uuid primary key,
      pid int not null,
      started_at timestamptz not null default now(),
      seen_at timestamptz not null default now()
    )`.execute(db)
}
