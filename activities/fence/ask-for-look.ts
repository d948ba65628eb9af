// Somebody wants Quo to be asked what it has since the backup.
import type { StatusChangeBy } from '../campaigns/change-status.ts'
import type { Database } from '../database.ts'
import { keepAudit } from '../queries/audit.ts'
import { markLookAsked } from '../queries/fence.ts'
import { notifyFence } from '../queries/notices.ts'

/** Undefined: no fence is up. */
export async function askForLook(db: Database, by: StatusChangeBy & { personId: string }) {
  return db.transaction().execute(async (trx) => {
    const asked = await markLookAsked(trx)
    if (!asked) return undefined
    await keepAudit(trx, {
      action: 'look at Quo asked for',
      subject: 'fence',
      subjectId: asked.id,
      source: by.source,
      personId: by.personId,
      address: by.address ?? null,
    })
    await notifyFence(trx)
    return asked
  })
}
