// Secrets of webhooks that the owner made in Quo: they sign in Quo's older form, and only the owner can tell us theirs.
import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table legacy_secret (
      id uuid primary key,
      label text not null,
      secret bytea not null, -- encrypted
      created_at timestamptz not null default now(),
      last_used_at timestamptz -- to the minute
    )`.execute(db)
}
