// The api alone, on a database of its own, while Temporal is away: what it promises must not depend on Temporal.
import type { FastifyInstance } from 'fastify'
import { keepNumber } from '#activities/queries/numbers.ts'
import { keepWebhook } from '#activities/queries/webhooks.ts'
import { findOrCreateOwner, makeApiToken, makeSession, makeSignInToken } from '#activities/queries/people.ts'
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
}

export interface TestApi extends AsyncDisposable {
  db: TestDatabase['db']
  url: string
  app: FastifyInstance
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  newSession(): Promise<string>
  newSignInToken(): Promise<string>
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
  const token = await makeApiToken(db, owner, 'test')
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
        ...(headers ?? { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, text, body: parse(text) }
  }

  const aList = (phones: readonly string[]) => aListOf(db, phones)

  return {
    db,
    url: api.url,
    app: api.app,
    ask,
    aList,
    newSession: () => makeSession(db, owner),
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
