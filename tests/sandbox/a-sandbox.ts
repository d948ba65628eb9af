// A sandbox for one test: a fresh folder, a real socket, everything fast; and the calls tests make most.
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import { buildSandbox } from '../../sandbox/quo/build.ts'

export const key = 'sandbox-key'
export const main = { id: 'PNsandbox01', number: '+14155550100' }
export const second = { id: 'PNsandbox02', number: '+14155550101' }
export const ana = '+12025550143' // nobody's contact, and silent

const Line = z.looseObject({ seq: z.number(), at: z.number(), kind: z.string() })
export type Line = z.infer<typeof Line>

export type Quo = Awaited<ReturnType<typeof aSandbox>>

export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'quo-sandbox-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

interface Given {
  folder?: string
  speed?: number
  apiKey?: string
}

export async function aSandbox({ folder, speed = 1000, apiKey = key }: Given = {}) {
  const sandbox = buildSandbox({ folder: folder ?? (await aFolder()), speed, apiKey })
  const url = await sandbox.listen(0)
  onTestFinished(() => sandbox.close())

  const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    fetch(url + path, {
      method,
      headers: {
        authorization: key,
        'quo-api-version': '2026-03-30',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  const json = async (method: string, path: string, body?: unknown) =>
    Answer.parse(await (await call(method, path, body)).json())
  const book = async (...kinds: string[]) => {
    const { entries } = await json('GET', `/sandbox/book?kind=${kinds.join(',')}`)
    return entries ?? []
  }

  return {
    url,
    call,
    json,
    book,
    close: () => sandbox.close(),
    send: (to = ana, content = 'Hello from the garden center', from = main.number) =>
      call('POST', '/v1/messages', { content, from, to: [to] }),
    /** Sends a text that is accepted, and says its id. */
    async sent(to = ana, content = 'Hello from the garden center'): Promise<string> {
      return thing(await json('POST', '/v1/messages', { content, from: main.number, to: [to] })).id
    },
    reply: (from: string, text: string) => json('POST', `/sandbox/people/${encodeURIComponent(from)}/texts`, { text }),
    misbehave: (...requests: object[]) => json('PUT', '/sandbox/faults', { requests }),
    /** Asks the book again and again until it says so. */
    async until(kinds: string[], enough: (lines: Line[]) => boolean): Promise<Line[]> {
      for (const started = Date.now(); Date.now() - started < 4000;) {
        const lines = await book(...kinds)
        if (enough(lines)) return lines
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
      throw new Error(`The book never said so: ${JSON.stringify(await book(...kinds))}`)
    },
  }
}

const Thing = z.looseObject({
  id: z.string().optional(),
  text: z.string().optional(),
  key: z.string().optional(),
  participants: z.array(z.string()).optional(),
})
const People = z.array(z.looseObject({ number: z.string() }))

/** The parts of answers that tests look into; everything else is compared whole. */
const Answer = z.looseObject({
  error: z.string().optional(),
  data: z.unknown().optional(),
  nextPageToken: z.string().nullish(),
  nextCursor: z.string().nullish(),
  entries: z.array(Line).optional(),
  last: z.number().optional(),
  people: People.optional(),
})

/** The things of a list. */
export const things = ({ data }: { data?: unknown }) => z.array(Thing).parse(data)

/** The one thing of an answer, with an id. */
export const thing = ({ data }: { data?: unknown }) => Thing.required({ id: true }).parse(data)

export interface Letter {
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** A server that webhooks can be pointed at. It answers with the given statuses in turn, then 200. */
export async function aMailbox(...statuses: number[]) {
  const letters: Letter[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      letters.push({ headers: request.headers, body: Buffer.concat(parts).toString('utf8') })
      response.writeHead(statuses.shift() ?? 200).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return {
    letters,
    url: `http://127.0.0.1:${portOf(address)}/hook`,
    async received(count: number): Promise<Letter[]> {
      for (const started = Date.now(); Date.now() - started < 4000;) {
        if (letters.length >= count) return letters
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
      throw new Error(`Only ${letters.length} letters came.`)
    },
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The mailbox does not listen on a port.')
  return address.port
}

/** What a raw response says was made. */
export const madeOf = async (response: Response) => thing(Answer.parse(await response.json()))
