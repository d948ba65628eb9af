// Doubtful words are judged: by a person, or by nobody until the deadline, which counts as an opt-out.
import type { HoldDecision } from '#schema/database.ts'
import { confirmerOf } from '#schema/rules/reply-effect.ts'
import type { Database } from '../database.ts'
import { keepAudit, type DoneBy } from '../queries/audit.ts'
import { readConfirmationSetting } from '../queries/confirmations.ts'
import { closeHold, findDueHolds, findHold } from '../queries/holds.ts'
import { lockNumber } from '../queries/locks.ts'
import { findMessage } from '../queries/messages.ts'
import { isOptedOut, noteOptOut } from '../queries/opt-outs.ts'
import { writeConfirmation } from './write-confirmation.ts'

/** `notWords`: it is held because of something else than words, so there is nothing to opt out by. */
export type HoldResult = 'decided' | 'missing' | 'notWords'

export async function decideHold(
  db: Database,
  id: string,
  decision: HoldDecision,
  { reason, ...by }: DoneBy & { reason?: string },
): Promise<HoldResult> {
  return db.transaction().execute(async (trx) => {
    const hold = await findHold(trx, id)
    if (!hold) return 'missing'
    if (decision === 'optOut' && hold.messageId === null) return 'notWords'
    await lockNumber(trx, hold.phone)
    const { personId } = by
    if (!(await closeHold(trx, id, { decision, personId }))) return 'missing'
    await keepAudit(trx, {
      action: decision === 'optOut' ? 'words judged an opt-out' : 'number released',
      subject: 'hold',
      subjectId: id,
      after: { message: hold.messageId, reason: reason ?? null },
      ...by,
    })

    const message = hold.messageId && decision === 'optOut' ? await findMessage(trx, hold.messageId) : undefined
    if (!message) return 'decided'
    const { id: messageId, phone, text, at } = message
    const known = { isOut: await isOptedOut(trx, phone), ...(await readConfirmationSetting(trx)) }
    const confirmedBy = personId ? confirmerOf(text, known) : 'nobody' // a business day is more than five minutes
    const source = personId ? 'person' : 'reply'
    const optOutId = await noteOptOut(trx, { phone, becomes: 'out', source, at, messageId, personId, confirmedBy })
    if (optOutId && confirmedBy === 'us') await writeConfirmation(trx, { optOutId, ...message })
    return 'decided'
  })
}

const nobody = { source: 'system', personId: null, address: null } as const

/** By the business clock, because a deadline is a matter of business days. */
export async function decideDueHolds(db: Database, now: Date): Promise<void> {
  for (const id of await findDueHolds(db, now))
    await decideHold(db, id, 'optOut', { ...nobody, reason: 'Nobody judged the words in time.' })
}
