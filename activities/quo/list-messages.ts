// Quo's own list of the messages of the whole workspace: GET /messages of the dated surface, the newest first.
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { ListedMessage } from '#schema/quo-message.ts'
import type { Exchange } from '#schema/rules/quo-answer.ts'
import type { Quo } from './client.ts'

/** The list could not be read to its end, so nothing may be concluded from what is missing in it. */
export class ListNotInFull extends Error {
  override name = 'ListNotInFull'
  /** Reading it again may help, and not before this long. Undefined: it will not get better by itself. */
  readonly retryAfterMs: number | undefined
  constructor(problem: string, retryAfterMs?: number) {
    super(problem)
    this.retryAfterMs = retryAfterMs
  }
}

export interface MessagePage {
  messages: ListedMessage[]
  /** Where the next page begins; null: this was the last one. */
  next: string | null
}

const Page = z.object({ data: z.array(z.unknown()), nextCursor: z.string().nullish() })
const Direction = z.object({ direction: z.string() })

/** The most that Quo gives at once. */
const pageSize = 50
/** Two pages a second at most: whoever only looks leaves the requests to those who text. */
const betweenPagesMs = 300
const mostAttempts = 6

/** Outgoing messages created between two moments, page by page. Throws `ListNotInFull` when a page does not come. */
export async function* listOutgoing(quo: Quo, after: Date, before: Date): AsyncGenerator<ListedMessage[]> {
  const wanted = {
    direction: 'outgoing',
    'createdAt[gt]': after.toISOString(),
    'createdAt[lt]': before.toISOString(),
  }
  let cursor: string | null = null
  do {
    const page: MessagePage = await readPatiently(() => listPage(quo, wanted, cursor))
    yield page.messages
    cursor = page.next
    if (cursor) await sleep(betweenPagesMs)
  } while (cursor)
}

/** Reading a page again does no harm. */
async function readPatiently(read: () => Promise<MessagePage>): Promise<MessagePage> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await read()
    } catch (error) {
      if (!(error instanceof ListNotInFull) || error.retryAfterMs === undefined || attempt === mostAttempts) throw error
      await sleep(Math.min(Math.max(1_000 * attempt, error.retryAfterMs), 30_000))
    }
  }
}

/** Messages created after a moment, in both directions. Throws `ListNotInFull`. */
export const listSince = (quo: Quo, after: Date, cursor: string | null): Promise<MessagePage> =>
  listPage(quo, { 'createdAt[gt]': after.toISOString() }, cursor)

async function listPage(quo: Quo, wanted: Record<string, string>, cursor: string | null): Promise<MessagePage> {
  const query = new URLSearchParams({ ...wanted, limit: String(pageSize), ...(cursor ? { after: cursor } : {}) })
  const page = readPage(await quo.call('messages', { method: 'GET', path: `/messages?${query.toString()}` }))
  const next = page.nextCursor ?? null
  if (next && next === cursor) throw new ListNotInFull('its list did not end')
  return { messages: page.data.flatMap(toMessage), next }
}

function readPage(exchange: Exchange): z.infer<typeof Page> {
  if (exchange.kind !== 'answered') throw new ListNotInFull(exchange.problem, 0)
  const { status, body, retryAfterMs = 0 } = exchange
  if (status === 401) throw new ListNotInFull('it does not accept the API key')
  if (status !== 200) {
    const mayGetBetter = status === 429 || status >= 500
    throw new ListNotInFull(`it answered with HTTP ${status}`, mayGetBetter ? retryAfterMs : undefined)
  }
  const page = Page.safeParse(body)
  if (!page.success) throw new ListNotInFull('its list was not readable', retryAfterMs)
  return page.data
}

/** An incoming message of a new shape is no text of ours; an outgoing one could be, so the list is not believed. */
function toMessage(listed: unknown): ListedMessage[] {
  const parsed = ListedMessage.safeParse(listed)
  if (parsed.success) return [parsed.data]
  if (Direction.safeParse(listed).data?.direction === 'incoming') return []
  throw new ListNotInFull('a message in its list was not readable')
}
