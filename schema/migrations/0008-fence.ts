// After a restore: nothing is sent until an owner confirms what the ledger cannot know.
import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table fence (
      id uuid primary key,
      since timestamptz not null default clock_timestamp(),
      because text not null,
      backup_made_at timestamptz not null, -- what Quo accepted after it is not in the ledger
      look_asked_at timestamptz,
      looked_at timestamptz, -- Quo has listed everything since the backup
      look_problem text,
      lifted_at timestamptz,
      lifted_by uuid references person
    )`.execute(db)
  await sql`create unique index fence_one_up on fence ((true)) where lifted_at is null`.execute(db)

  // Not settled when the backup was made: Quo may have accepted it since, so proof of that may still come while it is pending.
  await sql`alter table outgoing_text add column doubted_since timestamptz`.execute(db)
  await sql`create index outgoing_text_doubted on outgoing_text (campaign_id) where doubted_since is not null`.execute(
    db,
  )

  await letProofOfDoubtedTextsIn(db)
  await guardAgainstSending(db)
}

// The steps themselves stay where they are guarded; this one goes around them.
async function letProofOfDoubtedTextsIn(db: Kysely<unknown>) {
  await sql`drop trigger text_state_step on outgoing_text`.execute(db)
  await sql`
    create trigger text_state_step before update of state on outgoing_text
    for each row when (
      old.state is distinct from new.state
      and not (old.state = 'pending' and new.state = 'sent' and old.doubted_since is not null))
    execute function text_state_step()`.execute(db)
}

// Whatever kind of text it is and whoever claims it: while a fence is up no claim commits.
async function guardAgainstSending(db: Kysely<unknown>) {
  await sql`
    create function text_fence() returns trigger language plpgsql as $$
    begin
      if exists (select from fence where lifted_at is null)
      then raise exception 'fenced: nothing is sent after a restore until an owner confirms';
      end if;
      return new;
    end $$`.execute(db)
  await sql`
    create trigger text_fence before insert or update of state on outgoing_text
    for each row when (new.state = 'sending') execute function text_fence()`.execute(db)
}
