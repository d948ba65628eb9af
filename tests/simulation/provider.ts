// Quo: accepts, refuses, cuts, is late; keeps a book of its own and loses nothing in it. What it lists may lag behind its
// book, and its webhooks come before the answer, twice, late or never.
import type { QuoMessage } from '#activities/queries/messages.ts'
import type { Exchange } from '#schema/rules/quo-answer.ts'
import type { Dice } from '../support/dice.ts'
import type { Clocks } from './clocks.ts'
import type { Timeline } from './timeline.ts'

/** What came of a text that reached Quo. */
export type SendFate =
  | 'accepts'
  | 'accepts, and answers slowly'
  | 'accepts, and answers too late'
  | 'accepts late'
  | 'accepts, and cuts'
  | 'accepts, and answers 500'
  | 'accepts, and answers with half a body'
  | 'cuts before it has it'
  | 'never gets it'
  | 'answers 429'
  | 'answers 500'
  | 'refuses: no credits'
  | 'refuses: daily cap'
  | 'refuses: forbidden'
  | 'refuses: not this number'
  | 'refuses: opted out'
export type ListFate = 'lists' | 'cuts' | 'answers 500' | 'answers 429' | 'never answers' | 'refuses'
export type WebhookFate = 'never' | 'before the answer' | 'soon' | 'twice' | 'hours later'

/** An entry of its book. Moments are the machine's, in ms; `createdAt` is what Quo's own clock showed. */
export interface BookEntry {
  id: string
  direction: 'outgoing' | 'incoming'
  phone: string
  ownPhone: string
  text: string
  at: number
  createdAt: Date
  /** When it is in Quo's lists. */
  listedAt: number
  status: 'delivered' | 'undelivered' | 'failed' | 'received'
  errorCode: string | null
  /** Which attempt of ours it was, for the checks: nobody else asks. */
  attempt: string | undefined
}

export interface SentRequest {
  method: string
  path: string
  body?: string
  attempt: string | undefined
  slot: string
  /** However late it arrives, it is before this: a second before the lease of its slot ends. */
  arrivesBefore: number
}

export interface ProviderParts {
  time: Timeline
  clocks: Clocks
  chance: Dice
  setting: { clockSkewMs: number; listLagMs: number }
  sendFate(): SendFate
  listFate(): ListFate
  webhookFate(): WebhookFate
  /** A request is counted against the limit. */
  onArrival(slot: string): void
  onAccepted(entry: BookEntry): void
  deliver(message: QuoMessage): void
  say(line: string): void
}

export type Provider = ReturnType<typeof openProvider>

/** However late Quo takes a request up, it is within this of its leaving us. */
const latestMs = 24_000

