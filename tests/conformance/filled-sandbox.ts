// A sandbox with something of everything in it, asked over HTTP under many keys, so that ten a second is no limit.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { buildSandbox } from '../../sandbox/quo/build.ts'
import { v1EventTypes } from '../../sandbox/quo/webhooks/event-types.ts'
import type { Operation } from './document.ts'
import { ownNumber, person } from './known.ts'

export interface Answer {
  status: number
  isJson: boolean
  body: unknown
}

export interface Request {
  query?: unknown
  body?: unknown
  id?: string | undefined // in the path; one that exists if left out
  key?: string | null // null: without one
}

export interface FilledSandbox extends AsyncDisposable {
  /** How many requests were made. */
  requests(): number
  isPlayed(operation: Operation): Promise<boolean>
  send(operation: Operation, request: Request): Promise<Answer>
  /** The id of something that exists, made for the occasion where asking for it may take it away. */
  idFor(operation: Operation): Promise<string | undefined>
  /** The next request gets this error of Quo's. */
  failNext(code: string): Promise<void>
}

const requestsPerKey = 8
const webhookUrl = 'http://127.0.0.1:9/'

export async function aFilledSandbox(): Promise<FilledSandbox> {
  const folder = mkdtempSync(join(tmpdir(), 'quo-conformance-'))
  const keys = Array.from({ length: 400 }, (_, n) => `key-${n}`)
  const sandbox = buildSandbox({ folder, speed: 1000, apiKey: keys.join(',') })
  const url = await sandbox.listen(0)
  let asked = 0

  async function ask(method: string, path: string, body?: unknown, key?: string | null): Promise<Answer> {
    const turn = keys[Math.floor(asked++ / requestsPerKey) % keys.length] ?? ''
    const authorization = key === undefined ? turn : key
    const headers = {
      ...(authorization !== null && { authorization }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    }
    const response = await fetch(url + path, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (response.status === 429) {
      await sleep(1000) // requests without a key, or with a wrong one, share their ten
      return ask(method, path, body, key)
    }
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false
    return { status: response.status, isJson, body: isJson ? JSON.parse(text) : text }
  }

  const made = async (path: string, body: unknown) => Made.parse((await ask('POST', path, body)).body).data.id
  const hear = (text: object) => ask('POST', `/sandbox/people/${encodeURIComponent(person)}/texts`, text)

  async function idFor({ path }: Operation): Promise<string | undefined> {
    if (!path.includes('{')) return undefined
    const thing = path.split('/')[2] ?? ''
    switch (thing) {
      case 'messages':
        return made('/v1/messages', { content: 'Hello', from: ownNumber, to: [person] })
      case 'contacts':
        return made('/v1/contacts', { defaultFields: { firstName: 'Ana' } })
      case 'webhooks':
        return made('/v1/webhooks/messages', { url: webhookUrl, events: ['message.received'] })
      case 'phone-numbers':
        return 'PNsandbox01'
      case 'users':
        return 'USsandbox01'
      case 'conversations':
        return List.parse((await ask('GET', '/v1/conversations?maxResults=1')).body).data[0]?.id
      default:
        return undefined
    }
  }

  /** So that no list is empty. */
  async function fill() {
    await ask('PUT', '/sandbox/settings', { peopleReply: false })
    await made('/v1/messages', { content: 'Hello', from: ownNumber, to: [person] })
    await hear({ text: 'Look', media: [{ url: 'https://storage.example/wall.jpg', type: 'image/jpeg' }] })
    for (const [path, events] of Object.entries(v1EventTypes)) {
      await made(`/v1/webhooks/${path}`, { url: webhookUrl, events, resourceIds: ['*'] })
    }
  }

  await fill()
  return {
    requests: () => asked,
    idFor,
    /** What the sandbox lacks is answered as Quo answers an unknown path: with a page of HTML. */
    async isPlayed({ method, path }) {
      const { status, isJson } = await ask(method, path.replaceAll(/\{\w+\}/g, 'x'))
      return status !== 404 || isJson
    },
    async send(operation, { query, body, id, key }) {
      const existing = id ?? (await idFor(operation)) ?? ''
      const path = operation.path.replace(/\{\w+\}/, encodeURIComponent(existing))
      return ask(operation.method, `${path}?${searchOf(query)}`, body, key)
    },
    async failNext(code) {
      await ask('PUT', '/sandbox/faults', { requests: [{ effect: { type: 'refuse', as: code } }] })
    },
    async [Symbol.asyncDispose]() {
      await sandbox.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const Made = z.looseObject({ data: z.looseObject({ id: z.string() }) })
const List = z.looseObject({ data: z.array(z.looseObject({ id: z.string() })) })

/** Lists as the key repeated, which is what the document's default style says. */
function searchOf(query: unknown): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(Object(query))) {
    for (const one of [value].flat()) search.append(name, String(one))
  }
  return search.toString()
}
