// Somebody wrote to us: the message is kept, heeded when it is about being texted, and counted as a reply.
import type { Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import { isE164 } from '#schema/rules/phone.ts'
import { heedReply } from '../opt-outs/heed-reply.ts'
import { lockNumber } from '../queries/locks.ts'
import { keepMessage, type QuoMessage } from '../queries/messages.ts'
import { notifyCampaign } from '../queries/notices.ts'
import { noteReply } from '../queries/recipients.ts'

/**
 * Returns the confirmation that is to be sent, if one is. None is for what is found `afterwards`, when Quo is asked after a
 * restore: whoever opted out then was answered then.
 */
export async function receiveMessage(
  trx: Transaction<DB>,
  message: QuoMessage,
  heard: { when: 'live' | 'afterwards'; now: Date },
): Promise<string | undefined> {
  await lockNumber(trx, message.phone)
  await keepMessage(trx, message)
  if (!isE164(message.phone)) return undefined // a short code, or "Anonymous": nobody whom Trickle texts
  const confirmation = await heedReply(trx, message, heard)
  for (const { campaignId } of await noteReply(trx, message.phone, message.at)) await notifyCampaign(trx, campaignId)
  return confirmation
}
