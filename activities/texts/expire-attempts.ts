// An attempt that told nothing within its lease: what became of its text is not known.
import { neverTold } from '#schema/rules/settle.ts'
import type { Timings } from '#schema/timings.ts'
import type { Database } from '../database.ts'
import { limitWaits } from '../queries/locks.ts'
import { findExpired, lockExpired, stepText } from '../queries/texts.ts'
import type { Now } from '../services.ts'

/** Makes texts past their lease `unknown`; their settling is started by whoever looks for unknown ones. */
export async function expireAttempts(db: Database, timings: Timings, now: Now): Promise<void> {
  for (const { id } of await findExpired(db)) {
    await db.transaction().execute(async (trx) => {
      await limitWaits(trx, timings.lockTimeoutMs)
      const text = await lockExpired(trx, id)
      if (!text) return
      await stepText(trx, text, { ...neverTold, businessAt: await now(trx) })
    })
  }
}
