// Campaigns as people work with them: drafts that are not complete yet, a Message B, an archive, an end before the end,
// who stated that consent is there, and what people decided about the skipped.
import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create type split_kind as enum ('halves', 'random')`.execute(db)
  await sql`
    alter table campaign
      alter column message set default '',
      alter column send_at drop not null,
      alter column batch_size drop not null,
      drop constraint campaign_days_check,
      add constraint campaign_days_check check (days <@ array['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']),
      add column message_b text, -- null: everybody gets the one message
      add column split split_kind not null default 'halves',
      add column split_seed int not null default floor(random() * 2147483647)::int, -- from which the random split is drawn
      add column archived_at timestamptz,
      add column ended_at timestamptz, -- a person ended it before everybody's turn came
      add constraint campaign_runs_complete check
        (status = 'draft' or (days <> '{}' and send_at is not null and batch_size is not null)),
      add constraint campaign_archived_at_rest check (archived_at is null or status in ('draft', 'completed')),
      add constraint campaign_ended_completed check (ended_at is null or status = 'completed')`.execute(db)
  await sql`create type variant as enum ('A', 'B')`.execute(db)
  await sql`
    alter table recipient
      alter column variant drop default,
      alter column variant type variant using variant::variant,
      alter column variant set default 'A'`.execute(db)

  await sql`
    alter table installation
      add column business_name text, -- whom every text must name
      add column segment_cents float8 not null default 1 check (segment_cents between 0 and 100)`.execute(db)
  await sql`
    alter table contact_list
      add column consent_source text,
      add column consent_on date,
      add column consent_wording text`.execute(db)
  await sql`
    create table activation ( -- append-only: what the person who activated stated, in the words they saw
      campaign_id uuid primary key references campaign,
      person_id uuid not null references person,
      statement text not null,
      business_name text not null,
      consent_source text, -- the list's, as it was then
      consent_on date,
      consent_wording text,
      at timestamptz not null default clock_timestamp()
    )`.execute(db)

  await sql`
    alter table outgoing_text
      add column known_until timestamptz, -- a person added them anyway, knowing what there was up to then
      add column dismissed_at timestamptz, -- a person took it off the review list
      add column dismissed_by uuid references person`.execute(db)
  await sql`
    create index outgoing_text_review on outgoing_text (id)
    where state = 'skipped' and reason = 'earlier communication'`.execute(db)
  await guardStateOfTexts(db)
}

// The same steps as schema/rules/text-state.ts.
async function guardStateOfTexts(db: Kysely<unknown>) {
  await sql`
    create or replace function text_state_step() returns trigger language plpgsql as $$
    begin
      if old.state in ('pending', 'skipped') and new.state = 'sent'
        and (old.released_at is not null or old.doubted_since is not null) then return new; end if;
      if (old.state, new.state) in (('skipped', 'pending')) then
        if old.reason = 'earlier communication' and new.known_until is not null
          and new.known_until is distinct from old.known_until then return new; end if;
        raise exception 'a skipped text goes back to pending only when a person adds it anyway';
      end if;
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
  await sql`drop trigger text_state_step on outgoing_text`.execute(db) // it went around what the function allows now
  await sql`
    create trigger text_state_step before update of state on outgoing_text
    for each row when (old.state is distinct from new.state) execute function text_state_step()`.execute(db)
}
