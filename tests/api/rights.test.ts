// Every route below /api names who may ask, and nobody else is answered.
import { randomUUIDv7 } from 'node:crypto'
import fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#schema/database.ts'
import { requireSignIn, sessionCookie } from '../../api/signed-in.ts'
import { anApi, type TestApi, type TestPerson } from '../support/an-api.ts'

let api: TestApi
const people = new Map<Role, TestPerson>()
beforeAll(async () => {
  api = await anApi()
  for (const role of ['owner', 'member', 'viewer'] as const) people.set(role, await api.aPerson(role))
})
afterAll(() => api[Symbol.asyncDispose]())

/** Written here once more, so that it can contradict the product. A new route has to be put in its place. */
const routes = {
  anybody: [
    'GET /api/docs',
    'GET /api/openapi.json',
    'POST /api/invitations/acceptance',
    'POST /api/invitations/look-up',
    'POST /api/sign-in',
    'POST /api/sign-in/password',
  ],
  viewer: [
    'GET /api/audit',
    'GET /api/business',
    'GET /api/campaigns',
    'GET /api/campaigns/:id',
    'GET /api/campaigns/:id/activation-check',
    'GET /api/campaigns/:id/proof',
    'GET /api/campaigns/:id/recipients',
    'GET /api/clock',
    'GET /api/confirmation',
    'GET /api/conversations',
    'GET /api/conversations/:id',
    'GET /api/fence',
    'GET /api/lists',
    'GET /api/lists/:id',
    'GET /api/live',
    'GET /api/me',
    'GET /api/numbers',
    'GET /api/opt-outs',
    'GET /api/opt-outs.csv',
    'GET /api/people',
    'GET /api/review/events',
    'GET /api/review/holds',
    'GET /api/review/replies',
    'GET /api/review/skipped',
    'GET /api/review/unconfirmed',
  ],
  'viewer in person': [
    'DELETE /api/me/sessions',
    'DELETE /api/me/sessions/:id',
    'DELETE /api/me/tokens/:id',
    'GET /api/me/sessions',
    'GET /api/me/tokens',
    'POST /api/me/tokens',
    'PUT /api/me/name',
    'PUT /api/me/password',
    'DELETE /api/session', // last: it signs the person out
  ],
  member: [
    'DELETE /api/campaigns/:id',
    'DELETE /api/campaigns/:id/archive',
    'DELETE /api/campaigns/:id/pause',
    'DELETE /api/conversations/:id/waiting',
    'DELETE /api/holds/:id',
    'DELETE /api/lists/:id/consent',
    'DELETE /api/set-aside-events/:id',
    'DELETE /api/texts/:id/dismissal',
    'POST /api/campaigns',
    'POST /api/campaigns/:id/copy',
    'POST /api/campaigns/:id/rehearsals',
    'POST /api/campaigns/:id/schedule/check',
    'POST /api/campaigns/check',
    'POST /api/lists/from-quo',
    'POST /api/opt-outs',
    'PUT /api/campaigns/:id',
    'PUT /api/campaigns/:id/activation',
    'PUT /api/campaigns/:id/archive',
    'PUT /api/campaigns/:id/completion',
    'PUT /api/campaigns/:id/pause',
    'PUT /api/campaigns/:id/schedule',
    'PUT /api/conversations/:id/replies/:textId',
    'PUT /api/fence/look',
    'PUT /api/holds/:id/opt-out',
    'PUT /api/lists/:id/consent',
    'PUT /api/texts/:id/addition',
    'PUT /api/texts/:id/dismissal',
    'PUT /api/texts/:id/release',
  ],
  owner: [
    'DELETE /api/invitations/:id',
    'DELETE /api/legacy-secrets/:id',
    'DELETE /api/people/:id',
    'DELETE /api/tokens/:id',
    'GET /api/invitations',
    'GET /api/legacy-secrets',
    'GET /api/tokens',
    'POST /api/invitations',
    'POST /api/legacy-secrets',
    'PUT /api/business',
    'PUT /api/clock',
    'PUT /api/confirmation',
    'PUT /api/fence/confirmation',
    'PUT /api/people/:id/role',
  ],
}

