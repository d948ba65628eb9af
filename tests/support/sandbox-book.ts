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
  arrivedAt: z.number(),
  method: z.string(),
  pathKind: z.string(),
  outcome: z.enum(['answered', 'cut', 'lost']),
  status: z.number().nullable(),
})
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

export interface SandboxBook {
  control(method: 'GET' | 'PUT' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<unknown>
  /** All texts accepted from the API, in the order in which their requests arrived. */
  accepted(): Promise<AcceptedText[]>
  /** When each API request arrived that the limit counts, in ms, in order. */
  arrivals(): Promise<number[]>
  /** Every answer to a request of one kind. */
  answers(pathKind: string): Promise<z.infer<typeof Answer>[]>
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
      return (await read('answer', Answer)).filter((answer) => answer.pathKind === pathKind)
    },
    async reply(phone, text) {
      await control('POST', `/people/${encodeURIComponent(phone)}/texts`, { text })
    },
  }
}
