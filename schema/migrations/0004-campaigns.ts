// Campaigns, their runs and recipients, and the ledger of every text that leaves.
import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create type campaign_status as enum ('draft', 'active', 'paused', 'completed')`.execute(db)
  await sql`
    create table campaign (
      id uuid primary key,
      name text not null,
      status campaign_status not null default 'draft',
      status_reason text,
      revision int not null default 1,
      message text not null,
      list_id uuid references contact_list,
      sending_number_id text references sending_number,
      days text[] not null check (days <@ array['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] and days <> '{}'),
      send_at text not null check (send_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
      zone text not null,
      window_minutes int not null default 120 check (window_minutes between 1 and 660),
      batch_size int not null check (batch_size between 1 and 1000),
      created_at timestamptz not null default clock_timestamp(),
      activated_at timestamptz,
      active_since timestamptz, -- business time it last became Active: windows before it were not missed
      completed_at timestamptz
    )`.execute(db)
  await sql`
    create table status_change (
      id uuid primary key, -- of a signal: the id the workflow gave it, so that it is applied at most once
      campaign_id uuid not null references campaign,
      revision int not null,
      from_status campaign_status not null,
      to_status campaign_status not null,
      source change_source not null,
      person_id uuid references person,
      reason text,
      at timestamptz not null default clock_timestamp()
    )`.execute(db)
  await sql`create index status_change_campaign on status_change (campaign_id, at)`.execute(db)

  await sql`create type run_kind as enum ('ordinary', 'rehearsal')`.execute(db)
  await sql`create type run_state as enum ('waiting', 'open', 'closed', 'missed')`.execute(db)
  await sql`
    create table run (
      id uuid primary key,
      campaign_id uuid not null references campaign,
      kind run_kind not null,
      local_date date not null,
      state run_state not null,
      quota int not null,
      used int not null default 0,
      opens_at timestamptz, -- business time; a rehearsal has no window
      closes_at timestamptz,
      opened_at timestamptz,
      closed_at timestamptz,
      close_reason text,
      created_at timestamptz not null default clock_timestamp(),
      check (used between 0 and quota),
      check (kind = 'rehearsal' or (opens_at is not null and closes_at is not null))
    )`.execute(db)
  await sql`create unique index run_one_a_date on run (campaign_id, local_date) where kind = 'ordinary'`.execute(db)
  await sql`create unique index run_one_open on run (campaign_id) where state = 'open'`.execute(db)
  await sql`create unique index run_one_waiting on run (campaign_id) where state = 'waiting'`.execute(db)

  await sql`
    create table recipient (
      id uuid primary key,
      campaign_id uuid not null references campaign,
      contact_id uuid not null references contact,
      phone e164 not null,
      position int not null,
      variant text not null default 'A',
      replied_at timestamptz,
      opted_out_at timestamptz,
      unique (campaign_id, phone),
      unique (campaign_id, position)
    )`.execute(db)
  await sql`create index recipient_phone on recipient (phone)`.execute(db)

  await sql`create type text_kind as enum ('campaign', 'reply', 'confirmation', 'health')`.execute(db)
  await sql`
    create type text_state as enum
      ('pending', 'sending', 'sent', 'delivered', 'undelivered', 'failed', 'unknown', 'unconfirmed', 'skipped')`.execute(
    db,
  )
  await sql`
    create table outgoing_text ( -- the ledger
      id uuid primary key,
      kind text_kind not null,
      key text not null unique, -- what it is for: the same thing is never written twice
      recipient_id uuid unique references recipient,
      campaign_id uuid references campaign,
      position int, -- the recipient's, copied so that the pending ones are read by index
      phone e164 not null,
      from_number_id text not null references sending_number,
      from_phone e164 not null,
      body text not null,
      state text_state not null default 'pending',
      reason text,
      attempt uuid,
      attempt_started_at timestamptz,
      leased_until timestamptz,
      run_id uuid references run,
      provider_id text unique,
      answered_with_id boolean not null default false, -- the id came with our own answer, not from a match
      released_at timestamptz,
      updated_at timestamptz not null default clock_timestamp()
    )`.execute(db)
  await sql`create index outgoing_text_pending on outgoing_text (campaign_id, position) where state = 'pending'`.execute(
    db,
  )
  await sql`create index outgoing_text_unsettled on outgoing_text (state, leased_until) where state in ('sending', 'unknown')`.execute(
    db,
  )
  await sql`create index outgoing_text_campaign on outgoing_text (campaign_id, state, position)`.execute(db)
  await sql`create index outgoing_text_phone on outgoing_text (phone)`.execute(db)

  await sql`
    create table text_change ( -- append-only: the story of a text
      id bigint generated always as identity primary key,
      text_id uuid not null references outgoing_text,
      attempt uuid,
      run_id uuid,
      from_state text_state not null,
      to_state text_state not null, -- the same as from_state: passed over
      reason text,
      business_at timestamptz not null,
      at timestamptz not null default clock_timestamp()
    )`.execute(db)
  await sql`create index text_change_text on text_change (text_id, id)`.execute(db)

  await sql`
    create table pass_over (
      run_id uuid not null references run,
      text_id uuid not null references outgoing_text,
      until timestamptz not null, -- business time
      reason text not null,
      primary key (run_id, text_id)
    )`.execute(db)

  await sql`create type outbox_kind as enum ('start', 'changed', 'pause', 'resume')`.execute(db)
  await sql`
    create table outbox ( -- what Temporal must hear of a campaign, written in the transaction that made it true
      id uuid primary key,
      kind outbox_kind not null,
      campaign_id uuid not null references campaign,
      revision int not null,
      created_at timestamptz not null default clock_timestamp(),
      attempts int not null default 0,
      done_at timestamptz
    )`.execute(db)
  await sql`create index outbox_waiting on outbox (created_at) where done_at is null`.execute(db)

  await guardStatusOfCampaigns(db)
  await guardStateOfTexts(db)
}

// The same steps as schema/rules/campaign-status.ts, so that no writer can go around them.
async function guardStatusOfCampaigns(db: Kysely<unknown>) {
  await sql`
    create function campaign_status_step() returns trigger language plpgsql as $$
    begin
      if (old.status, new.status) not in (
        ('draft', 'active'), ('active', 'paused'), ('active', 'completed'),
        ('paused', 'active'), ('paused', 'completed'), ('completed', 'active'))
      then raise exception 'a campaign cannot go from % to %', old.status, new.status;
      end if;
      return new;
    end $$`.execute(db)
  await sql`
    create trigger campaign_status_step before update of status on campaign
    for each row when (old.status is distinct from new.status) execute function campaign_status_step()`.execute(db)
}

// The same steps as schema/rules/text-state.ts.
async function guardStateOfTexts(db: Kysely<unknown>) {
  await sql`
    create function text_state_step() returns trigger language plpgsql as $$
    begin
      if old.state = 'pending' and new.state = 'sent' and old.released_at is not null then return new; end if;
      if (old.state, new.state) not in (
        ('pending', 'sending'), ('pending', 'skipped'),
        ('sending', 'pending'), ('sending', 'sent'), ('sending', 'failed'), ('sending', 'unknown'),
        ('unknown', 'sent'), ('unknown', 'unconfirmed'), ('unknown', 'pending'), ('unknown', 'failed'),
        ('unconfirmed', 'sent'), ('unconfirmed', 'pending'), ('unconfirmed', 'failed'),
        ('sent', 'delivered'), ('sent', 'undelivered'), ('sent', 'failed'), ('sent', 'unknown'),
        ('failed', 'delivered'), ('undelivered', 'delivered'), ('delivered', 'unknown'), ('undelivered', 'unknown'))
      then raise exception 'a text cannot go from % to %', old.state, new.state;
      end if;
      return new;
    end $$`.execute(db)
  await sql`
    create trigger text_state_step before update of state on outgoing_text
    for each row when (old.state is distinct from new.state) execute function text_state_step()`.execute(db)
}
