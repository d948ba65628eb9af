// Tells Temporal what it must hear: what the outbox holds, and which single texts wait. A row stays until it was told;
// telling twice does no harm.
import type { Database } from '../database.ts'
import { lockOutbox, markDelivered, type OutboxRow } from '../queries/outbox.ts'
import { findWaitingSingles } from '../queries/single-texts.ts'
import type { Engine } from './engine.ts'

const atOnce = 20
const mostSingles = 100

/** Delivers what waits, oldest first. Rejects when Temporal cannot be told; what was told before that stays told. */
export async function deliverOutbox(db: Database, engine: Engine): Promise<number> {
  let delivered = 0
  for (;;) {
    const count = await deliverSome(db, engine)
    delivered += count
    if (count < atOnce) break
  }
  for (const textId of await findWaitingSingles(db, mostSingles)) await engine.startText(textId)
  return delivered
}

async function deliverSome(db: Database, engine: Engine): Promise<number> {
  let problem: unknown
  const count = await db.transaction().execute(async (trx) => {
    const rows = await lockOutbox(trx, atOnce)
    for (const row of rows) {
      try {
        await deliver(engine, row)
      } catch (error) {
        problem = error // commit what was told; the rest waits
        return rows.indexOf(row)
      }
      await markDelivered(trx, row.id)
    }
    return rows.length
  })
  if (problem !== undefined) throw problem
  return count
}

function deliver(engine: Engine, { kind, campaignId, revision }: OutboxRow): Promise<void> {
  return kind === 'start' ? engine.startCampaign(campaignId) : engine.signalCampaign(campaignId, kind, revision)
}

/** Delivers soon and without waiting; however often it is asked, one delivery runs at a time and one more follows. */
export function hurriedOutbox(db: Database, engine: Engine, onProblem: (error: unknown) => void): () => void {
  let running = false
  let again = false

  async function run() {
    running = true
    try {
      do {
        again = false
        await deliverOutbox(db, engine)
      } while (again)
    } catch (error) {
      onProblem(error)
    } finally {
      running = false
    }
  }

  return () => {
    again = true
    if (!running) void run()
  }
}
