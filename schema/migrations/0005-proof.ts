// What the proof of "one text each" needs: a fingerprint of what was frozen, and a name for reading Quo's list.
import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter type request_kind add value 'messages'`.execute(db)

  // SHA-256 of position, variant, numbers and text at activation: none, if it was activated before fingerprints came.
  await sql`alter table recipient add fingerprint bytea`.execute(db)
}
