// A reply is heeded when it is about being texted: the number opts out or in, or is held until a person has judged it.
import type { Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import { holdUntil } from '#schema/rules/hold.ts'
import { effectOf } from '#schema/rules/reply-effect.ts'
import { readConfirmationSetting } from '../queries/confirmations.ts'
import { holdNumber } from '../queries/holds.ts'
import type { QuoMessage } from '../queries/messages.ts'
import { isOptedOut, noteOptOut } from '../queries/opt-outs.ts'
import { writeConfirmation } from './write-confirmation.ts'

/** The caller holds the number's lock. Returns the confirmation that is to be sent, if one is. */
export async function heedReply(
  trx: Transaction<DB>,
  message: QuoMessage,
  { when, now }: { when: 'live' | 'afterwards'; now: Date },
): Promise<string | undefined> {
  const { id: messageId, phone, at } = message
  const { quoConfirms } = await readConfirmationSetting(trx)
  const effect = effectOf(message.text, { isOut: await isOptedOut(trx, phone), quoConfirms })
  switch (effect.kind) {
    case 'nothing':
      return undefined
    case 'optsIn':
      await noteOptOut(trx, { phone, becomes: 'in', source: 'reply', at, messageId })
      return undefined
    case 'isHeld':
      await holdNumber(trx, { phone, reason: 'These words may mean: no more texts.', messageId, dueAt: holdUntil(now) })
      return undefined
    case 'optsOut': {
      const { wrongNumber } = effect
      const confirmedBy = effect.confirmedBy === 'us' && when === 'afterwards' ? null : effect.confirmedBy
      const out = { phone, becomes: 'out', source: 'reply', at, messageId, wrongNumber, confirmedBy } as const
      const optOutId = await noteOptOut(trx, out)
      return optOutId && confirmedBy === 'us' ? writeConfirmation(trx, { optOutId, ...message }) : undefined
    }
  }
}
