// Replies and confirmations in the ledger, a conversation for each number, where each opt-out comes from, and questions
// about doubtful words.
import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await tellWhereOptOutsComeFrom(db)
  await widenLedger(db)
  await widenHolds(db)
  await addConversations(db)
}

async function tellWhereOptOutsComeFrom(db: Kysely<unknown>) {
  await sql`alter type opt_out_source add value 'person'`.execute(db)
  await sql`create type confirmer as enum ('quo', 'us', 'nobody')`.execute(db)
  await sql`
    alter table opt_out_change
      add column person_id uuid references person, -- who decided it, or wrote it down
      add column reason text, -- that person's
      add column wrong_number boolean not null default false, -- nobody's START takes it back: it is somebody else's number
      add column confirmed_by confirmer -- who was to confirm it; 'us': the ledger has the text`.execute(db)
  await sql`
    create view opted_out as -- the numbers that must not be texted now, each with the change that rules
    select id, phone, at from (
      select distinct on (phone) id, phone, at, becomes from opt_out_change
      order by phone, wrong_number desc, at desc, becomes = 'out' desc
    ) newest where becomes = 'out'`.execute(db)

  await sql`
    create table confirmation_setting (
      singleton boolean primary key default true check (singleton),
      business text, -- as it is called in confirmations
      words text not null,
      quo_confirms boolean not null default true -- Quo answers its own words by itself
    )`.execute(db)
  await sql`
    insert into confirmation_setting (words) values
      ('{{business}}: You are unsubscribed and will get no more texts from us. Reply START to resubscribe.')`.execute(
    db,
  )
}

async function widenLedger(db: Kysely<unknown>) {
  await sql`
    alter table outgoing_text
      add column written_at timestamptz not null default clock_timestamp(),
      add column written_by uuid references person, -- of a reply
      add column opt_out_id uuid unique references opt_out_change, -- of a confirmation: it is confirmed once
      add check ((kind = 'campaign') = (campaign_id is not null)),
      add check ((kind = 'confirmation') = (opt_out_id is not null))`.execute(db)
  await sql`
    create index outgoing_text_single on outgoing_text (written_at)
    where state = 'pending' and campaign_id is null`.execute(db)
}

async function widenHolds(db: Kysely<unknown>) {
  await sql`create type hold_decision as enum ('optOut', 'noOptOut')`.execute(db)
  await sql`
    alter table number_hold
      add column message_id text unique references message, -- the doubtful words
      add column due_at timestamptz, -- business time: without a decision until then it is an opt-out
      add column decision hold_decision,
      add check ((message_id is null) = (due_at is null))`.execute(db)
  await sql`create index number_hold_due on number_hold (due_at) where released_at is null`.execute(db)
}

async function addConversations(db: Kysely<unknown>) {
  await sql`
    create type reply_meaning as enum
      ('exactOptOut', 'clearOptOut', 'wrongNumber', 'doubtful', 'optIn', 'reaction', 'talk')`.execute(db)
  await sql`alter table message add column meaning reply_meaning`.execute(db) // of incoming ones; older ones have none
  await sql`
    create table conversation ( -- one a number: its id stands in addresses, where no number may stand
      id uuid primary key,
      phone text not null unique, -- a short code or "Anonymous" is possible
      last_message_id text not null references message,
      last_at timestamptz not null,
      waiting boolean not null, -- for an answer of ours
      done_at timestamptz -- up to here a person said that no answer is needed
    )`.execute(db)
  await sql`create index conversation_newest on conversation (last_at desc, id desc)`.execute(db)
  await sql`create index conversation_waiting on conversation (last_at desc, id desc) where waiting`.execute(db)
  await sql`
    insert into conversation (id, phone, last_message_id, last_at, waiting)
    select distinct on (phone) gen_random_uuid(), phone, id, at, direction = 'incoming'
    from message order by phone, at desc`.execute(db)
}
