// What an event from Quo means, done once: its effects and `processed_at` in one transaction.
import type { Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import { MessageEvent } from '#schema/quo-event.ts'
import { classify } from '#schema/rules/opt-out.ts'
import { lockEvent, markProcessed, markSetAside, noteFailure } from '../queries/events.ts'
import { lockNumber } from '../queries/locks.ts'
import { keepMessage, type QuoMessage } from '../queries/messages.ts'
import { notifyCampaign } from '../queries/notices.ts'
import { holdNumber, noteOptOut } from '../queries/opt-outs.ts'
import { putInOutbox } from '../queries/outbox.ts'
import { noteReply } from '../queries/recipients.ts'
import type { Services } from '../services.ts'
import { matchMessage } from '../texts/match-message.ts'

/** Processes a delivery. Running it again changes nothing. A failure is written down and thrown on. */
export const processEvent =
  ({ db, log }: Services) =>
  async (deliveryId: string): Promise<void> => {
    try {
      await db.transaction().execute(async (trx) => {
        const event = await lockEvent(trx, deliveryId)
        if (!event || event.processedAt) return
        await takeEffect(trx, event.type, event.raw)
        await markProcessed(trx, deliveryId)
      })
    } catch (error) {
      log.warn(
        { deliveryId, error: error instanceof Error ? error.name : 'unknown' },
        'an event could not be processed',
      )
      await noteFailure(db, deliveryId, error instanceof Error ? error.name : 'unknown problem')
      throw error
    }
  }

/** After five failures: the number is held, and a person sees it on the review list. */
export const setEventAside =
  ({ db }: Services) =>
  async (deliveryId: string): Promise<void> => {
    await db.transaction().execute(async (trx) => {
      const event = await lockEvent(trx, deliveryId)
      if (!event || event.processedAt || event.setAsideAt) return
      if (event.phone) {
        const reason = `An event of type ${event.type} from this number could not be read.`
        await holdNumber(trx, { phone: event.phone, reason, deliveryId })
      }
      await markSetAside(trx, deliveryId)
    })
  }

async function takeEffect(trx: Transaction<DB>, type: string, raw: Buffer) {
  if (!type.startsWith('message.')) return // kept as it came; its meaning is read when Trickle learns it
  const event = MessageEvent.safeParse(JSON.parse(raw.toString('utf8')))
  if (!event.success) throw new UnreadableEvent()
  const message = toMessage(event.data)
  if (message.direction === 'incoming') await receive(trx, message)
  else await follow(trx, message)
}

/** Somebody wrote: the message, whether it is an opt-out, and that they replied. */
async function receive(trx: Transaction<DB>, message: QuoMessage) {
  await lockNumber(trx, message.phone)
  await keepMessage(trx, message)
  const meaning = classify(message.text)
  if (meaning !== 'none') {
    const becomes = meaning === 'optOut' ? 'out' : 'in'
    await noteOptOut(trx, { phone: message.phone, becomes, source: 'reply', at: message.at, messageId: message.id })
  }
  for (const { campaignId } of await noteReply(trx, message.phone, message.at)) await notifyCampaign(trx, campaignId)
}

/** One of our own, or one that a colleague wrote in the app. */
async function follow(trx: Transaction<DB>, message: QuoMessage) {
  const settled = await matchMessage(trx, message)
  await keepMessage(trx, message)
  if (settled?.campaignId) await putInOutbox(trx, { kind: 'changed', campaignId: settled.campaignId, revision: 0 })
}

function toMessage({ type, data: { resource, context } }: MessageEvent): QuoMessage {
  const incoming = resource.direction === 'incoming'
  const [recipient = ''] = context.recipientIdentifiers
  return {
    id: resource.id,
    conversationId: context.conversationId ?? null,
    direction: resource.direction,
    phone: incoming ? context.senderIdentifier : recipient,
    ownPhone: incoming ? recipient : context.senderIdentifier,
    text: resource.text ?? '',
    status: type === 'message.received' ? 'received' : type.slice('message.'.length),
    errorCode: resource.errorCode ?? null,
    at: new Date(resource.createdAt),
  }
}

/** Says nothing of what was in it: failures end up in Temporal's histories. */
class UnreadableEvent extends Error {
  override name = 'UnreadableEvent'
  override message = 'The event is not of a shape that Trickle knows.'
}
