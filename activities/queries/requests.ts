// One row for every request to Quo, so that the pace can be shown and checked from our own tables. Written before the
// request leaves, completed after its answer: a worker that dies between the two leaves it without one.
import { randomUUIDv7 } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { DB, RequestKind } from '#schema/database.ts'

/** The outcome of a request of which no byte left. */
export const neverSent = 'never sent'

export async function openRequest(db: Kysely<DB>, kind: RequestKind): Promise<string> {
  const id = randomUUIDv7()
  await db.insertInto('quoRequest').values({ id, kind, startedAt: new Date() }).execute()
  return id
}

export interface RequestOutcome {
  startedAt: Date
  answeredAt: Date | null
  status: string
}

export async function closeRequest(db: Kysely<DB>, id: string, outcome: RequestOutcome) {
  await db.updateTable('quoRequest').set(outcome).where('id', '=', id).execute()
}
