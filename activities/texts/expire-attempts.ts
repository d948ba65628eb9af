// An attempt that told nothing within its lease: what became of its text is not known.
import type { Database } from '../database.ts'
import { lockText } from '../queries/locks.ts'
import { findExpired, stepText } from '../queries/texts.ts'

/** Makes texts past their lease `unknown`; their settling is started by whoever looks for unknown ones. */
export async function expireAttempts(db: Database): Promise<number> {
  const expired = await findExpired(db)
  for (const { id } of expired) {
    await db.transaction().execute(async (trx) => {
      const text = await lockText(trx, id)
      if (text?.state !== 'sending' || !text.leasedUntil || text.leasedUntil > new Date()) return
      await stepText(trx, text, { to: 'unknown', reason: 'its attempt never told' })
    })
  }
  return expired.length
}
