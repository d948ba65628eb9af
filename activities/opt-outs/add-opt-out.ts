// Somebody asked by phone, in person or by letter not to be texted: a person of the business writes it down.
import type { Database } from '../database.ts'
import { keepAudit, type DoneBy } from '../queries/audit.ts'
import { lockNumber } from '../queries/locks.ts'
import { isOptedOut, noteOptOut } from '../queries/opt-outs.ts'

/** It is not confirmed by a text: they did not write. */
export async function addOptOut(
  db: Database,
  { phone, reason }: { phone: string; reason: string },
  by: DoneBy & { personId: string },
): Promise<'added' | 'there'> {
  return db.transaction().execute(async (trx) => {
    await lockNumber(trx, phone)
    if (await isOptedOut(trx, phone)) return 'there'
    const out = { phone, becomes: 'out', source: 'person', confirmedBy: 'nobody', at: new Date() } as const
    const subjectId = await noteOptOut(trx, { ...out, personId: by.personId, reason })
    if (!subjectId) throw new Error('An opt-out without a message cannot have counted already.')
    await keepAudit(trx, { action: 'opt-out added', subject: 'optOut', subjectId, after: { reason }, ...by })
    return 'added'
  })
}
