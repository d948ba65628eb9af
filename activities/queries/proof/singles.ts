// Answers and confirmations in the ledger, and those that ended without a reason or an id.
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB, TextState } from '#schema/database.ts'
import { isTextOf } from './texts-of.ts'

type Handle = Kysely<DB> | Transaction<DB>

const single = isTextOf('outside campaigns')

export async function countSingles(db: Handle): Promise<number> {
  const { rows } = await sql<{ texts: number }>`
    select count(*)::int as texts from outgoing_text t where ${single}`.execute(db)
  return rows[0]?.texts ?? 0
}

export async function findUnexplained(db: Handle): Promise<{ textId: string; state: TextState }[]> {
  const { rows } = await sql<{ textId: string; state: TextState }>`
    select t.id as text_id, t.state from outgoing_text t
    where ${single} and (t.state in ('skipped', 'failed') and t.reason is null
      or t.state in ('sent', 'delivered', 'undelivered') and t.provider_id is null)
    order by t.id`.execute(db)
  return rows
}
