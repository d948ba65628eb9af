// The one place where a message at Quo meets its row in the ledger: by id, else by who, what and when.
import type { Selectable, Transaction } from 'kysely'
import type { DB, OutgoingText, TextState } from '#schema/database.ts'
import { isFrom } from '#schema/rules/settle.ts'
import { textMayBecome } from '#schema/rules/text-state.ts'
import { lockNumber, lockText } from '../queries/locks.ts'
import type { QuoMessage } from '../queries/messages.ts'
import { noteOptOut } from '../queries/opt-outs.ts'
import { findTextByProviderId, findUnproven, stepText } from '../queries/texts.ts'

type Text = Selectable<OutgoingText>

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
  const owner = (await findTextByProviderId(trx, message.id)) ?? (await findByContent(trx, message))
  const text = owner && (await lockText(trx, owner.id))
  if (!text) return undefined

  const proven = text.providerId === null ? await prove(trx, text, message, businessAt) : text
  if (!proven || proven.providerId !== message.id) return undefined
  await followStatus(trx, proven, message, businessAt)
  return proven === text || text.state === 'sending' ? undefined : proven
}

async function findByContent(trx: Transaction<DB>, message: QuoMessage): Promise<Text | undefined> {
  const candidates = await findUnproven(trx, message.phone)
  return candidates.find(({ fromPhone, phone, body, attemptStartedAt, leasedUntil }) => {
    if (!attemptStartedAt || !leasedUntil) return false
    return isFrom({ fromPhone, phone, body, startedAt: attemptStartedAt, leasedUntil }, message)
  })
}

/** Proof turns `sending`, `unknown`, `unconfirmed`, or released and not yet claimed, into `sent`. */
async function prove(
  trx: Transaction<DB>,
  text: Text,
  message: QuoMessage,
  businessAt: Date,
): Promise<Text | undefined> {
  if (!textMayBecome(text.state, 'sent', text.releasedAt !== null)) return undefined
  return stepText(trx, text, { to: 'sent', set: { providerId: message.id, releasedAt: null }, businessAt })
}

const stateOf: Record<string, TextState> = { delivered: 'delivered', undelivered: 'undelivered', failed: 'failed' }

async function followStatus(trx: Transaction<DB>, text: Text, message: QuoMessage, businessAt: Date) {
  const to = stateOf[message.status]
  if (!to || to === text.state || !textMayBecome(text.state, to)) return
  const optedOut = message.errorCode === '21610' // Twilio's "recipient unsubscribed"; Quo runs on Twilio
  const reason = to === 'delivered' ? null : optedOut ? 'opted out at Quo' : reasonOf(message.errorCode)
  await stepText(trx, text, { to, reason, businessAt })
  if (optedOut)
    await noteOptOut(trx, { phone: text.phone, becomes: 'out', source: 'quo', at: message.at, messageId: message.id })
}

const reasonOf = (errorCode: string | null) => (errorCode ? `carrier code ${errorCode}` : 'not delivered')
