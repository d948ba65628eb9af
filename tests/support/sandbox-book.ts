// The sandbox's book and its switches, over HTTP.
import { z } from 'zod'

const Text = z.object({
  kind: z.literal('text'),
  at: z.number(),
  id: z.string(),
  createdAt: z.number(),
  from: z.string(),
  to: z.array(z.string()),
  text: z.string(),
  request: z.string(),
})
const Answer = z.object({
  kind: z.literal('answer'),
  request: z.string(),
  at: z.number(),
  arrivedAt: z.number(),
  method: z.string(),
  pathKind: z.string(),
  outcome: z.enum(['answered', 'cut', 'lost']),
  status: z.number().nullable(),
})
const Inbound = z.object({ kind: z.literal('inbound'), id: z.string(), from: z.string(), text: z.string() })
const Delivery = z.object({ kind: z.literal('delivery'), id: z.string(), type: z.string(), message: z.string() })
const Attempt = z.object({
  kind: z.literal('attempt'),
  at: z.number(),
  delivery: z.string(),
  outcome: z.enum(['accepted', 'refused', 'noAnswer']),
  tookMs: z.number(),
})
const Confirmation = z.object({
  kind: z.literal('confirmation'),
  to: z.array(z.string()),
  about: z.enum(['stop', 'start']),
})
const OptOut = z.object({ kind: z.literal('optOut'), number: z.string() })
const Page = <Entry extends z.ZodType>(entry: Entry) =>
  z.object({ entries: z.array(entry), more: z.boolean(), last: z.number() })

/** A text that the sandbox accepted; `at` is when its request arrived, in ms. */
export interface AcceptedText {
  id: string
  at: number
  from: string
  to: string
  text: string
}

/** A rule by which the sandbox misbehaves, as its README describes them; one about requests is about sends, if unsaid. */
export interface Trouble {
  match?: { kind: string }
  effect: { type: string; [detail: string]: unknown }
  count?: number | 'forever'
  skip?: number
  probability?: number
  seed?: number
}

/** One event for our webhook. */
export interface BookedDelivery {
  id: string
  type: string
  message: string
  /** When we answered 2xx for the first time, in ms. */
  acceptedAt: number | undefined
  /** Some attempt of it got no answer at all. */
  unanswered: boolean
}

export interface SandboxBook {
  misbehave(requests: readonly Trouble[], webhooks?: readonly Trouble[]): Promise<void>
  control(method: 'GET' | 'PUT' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<unknown>
  /** All texts accepted from the API, in the order in which their requests arrived. */
  accepted(): Promise<AcceptedText[]>
  /** When each API request arrived that the limit counts, in ms, in order. */
  arrivals(): Promise<number[]>
  /** Every answer to a request of one kind, or of all; `at` is when it left. */
  answers(pathKind?: string): Promise<z.infer<typeof Answer>[]>
  /** What people wrote to us. */
  inbound(): Promise<z.infer<typeof Inbound>[]>
  deliveries(): Promise<BookedDelivery[]>
  /** Quo's own answers to STOP and START. */
  confirmations(): Promise<z.infer<typeof Confirmation>[]>
  /** Numbers that Quo itself has opted out. */
  optedOut(): Promise<string[]>
  reply(phone: string, text: string): Promise<void>
}

export function sandboxBook(url: string): SandboxBook {
  async function control(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${url}/sandbox${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`The sandbox refused ${method} ${path}: ${text}`)
    return text ? JSON.parse(text) : undefined
  }

  async function read<Entry extends z.ZodType>(kind: string, entry: Entry): Promise<z.infer<Entry>[]> {
    const found: z.infer<Entry>[] = []
    for (let after = 0; ;) {
      const page = Page(entry).parse(await control('GET', `/book?kind=${kind}&after=${after}&limit=100000`))
      found.push(...page.entries)
      if (!page.more) return found
      after = page.last
    }
  }

  return {
    control,
    async misbehave(requests, webhooks = []) {
      const aboutSends = requests.map((trouble) => ({ match: { kind: 'send' }, ...trouble }))
      await control('PUT', '/faults', { requests: aboutSends, webhooks })
    },
    async accepted() {
      const [texts, answers] = await Promise.all([read('text', Text), read('answer', Answer)])
      const arrivedAt = new Map(answers.map((answer) => [answer.request, answer.arrivedAt]))
      return texts
        .map(({ id, from, to, text, request, at }) => ({
          id,
          from,
          to: to[0] ?? '',
          text,
          at: arrivedAt.get(request) ?? at,
        }))
        .toSorted((one, other) => one.at - other.at)
    },
    async arrivals() {
      const answers = await read('answer', Answer)
      return answers
        .filter(({ status }) => status !== 401)
        .map(({ arrivedAt }) => arrivedAt)
        .toSorted((one, other) => one - other)
    },
    async answers(pathKind) {
      return (await read('answer', Answer)).filter((answer) => pathKind === undefined || answer.pathKind === pathKind)
    },
    inbound: () => read('inbound', Inbound),
    async deliveries() {
      const [deliveries, attempts] = await Promise.all([read('delivery', Delivery), read('attempt', Attempt)])
      return deliveries.map(({ id, type, message }) => {
        const own = attempts.filter(({ delivery }) => delivery === id)
        const accepted = own.filter(({ outcome }) => outcome === 'accepted').map(({ at, tookMs }) => at + tookMs)
        return {
          id,
          type,
          message,
          acceptedAt: accepted.length > 0 ? Math.min(...accepted) : undefined,
          unanswered: own.some(({ outcome }) => outcome === 'noAnswer'),
        }
      })
    },
    confirmations: () => read('confirmation', Confirmation),
    async optedOut() {
      return [...new Set((await read('optOut', OptOut)).map(({ number }) => number))]
    },
    async reply(phone, text) {
      await control('POST', `/people/${encodeURIComponent(phone)}/texts`, { text })
    },
  }
}
