// What an event from Quo means, done once: its effects and `processed_at` in one transaction.
import type { Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import { isMessageEvent, MessageEvent } from '#schema/quo-event.ts'
import { classify } from '#schema/rules/opt-out.ts'
import { isE164 } from '#schema/rules/phone.ts'
import { lockEvent, markProcessed, markSetAside, noteFailure } from '../queries/events.ts'
import { limitWaits, lockNumber } from '../queries/locks.ts'
import { keepMessage, type QuoMessage } from '../queries/messages.ts'
import { notifyCampaign } from '../queries/notices.ts'
import { holdNumber, noteOptOut } from '../queries/opt-outs.ts'
import { tellOfSettling } from '../queries/outbox.ts'
import { noteReply } from '../queries/recipients.ts'
import type { Services } from '../services.ts'
import { matchMessage } from '../texts/match-message.ts'

const mostFailures = 5

/**
 * Processes a delivery. Running it again changes nothing. Only what is wrong with the event itself counts as a failure of
 * it: a database that is away is waited for, however long, because behind it may be a STOP.
 */
export const processEvent =
  ({ db, timings, now, log }: Services) =>
  async (deliveryId: string): Promise<'processed' | 'unreadable'> => {
    try {
      await db.transaction().execute(async (trx) => {
        await limitWaits(trx, timings.lockTimeoutMs)
        const event = await lockEvent(trx, deliveryId)
        if (!event || event.processedAt) return
        await takeEffect(trx, event.type, event.raw, await now(trx))
        await markProcessed(trx, deliveryId)
      })
      return 'processed'
    } catch (error) {
      const problem = problemOfEvent(error)
      log.warn({ deliveryId, problem: problem ?? 'not of the event' }, 'an event could not be processed')
      if (!problem) throw error
      const failures = await noteFailure(db, deliveryId, problem)
      if (failures >= mostFailures) return 'unreadable'
      throw new UnreadableEvent() // the error itself may quote what was in it
    }
  }

/** What is wrong with the event: its shape, or a value that PostgreSQL refuses (classes 22 and 23). Undefined: it is not it. */
function problemOfEvent(error: unknown): string | undefined {
  if (error instanceof UnreadableEvent || error instanceof SyntaxError) return 'not of a shape that Trickle knows'
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^2[23]/.test(code) ? `a value in it was refused (${code})` : undefined
}

/** After five failures a person sees it on the review list, and its number, if it has one, is held until they decide. */
export const setEventAside =
  ({ db, timings }: Services) =>
  async (deliveryId: string): Promise<void> => {
    await db.transaction().execute(async (trx) => {
      await limitWaits(trx, timings.lockTimeoutMs)
      const event = await lockEvent(trx, deliveryId)
      if (!event || event.processedAt || event.setAsideAt || event.attempts < mostFailures) return
      if (event.phone && isE164(event.phone)) {
        const reason = `An event of type ${event.type} from this number could not be read.`
        await holdNumber(trx, { phone: event.phone, reason, deliveryId })
      }
      await markSetAside(trx, deliveryId)
    })
  }

async function takeEffect(trx: Transaction<DB>, type: string, raw: Buffer, at: Date) {
  if (type === 'unreadable') throw new UnreadableEvent()
  if (!isMessageEvent(type)) return // kept as it came; its meaning is read when Trickle learns it
  const event = MessageEvent.safeParse(JSON.parse(raw.toString('utf8')))
  if (!event.success) throw new UnreadableEvent()
  const message = toMessage(event.data)
  if (message.direction === 'incoming') await receive(trx, message)
  else await follow(trx, message, at)
}

/** Somebody wrote: the message, whether it is an opt-out, and that they replied. */
async function receive(trx: Transaction<DB>, message: QuoMessage) {
  await lockNumber(trx, message.phone)
  await keepMessage(trx, message)
  if (!isE164(message.phone)) return // a short code, or "Anonymous": nobody whom Trickle texts
  const meaning = classify(message.text)
  if (meaning !== 'none') {
    const becomes = meaning === 'optOut' ? 'out' : 'in'
    await noteOptOut(trx, { phone: message.phone, becomes, source: 'reply', at: message.at, messageId: message.id })
  }
  for (const { campaignId } of await noteReply(trx, message.phone, message.at)) await notifyCampaign(trx, campaignId)
}

/** One of our own, or one that a colleague wrote in the app. */
async function follow(trx: Transaction<DB>, message: QuoMessage, at: Date) {
  const settled = await matchMessage(trx, message, at)
  await keepMessage(trx, message)
  if (settled?.campaignId) await tellOfSettling(trx, settled.campaignId)
}

function toMessage({ type, from, to, createdAt, ...message }: MessageEvent): QuoMessage {
  const incoming = message.direction === 'incoming'
  const [recipient = ''] = to
  return {
    ...message,
    phone: incoming ? from : recipient,
    ownPhone: incoming ? recipient : from,
    status: type === 'message.received' ? 'received' : type.slice('message.'.length),
    at: new Date(createdAt),
  }
}

/** Says nothing of what was in it: failures end up in Temporal's histories. */
class UnreadableEvent extends Error {
  override name = 'UnreadableEvent'
  override message = 'The event is not of a shape that Trickle knows.'
}
