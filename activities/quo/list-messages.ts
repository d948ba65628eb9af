// Quo's own list of the messages of the whole workspace: GET /messages of the dated surface, the newest first.
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { ListedMessage } from '#schema/quo-message.ts'
import type { Exchange } from '#schema/rules/quo-answer.ts'
import type { Quo } from './client.ts'

/** The list could not be read to its end, so nothing may be concluded from it. */
export class ListNotInFull extends Error {
  override name = 'ListNotInFull'
}

const Page = z.object({ data: z.array(z.unknown()), nextCursor: z.string().nullish() })

/** The most that Quo gives at once. */
const pageSize = 50
/** Two pages a second at most: whoever only looks leaves the requests to those who text. */
const betweenPagesMs = 300
const mostAttempts = 6

/** Outgoing messages created between two moments, page by page. Throws `ListNotInFull` when a page does not come. */
export async function* listOutgoing(quo: Quo, after: Date, before: Date): AsyncGenerator<ListedMessage[]> {
  let cursor: string | null | undefined
  do {
    const query = new URLSearchParams({
      direction: 'outgoing',
      'createdAt[gt]': after.toISOString(),
      'createdAt[lt]': before.toISOString(),
      limit: String(pageSize),
      ...(cursor ? { after: cursor } : {}),
    })
    const page = await readPatiently(quo, `/messages?${query.toString()}`)
    yield page.data.map(toMessage)
    if (page.nextCursor === cursor && cursor) throw new ListNotInFull('its list did not end')
    cursor = page.nextCursor
    if (cursor) await sleep(betweenPagesMs)
  } while (cursor)
}

/** Reading a page again does no harm. What will not get better by itself is not tried again. */
async function readPatiently(quo: Quo, path: string): Promise<z.infer<typeof Page>> {
  for (let attempt = 1; ; attempt++) {
    const exchange = await quo.call('messages', { method: 'GET', path })
    if (exchange.kind === 'answered' && exchange.status === 200) {
      const page = Page.safeParse(exchange.body)
      if (page.success) return page.data
    }
    const waitMs = waitAfter(exchange, attempt)
    if (waitMs === undefined) throw new ListNotInFull(problemOf(exchange))
    await sleep(waitMs)
  }
}

function waitAfter(exchange: Exchange, attempt: number): number | undefined {
  if (attempt >= mostAttempts) return undefined
  if (exchange.kind !== 'answered') return 1_000 * attempt
  const { status, retryAfterMs } = exchange
  const mayGetBetter = status === 429 || status >= 500 || status === 200
  return mayGetBetter ? Math.min(Math.max(1_000 * attempt, retryAfterMs ?? 0), 30_000) : undefined
}

function problemOf(exchange: Exchange): string {
  if (exchange.kind !== 'answered') return exchange.problem
  if (exchange.status === 401) return 'it does not accept the API key'
  return exchange.status === 200 ? 'its list was not readable' : `it answered with HTTP ${exchange.status}`
}

/** An outgoing message of a shape that is not known could be a text of ours, so the list is not believed. */
function toMessage(listed: unknown): ListedMessage {
  const parsed = ListedMessage.safeParse(listed)
  if (!parsed.success) throw new ListNotInFull('a message in its list was not readable')
  return parsed.data
}
