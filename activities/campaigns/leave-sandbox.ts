// What the sandbox allows must not go on with a real account: a moved clock, rehearsals, campaigns made to try things out.
import type { Database } from '../database.ts'
import { businessNow, resetBusinessClock } from '../queries/installation.ts'
import { listRunning } from '../queries/campaigns.ts'
import { closeRehearsals } from '../queries/runs.ts'
import { pauseByGuard } from './pause-by-guard.ts'

/** Asked at every start with a real account; changes nothing when the sandbox was left before. */
export async function leaveSandbox(db: Database): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const { id } of await listRunning(trx)) {
      await pauseByGuard(trx, id, 'The Quo account changed: this campaign was made in the sandbox.', businessNow)
    }
    await closeRehearsals(trx, 'the sandbox was left', await businessNow(trx))
    await resetBusinessClock(trx)
  })
}
