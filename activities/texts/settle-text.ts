// Settling a text of which it is not known whether it was sent: look it up at Quo, and believe only whole answers.
import { ApplicationFailure } from '@temporalio/activity'
import { z } from 'zod'
import { ListedMessage } from '#schema/quo-message.ts'
import type { Exchange } from '#schema/rules/quo-answer.ts'
import { clockToleranceMs, giveUp as decideToGiveUp, isOpen } from '#schema/rules/settle.ts'
import type { Services } from '../services.ts'
import { limitWaits, lockNumber, lockText } from '../queries/locks.ts'
import { asMessage, keepMessage, type QuoMessage } from '../queries/messages.ts'
import { tellOfSettling } from '../queries/outbox.ts'
import { findText, stepText, type Text } from '../queries/texts.ts'
import { msUntil } from '../queries/installation.ts'
import { matchMessage } from './match-message.ts'

/** How long until the look-up that is due `afterMs` after the attempt began; undefined: the text is settled. */
export const waitForLookUp =
  ({ db }: Services) =>
  async (textId: string, attempt: string, afterMs: number): Promise<{ waitMs: number } | undefined> => {
    const text = await findText(db, textId)
    if (!hasToBeFound(text, attempt)) return undefined
    return { waitMs: await msUntil(db, new Date(text.attemptStartedAt.getTime() + afterMs)) }
  }

/**
 * Looks the text up. `absent` only after Quo listed everything in full; anything less is repeated by Temporal, unless Quo
 * refuses for good: `refused`.
 */
export const lookUp =
  (services: Services) =>
  async (textId: string, attempt: string): Promise<'settled' | 'absent' | 'refused'> => {
    const { db, timings, now } = services
    const text = await findText(db, textId)
    if (!hasToBeFound(text, attempt)) return 'settled'
    const messages = await listInFull(services, text)
    if (messages === 'refused') return 'refused'
    await db.transaction().execute(async (trx) => {
      await limitWaits(trx, timings.lockTimeoutMs)
      await lockNumber(trx, text.phone) // before any text's lock; whoever decides about the number sees all of it or nothing
      const at = await now(trx)
      for (const message of messages) {
        const settled = await matchMessage(trx, message, at)
        if (settled?.campaignId) await tellOfSettling(trx, settled.campaignId)
      }
      for (const message of messages) await keepMessage(trx, message) // locks come after those of texts, as in recordAnswer
    })
    return hasToBeFound(await findText(db, textId), attempt) ? 'absent' : 'settled'
  }

/** All look-ups found nothing: it is on the review list now, and never sent again unless a person says so. */
export const giveUp =
  ({ db, timings, now }: Services) =>
  async (textId: string, attempt: string, found: 'absent' | 'refused'): Promise<void> => {
    await db.transaction().execute(async (trx) => {
      await limitWaits(trx, timings.lockTimeoutMs)
      const text = await lockText(trx, textId)
      const step = text && decideToGiveUp(text, attempt, found)
      if (!step) return
      await stepText(trx, text, { ...step, businessAt: await now(trx) })
      if (text.campaignId) await tellOfSettling(trx, text.campaignId)
    })
  }

type OpenText = Text & { attemptStartedAt: Date; leasedUntil: Date }

const hasToBeFound = (text: Text | undefined, attempt: string): text is OpenText =>
  text !== undefined && isOpen(text, attempt) && text.attemptStartedAt !== null && text.leasedUntil !== null

const Direction = z.object({ direction: z.string() })
const Page = z.object({ data: z.array(z.unknown()), nextPageToken: z.string().nullish() })
const mostPages = 50

type Wanted = Pick<OpenText, 'attemptStartedAt' | 'fromNumberId' | 'fromPhone' | 'phone'>

/** Every message with the number since just before the attempt: GET /v1/messages, page by page to the end. */
export async function listInFull({ quo }: Pick<Services, 'quo'>, text: Wanted): Promise<QuoMessage[] | 'refused'> {
  const since = new Date(text.attemptStartedAt.getTime() - clockToleranceMs)
  const messages: QuoMessage[] = []
  let pageToken: string | null | undefined
  for (let page = 0; page < mostPages; page++) {
    const query = new URLSearchParams({
      phoneNumberId: text.fromNumberId,
      participants: text.phone,
      createdAfter: since.toISOString(),
      maxResults: '100',
      ...(pageToken ? { pageToken } : {}),
    })
    const answer = readPage(await quo.call('lookUp', { method: 'GET', path: `/v1/messages?${query.toString()}` }))
    if (answer === 'refused') return answer
    messages.push(...answer.data.flatMap(toMessage))
    pageToken = answer.nextPageToken
    if (!pageToken) return messages
  }
  throw notInFull('Quo’s list did not end')
}

/** Refused for good: the number or the thread is not ours to list any more. A key or a subscription can be mended. */
const finalRefusals = [400, 403, 404]

function readPage(exchange: Exchange): z.infer<typeof Page> | 'refused' {
  if (exchange.kind !== 'answered') throw notInFull(exchange.problem)
  if (finalRefusals.includes(exchange.status)) return 'refused'
  if (exchange.status !== 200) throw notInFull(`HTTP ${exchange.status}`, exchange.retryAfterMs)
  const page = Page.safeParse(exchange.body)
  if (!page.success) throw notInFull('the list was not readable')
  return page.data
}

/** An incoming message of a new shape is no text of ours; an outgoing one could be, so the list is not believed. */
function toMessage(listed: unknown): QuoMessage[] {
  const parsed = ListedMessage.safeParse(listed)
  if (parsed.success) return [asMessage(parsed.data)]
  if (Direction.safeParse(listed).data?.direction === 'incoming') return []
  throw notInFull('a message in the list was not readable')
}

const notInFull = (problem: string, retryAfterMs?: number) =>
  ApplicationFailure.create({
    type: 'LookUpNotInFull',
    message: problem,
    category: 'BENIGN',
    ...(retryAfterMs === undefined ? {} : { nextRetryDelay: Math.max(1_000, retryAfterMs) }),
  })