test('every registered route below /api is in the table above', () => {
  const registered = api.app.apiRoutes
    .filter(({ method }) => method !== 'HEAD') // goes with each GET, under the same right
    .map(({ method, url }) => `${method} ${url}`)
  expect(registered.toSorted()).toEqual(Object.values(routes).flat().toSorted())
})

test('a route below /api that names no right does not register', async () => {
  const app = fastify()
  requireSignIn(app, api.db, sessionCookie(randomUUIDv7(), 'http://127.0.0.1'), 'http://127.0.0.1')
  expect(() => app.get('/api/everything', () => 'all of it')).toThrow(/GET.* \/api\/everything names no right/)
  expect(() => app.get('/api/nothing', { config: { right: 'read' } }, () => '')).not.toThrow()
  expect(() => app.get('/not-of-the-api', () => '')).not.toThrow()
  await app.close()
})

test('every route below /api refuses whoever is not signed in, except the open ones', async () => {
  for (const route of Object.values(routes).flat()) {
    const { status } = await ask(route, {})
    expect([route, status === 401]).toEqual([route, !routes.anybody.includes(route)])
  }
})

const ranks = ['viewer', 'member', 'owner'] as const
describe.each(ranks)('a %s', (role) => {
  const tables = [routes.viewer, routes.member, routes.owner]
  const mayAsk = tables.slice(0, ranks.indexOf(role) + 1).flat()
  const mayNot = tables.slice(ranks.indexOf(role) + 1).flat()

  test.each(['token', 'page'] as const)('with a %s gets what is theirs and nothing else', async (through) => {
    for (const route of mayAsk) {
      const { status } = await ask(route, headersOf(role, through))
      expect([route, [401, 403].includes(status)]).toEqual([route, false])
    }
    for (const route of mayNot) {
      const { status, text } = await ask(route, headersOf(role, through))
      expect([route, status]).toEqual([route, 403])
      expect(text).toMatch(/Only an owner( or a member)? can do this\./)
    }
  })

  test('has their own account in person, and not through a token', async () => {
    for (const route of routes['viewer in person']) {
      expect([route, (await ask(route, headersOf(role, 'token'))).status]).toEqual([route, 403])
      const { status } = await ask(route, headersOf(role, 'page'))
      expect([route, [401, 403].includes(status)]).toEqual([route, false])
    }
  })
})

test('a token of an owner that was made for a viewer changes nothing, and says so of itself', async () => {
  const owner = await api.aPerson('owner')
  const made = await api.ask('POST', '/api/me/tokens', { name: 'report', role: 'viewer' }, owner.page)
  expect(made.status).toBe(201)
  const weak = { authorization: `Bearer ${String(Object(made.body).token)}` }
  expect((await api.ask('GET', '/api/me', undefined, weak)).body).toMatchObject({ id: owner.id, role: 'viewer' })
  expect((await api.ask('GET', '/api/campaigns', undefined, weak)).status).toBe(200)
  expect((await api.ask('PUT', '/api/clock', { now: '2026-05-05T14:00:00Z' }, weak)).status).toBe(403)
})

const headersOf = (role: Role, through: 'token' | 'page') => people.get(role)?.[through] ?? {}

async function ask(route: string, headers: Record<string, string>) {
  const [method = '', url = ''] = route.split(' ')
  if (url === '/api/live') return { status: await statusOfStream(headers), text: '' }
  return api.ask(method, url.replaceAll(/:\w+/g, randomUUIDv7()), method === 'GET' ? undefined : {}, headers)
}

async function statusOfStream(headers: Record<string, string>) {
  const stream = await fetch(`${api.url}/api/live`, { headers: { accept: 'text/event-stream', ...headers } })
  await stream.body?.cancel()
  return stream.status
}
