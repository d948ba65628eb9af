// The api alone, on a database of its own, while Temporal is away: what it promises must not depend on Temporal.
import { randomUUIDv7 } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { keepNumber } from '#activities/queries/numbers.ts'
import { keepWebhook } from '#activities/queries/webhooks.ts'
import { makeApiToken } from '#activities/queries/api-tokens.ts'
import { findOrCreateOwner, insertPerson } from '#activities/queries/people.ts'
import { makeSession } from '#activities/queries/sessions.ts'
import { makeSignInToken } from '#activities/queries/sign-in-links.ts'
import type { Role } from '#schema/database.ts'
import { seal } from '#activities/seal.ts'
import { startApi } from '../../api/start-api.ts'
import { springCampaign, type CampaignFields } from './cast.ts'
import { aDatabase, type TestDatabase } from './database.ts'
import { quietLog } from './quiet-log.ts'
import { aListOf } from './rows.ts'
import { settingsFor } from './settings.ts'

export interface Answer {
  status: number
  body: unknown
  text: string
  headers: Response['headers']
}

type Headers = Record<string, string>

export interface TestPerson {
  id: string
  token: Headers
  page: Headers
}

export interface TestApi extends AsyncDisposable {
  db: TestDatabase['db']
  url: string
  app: FastifyInstance
  ask(method: string, path: string, body?: unknown, headers?: Headers): Promise<Answer>
  newSignInToken(): Promise<string>
  /** Somebody new, with a token and a session of their own. */
  aPerson(role: Role): Promise<TestPerson>
  /** The headers of a page that a person has open. */
  pageOf(personId: string): Promise<Headers>
  ownersPage(): Promise<Headers>
  aList(phones: readonly string[]): Promise<string>
  aDraft(fields?: CampaignFields & { listId?: string }, phones?: readonly string[]): Promise<string>
}

/** The key that deliveries are signed with; Quo makes these. */
export const webhookKey = `whsec_${Buffer.alloc(24, 3).toString('base64')}`

export async function anApi({ log = quietLog } = {}): Promise<TestApi> {
  const { url: databaseUrl, db } = await aDatabase()
  const settings = settingsFor({ databaseUrl, quoUrl: 'http://127.0.0.1:9' })
  settings.temporal.address = '127.0.0.1:9' // nobody listens there
  const api = await startApi({ settings, log })
  const owner = await findOrCreateOwner(db)
  const { token } = await makeApiToken(db, owner, 'test', 'owner')
  await keepNumber(db, { id: 'PNsandbox01', phone: '+14155550100', name: 'Main line', mayTextUs: true })
  await keepNumber(db, { id: 'PNsandbox02', phone: '+14155550101', name: 'New number', mayTextUs: false })
  await db.transaction().execute((trx) =>
    keepWebhook(trx, {
      id: '1',
      url: 'http://127.0.0.1:3000/webhooks/quo',
      secret: seal(webhookKey, settings.secret),
    }),
  )

  const ask: TestApi['ask'] = async (method, path, body, headers) => {
    const response = await fetch(`${api.url}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(headers ?? bearer(token)),
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, text, body: parse(text), headers: response.headers }
  }

  const bearer = (token: string): Headers => ({ authorization: `Bearer ${token}` })

  /** What a browser sends along with the requests of our own page. */
  async function aPage(personId: string): Promise<Headers> {
    const { id } = await db.selectFrom('installation').select('id').executeTakeFirstOrThrow()
    const session = await makeSession(db, { personId, address: '127.0.0.1', browser: 'a test', byLink: false })
    return { cookie: `trickle-${id.slice(-8)}=${session.token}`, 'sec-fetch-site': 'same-origin' }
  }

  const aList = (phones: readonly string[]) => aListOf(db, phones)

  return {
    db,
    url: api.url,
    app: api.app,
    ask,
    aList,
    pageOf: aPage,
    ownersPage: () => aPage(owner),
    async aPerson(role) {
      const id = randomUUIDv7()
      await db.transaction().execute((trx) => insertPerson(trx, { id, name: `Test ${role}`, role }))
      const own = await makeApiToken(db, id, 'test', role)
      return { id, token: bearer(own.token), page: await aPage(id) }
    },
    newSignInToken: () => makeSignInToken(db, owner),
    async aDraft({ listId, ...fields } = {}, phones = ['+12125550101', '+12125550102']) {
      const body = {
        ...springCampaign(fields),
        listId: listId ?? (await aList(phones)),
        sendingNumberId: 'PNsandbox01',
      }
      const created = await ask('POST', '/api/campaigns', body)
      return idOf(created)
    },
    async [Symbol.asyncDispose]() {
      await api.stop()
      await db.destroy()
    },
  }
}

export function idOf({ body, text }: Answer): string {
  if (typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string') return body.id
  throw new Error(`The answer has no id: ${text}`)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
