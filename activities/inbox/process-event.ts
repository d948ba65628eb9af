// What an event from Quo means, done once: its effects and `processed_at` in one transaction.
import type { Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import { isMessageEvent, MessageEvent } from '#schema/quo-event.ts'
import { isE164 } from '#schema/rules/phone.ts'
import { lockEvent, markProcessed, markSetAside, noteFailure } from '../queries/events.ts'
import { holdNumber } from '../queries/holds.ts'
import { limitWaits } from '../queries/locks.ts'
import { keepMessage, type QuoMessage } from '../queries/messages.ts'
import { tellOfSettling } from '../queries/outbox.ts'
import type { Services } from '../services.ts'
import { matchMessage } from '../texts/match-message.ts'
import { receiveMessage } from './receive-message.ts'

const mostFailures = 5

/**
 * Processes a delivery. Running it again changes nothing. Only what is wrong with the event itself counts as a failure of
 * it: a database that is away is waited for, however long, because behind it may be a STOP.
 */
export const processEvent =
  ({ db, timings, now, log, starter }: Services) =>
  async (deliveryId: string): Promise<'processed' | 'unreadable'> => {
    try {
      const confirmation = await db.transaction().execute(async (trx) => {
        await limitWaits(trx, timings.lockTimeoutMs)
        const event = await lockEvent(trx, deliveryId)
        if (!event || event.processedAt) return undefined
        const confirmation = await takeEffect(trx, event.type, event.raw, await now(trx))
        await markProcessed(trx, deliveryId)
        return confirmation
      })
      if (confirmation) await starter.text(confirmation)
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

/** Returns the confirmation of an opt-out that is to be sent, if one is. */
async function takeEffect(trx: Transaction<DB>, type: string, raw: Buffer, at: Date): Promise<string | undefined> {
  if (type === 'unreadable') throw new UnreadableEvent()
  if (!isMessageEvent(type)) return undefined // kept as it came; its meaning is read when Trickle learns it
  const event = MessageEvent.safeParse(JSON.parse(raw.toString('utf8')))
  if (!event.success) throw new UnreadableEvent()
  const message = toMessage(event.data)
  if (message.direction === 'incoming') return receiveMessage(trx, message, { when: 'live', now: at })
  await follow(trx, message, at)
  return undefined
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
