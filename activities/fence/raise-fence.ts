// Puts the fence up: in the transaction that brings a backup back, or by hand when it was brought back by other tools.
import { sql, type Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import { closeOpenRuns, doubtUnsettled, findFence, insertFence, moveFenceBack } from '../queries/fence.ts'
import { notifyFence } from '../queries/notices.ts'

export interface Restored {
  because: string
  backupMadeAt: Date
}

export async function raiseFence(trx: Transaction<DB>, restored: Restored): Promise<void> {
  const standing = await findFence(trx)
  if (standing) await moveFenceBack(trx, standing, restored)
  else await insertFence(trx, restored)
  await doubtUnsettled(trx, restored.backupMadeAt)
  await closeOpenRuns(trx, restoredRun)
  await forgetWhatHasPassed(trx)
  await notifyFence(trx)
}

export const restoredRun = 'a backup was restored'

/**
 * What a backup must not bring back: sessions, tokens and invitations, which may have been ended since; leases and
 * workers of then; and a list that was being filled, whose workflow is gone.
 */
async function forgetWhatHasPassed(trx: Transaction<DB>) {
  await trx
    .updateTable('session')
    .set({ endedAt: sql<Date>`clock_timestamp()` })
    .where('endedAt', 'is', null)
    .execute()
  await trx
    .updateTable('apiToken')
    .set({ endedAt: sql<Date>`clock_timestamp()` })
    .where('endedAt', 'is', null)
    .execute()
  await trx
    .updateTable('signInLink')
    .set({ usedAt: sql<Date>`clock_timestamp()` })
    .where('usedAt', 'is', null)
    .execute()
  await trx
    .updateTable('invitation')
    .set({ withdrawnAt: sql<Date>`clock_timestamp()` })
    .where('withdrawnAt', 'is', null)
    .where('acceptedAt', 'is', null)
    .execute()
  await trx
    .updateTable('requestSlot')
    .set({ token: null, freeAt: sql<Date>`clock_timestamp()` })
    .execute()
  await trx.deleteFrom('workerSeen').execute()
  await trx
    .updateTable('contactList')
    .set({ state: 'failed', problem: 'A backup was restored while it was being filled. Bring the contacts again.' })
    .where('state', '=', 'filling')
    .execute()
}
