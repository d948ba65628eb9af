// The one place where a message at Quo meets its row in the ledger: by id, else by who, what and when.
import type { Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import { provenBy } from '#schema/rules/message-proof.ts'
import { textOf } from '#schema/rules/settle.ts'
import { lockNumber, lockText } from '../queries/locks.ts'
import type { QuoMessage } from '../queries/messages.ts'
import { noteOptOut } from '../queries/opt-outs.ts'
import { findTextByProviderId, findUnproven, stepText, type Text } from '../queries/texts.ts'

/**
 * Gives an outgoing message to the text it is, if it is one of ours, and brings that text's state up to the message's.
 * Any source may call it, at any time and in any order. Returns the text it settled: one that nobody was busy with.
 */
export async function matchMessage(
  trx: Transaction<DB>,
  message: QuoMessage,
  businessAt: Date,
): Promise<Text | undefined> {
  if (message.direction !== 'outgoing') return undefined
  await lockNumber(trx, message.phone)
  // In this order: an answer recorded between the two is not unproven any more, and is found by its id.
  const unproven = await findUnproven(trx, message.phone)
  const owner = (await findTextByProviderId(trx, message.id)) ?? textOf(unproven, message)
  const text = owner && (await lockText(trx, owner.id))
  if (!text) return undefined

  const proof = provenBy(text, message)
  if (!proof) return undefined
  let proven: Text = text
  for (const step of proof.steps) {
    const set = proven.providerId === null ? { providerId: message.id, releasedAt: null } : {}
    proven = await stepText(trx, proven, { ...step, set, businessAt })
  }
  if (proof.optsOut)
    await noteOptOut(trx, { phone: text.phone, becomes: 'out', source: 'quo', at: message.at, messageId: message.id })
  return proof.settles ? proven : undefined
}
