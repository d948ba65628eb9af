// Contacts, their numbers, the lists they are on, and which numbers must not be texted.
import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create domain e164 as text check (value ~ '^\\+[1-9][0-9]{1,14}$')`.execute(db)
  await sql`
    create table contact (
      id uuid primary key,
      quo_id text unique,
      first_name text,
      last_name text,
      company text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db)
  await sql`
    create table contact_phone (
      contact_id uuid not null references contact on delete cascade,
      phone e164 not null, -- not unique: a household shares one
      position int not null,
      primary key (contact_id, phone)
    )`.execute(db)
  await sql`create index contact_phone_phone on contact_phone (phone)`.execute(db)

  await sql`create type list_state as enum ('filling', 'ready', 'failed')`.execute(db)
  await sql`
    create table contact_list (
      id uuid primary key,
      name text not null,
      state list_state not null,
      read_count int not null default 0, -- contacts read from the source: members plus left out
      problem text,
      created_at timestamptz not null default now(),
      filled_at timestamptz
    )`.execute(db)
  await sql`
    create table list_member (
      list_id uuid not null references contact_list on delete cascade,
      contact_id uuid not null references contact on delete cascade,
      phone e164 not null, -- the one number of the contact that this list texts
      position bigint generated always as identity, -- as they came; ids of one millisecond are in no order
      primary key (list_id, contact_id)
    )`.execute(db)
  await sql`
    create table list_left_out (
      list_id uuid not null references contact_list on delete cascade,
      contact_id uuid not null references contact on delete cascade,
      reason text not null,
      primary key (list_id, contact_id)
    )`.execute(db)

  await sql`create type opt_out_state as enum ('out', 'in')`.execute(db)
  await sql`create type opt_out_source as enum ('reply', 'quo')`.execute(db)
  await sql`
    create table opt_out_change ( -- append-only; the newest by \`at\` rules, a tie means out
      id uuid primary key,
      phone e164 not null, -- by number, so it survives deletion, merge and import of contacts
      becomes opt_out_state not null,
      source opt_out_source not null,
      at timestamptz not null, -- the provider's time, because deliveries come out of order
      message_id text unique,
      created_at timestamptz not null default clock_timestamp()
    )`.execute(db)
  await sql`create index opt_out_change_phone on opt_out_change (phone, at desc)`.execute(db)

  await sql`
    create table number_hold ( -- nothing is sent to a held number until a person decides
      id uuid primary key,
      phone e164 not null,
      reason text not null,
      delivery_id text unique,
      created_at timestamptz not null default clock_timestamp(),
      released_at timestamptz,
      released_by uuid references person
    )`.execute(db)
  await sql`create index number_hold_phone on number_hold (phone) where released_at is null`.execute(db)
}
