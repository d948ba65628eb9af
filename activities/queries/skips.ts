// Who is skipped: the facts for many numbers at once, and the skips that activation writes.
import { sql, type Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'

/** The same facts as the claim's (queries/claims.ts): what is told before activation is what will happen. */
export async function readSkipFacts(trx: Transaction<DB>, phones: readonly string[]) {
  const optedOut = await sql<{ phone: string }>`
    select phone from opted_out where phone = any(${phones}::text[])`.execute(trx)
  const communicated = await sql<{ phone: string }>`
    select phone from message where phone = any(${phones}::text[])
    union
    select phone from outgoing_text where phone = any(${phones}::text[])
      and (state not in ('pending', 'skipped', 'failed') or provider_id is not null)`.execute(trx)
  return {
    optedOut: new Set(optedOut.rows.map(({ phone }) => phone)),
    communicated: new Set(communicated.rows.map(({ phone }) => phone)),
  }
}

/** Skips texts that were frozen in the same transaction, each with its line. */
export async function skipFrozen(trx: Transaction<DB>, skips: { textId: string; reason: string }[], at: Date) {
  if (skips.length === 0) return
  await sql`
    with skip as (
      select * from unnest(${skips.map(({ textId }) => textId)}::uuid[], ${skips.map(({ reason }) => reason)}::text[]) as s (id, reason)
    ), skipped as (
      update outgoing_text t set state = 'skipped', reason = skip.reason from skip where t.id = skip.id
      returning t.id, t.reason
    )
    insert into text_change (text_id, from_state, to_state, reason, business_at)
    select id, 'pending', 'skipped', reason, ${at}::timestamptz from skipped`.execute(trx)
}