export function openProvider(parts: ProviderParts) {
  const { time, clocks, chance, setting } = parts
  const book: BookEntry[] = []
  let ids = 0

  /** The bytes of a request have left. `answer` may be called later, or never. */
  function receive(request: SentRequest, answer: (exchange: Exchange) => void) {
    const leftAt = time.now()
    if (request.method === 'POST') receiveText(request, leftAt, answer)
    else receiveList(request, answer)
  }

  function receiveText(request: SentRequest, leftAt: number, answer: (exchange: Exchange) => void) {
    const fate = parts.sendFate()
    parts.say(`Quo ${fate}`)
    if (fate === 'never gets it') return
    const wayMs = chance.happens(50) ? chance.between(1_000, latestMs) : chance.between(1, 40)
    time.after(Math.min(wayMs, request.arrivesBefore - leftAt), () => {
      parts.onArrival(request.slot)
      const acceptsAt =
        fate === 'accepts late' ? Math.min(time.now() + chance.between(2_000, 30_000), leftAt + latestMs) : 0
      time.after(acceptsAt - time.now(), () => {
        const accepted = fate.startsWith('accepts') ? accept(request) : undefined
        const exchange = exchangeOf(fate, accepted?.id, chance.one([undefined, 1_000, 3_000, 45_000]))
        time.after(answerMs(fate), () => answer(exchange))
      })
    })
  }

  function answerMs(fate: SendFate): number {
    if (fate === 'accepts, and answers slowly') return chance.between(1_000, 19_500)
    if (fate === 'accepts, and answers too late') return chance.between(19_000, 90_000)
    return chance.between(20, 400)
  }

  function accept({ body = '', attempt }: SentRequest): BookEntry {
    const asked: unknown = JSON.parse(body)
    const { content, from, to } = readAsked(asked)
    const [status, errorCode] = finalStatus()
    const entry: BookEntry = {
      ...newEntry(to, from, content),
      direction: 'outgoing',
      status,
      errorCode,
      attempt,
    }
    book.push(entry)
    parts.onAccepted(entry)
    tellOf(entry)
    return entry
  }

  function newEntry(phone: string, ownPhone: string, text: string) {
    const at = time.now()
    const createdAt = new Date(clocks.wall().getTime() + setting.clockSkewMs)
    const listedAt = at + (setting.listLagMs > 0 ? chance.between(0, setting.listLagMs) : 0)
    return { id: `AC${++ids}`, phone, ownPhone, text, at, createdAt, listedAt }
  }

  function finalStatus(): [BookEntry['status'], string | null] {
    if (chance.happens(930)) return ['delivered', null]
    return chance.one<[BookEntry['status'], string]>([
      ['undelivered', '30003'],
      ['failed', '30007'],
      ['failed', '21610'],
    ])
  }

  function tellOf(entry: BookEntry) {
    const fate = parts.webhookFate()
    const { attempt: _attempt, listedAt: _listedAt, at: _at, createdAt, ...rest } = entry
    const tell = () => parts.deliver({ ...rest, conversationId: null, at: createdAt })
    if (fate === 'never') return
    if (fate === 'before the answer') time.after(chance.between(1, 15), tell)
    else if (fate === 'hours later') time.after(chance.between(60_000, 4 * 3_600_000), tell)
    else time.after(chance.between(100, 20_000), tell)
    if (fate === 'twice') time.after(chance.between(100, 900_000), tell)
  }

  function receiveList({ path, slot }: SentRequest, answer: (exchange: Exchange) => void) {
    const fate = parts.listFate()
    if (fate === 'never answers') return
    time.after(chance.between(1, 40), () => {
      parts.onArrival(slot)
      const exchange = fate === 'lists' ? list(new URLSearchParams(path.slice(path.indexOf('?')))) : listRefusals[fate]
      time.after(chance.between(20, 400), () => answer(exchange))
    })
  }

  function list(query: URLSearchParams): Exchange {
    const since = new Date(query.get('createdAfter') ?? 0)
    const seen = book.filter(
      ({ phone, createdAt, listedAt }) =>
        phone === query.get('participants') && createdAt > since && listedAt <= time.now(),
    )
    const from = Number(query.get('pageToken') ?? 0)
    const page = seen.slice(from, from + pageSize)
    const nextPageToken = from + pageSize < seen.length ? String(from + pageSize) : null
    return answered(200, { data: page.map(asListed), nextPageToken })
  }

  /** Somebody writes to us. */
  function receiveReply(phone: string, ownPhone: string, text: string) {
    const entry = { ...newEntry(phone, ownPhone, text), direction: 'incoming', status: 'received' } as const
    book.push({ ...entry, errorCode: null, attempt: undefined })
    const { listedAt: _listedAt, at: _at, createdAt, ...rest } = entry
    parts.deliver({ ...rest, errorCode: null, conversationId: null, at: createdAt })
  }

  return { book, receive, receiveReply }
}

const pageSize = 2

const answered = (status: number, body: unknown, retryAfterMs?: number): Exchange => ({
  kind: 'answered',
  status,
  body,
  retryAfterMs,
})
const cut: Exchange = { kind: 'unanswered', problem: 'ECONNRESET' }

const listRefusals: Record<Exclude<ListFate, 'lists' | 'never answers'>, Exchange> = {
  cuts: cut,
  'answers 500': answered(500, undefined),
  'answers 429': answered(429, undefined, 2_000),
  refuses: answered(403, {}),
}

function exchangeOf(fate: SendFate, id: string | undefined, retryAfterMs: number | undefined): Exchange {
  switch (fate) {
    case 'accepts':
    case 'accepts, and answers slowly':
    case 'accepts, and answers too late':
    case 'accepts late':
      return answered(202, { data: { id } })
    case 'accepts, and cuts':
    case 'cuts before it has it':
    case 'never gets it':
      return cut
    case 'accepts, and answers 500':
    case 'answers 500':
      return answered(500, undefined)
    case 'accepts, and answers with half a body':
      return answered(202, undefined)
    case 'answers 429':
      return answered(429, undefined, retryAfterMs)
    case 'refuses: no credits':
      return answered(402, { code: '0200402' })
    case 'refuses: daily cap':
      return answered(403, { code: '0204403' })
    case 'refuses: forbidden':
      return answered(403, {})
    case 'refuses: not this number':
      return answered(400, {})
    case 'refuses: opted out':
      return answered(400, { message: 'unsubscribed (21610)' })
  }
}

function asListed({ id, direction, phone, ownPhone, text, createdAt }: BookEntry) {
  const [from, to] = direction === 'outgoing' ? [ownPhone, phone] : [phone, ownPhone]
  return { id, direction, from, to: [to], text, status: 'sent', createdAt: createdAt.toISOString() }
}

function readAsked(asked: unknown): { content: string; from: string; to: string } {
  if (typeof asked !== 'object' || asked === null || !('content' in asked) || !('from' in asked) || !('to' in asked))
    throw new Error('Quo was asked for something that is no text.')
  const to: unknown = Array.isArray(asked.to) ? asked.to[0] : undefined
  return { content: String(asked.content), from: String(asked.from), to: String(to) }
}
