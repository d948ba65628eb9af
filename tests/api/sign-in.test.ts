// Who may ask, and how they sign in.
import { request } from 'node:http'
import { z } from 'zod'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anApi, type TestApi } from '../support/an-api.ts'

let api: TestApi
beforeAll(async () => void (api = await anApi()))
afterAll(() => api[Symbol.asyncDispose]())

const sameSite = { 'sec-fetch-site': 'same-origin' }

async function cookieName() {
  const { id } = await api.db.selectFrom('installation').select('id').executeTakeFirstOrThrow()
  return `trickle-${id.slice(-8)}`
}
const withSession = async (token: string) => ({ ...sameSite, cookie: `${await cookieName()}=${token}` })

test('every route below /api refuses whoever is not signed in', async () => {
  const { body } = await api.ask('GET', '/api/openapi.json', undefined, {})
  const { paths } = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) }).parse(body)
  const closed = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => [method, path] as const),
  )
  expect(closed.length).toBeGreaterThan(15)
  for (const [method, path] of closed) {
    if (!path.startsWith('/api/') || path.startsWith('/api/sign-in')) continue
    const filled = path.replaceAll(/\{\w+\}/g, '0190b2a0-0000-7000-8000-000000000000')
    const answer = await api.ask(method.toUpperCase(), filled, method === 'get' ? undefined : {}, {})
    expect([method, path, answer.status]).toEqual([method, path, 401])
  }
})

test('a sign-in link signs in once, and its session opens the api', async () => {
  const token = await api.newSignInToken()
  const signedIn = await fetch(`${api.url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...sameSite },
    body: JSON.stringify({ token }),
  })
  expect(signedIn.status).toBe(204)
  const cookie = signedIn.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/HttpOnly/)
  expect(cookie).toMatch(/SameSite=Lax/)
  const me = await api.ask('GET', '/api/me', undefined, { cookie: cookie.split(';')[0] ?? '' })
  expect(me.body).toMatchObject({ role: 'owner', hasPassword: false })

  const again = await api.ask('POST', '/api/sign-in', { token }, sameSite)
  expect(again.status).toBe(401)
  expect(again.text).toContain('npm run sign-in')
})

test('a link older than a quarter of an hour opens nothing', async () => {
  const token = await api.newSignInToken()
  await api.db
    .updateTable('signInLink')
    .set({ expiresAt: new Date(Date.now() - 1000) })
    .execute()
  expect((await api.ask('POST', '/api/sign-in', { token }, sameSite)).status).toBe(401)
})

test('an ended session opens nothing any more', async () => {
  const headers = await withSession(await api.newSession())
  expect((await api.ask('GET', '/api/me', undefined, headers)).status).toBe(200)
  expect((await api.ask('DELETE', '/api/session', undefined, headers)).status).toBe(204)
  expect((await api.ask('GET', '/api/me', undefined, headers)).status).toBe(401)
})

test('an ended API token opens nothing any more', async () => {
  expect((await api.ask('GET', '/api/me', undefined, { authorization: 'Bearer trk_made-up' })).status).toBe(401)
})

test('a page of another site cannot act with the browser’s cookie', async () => {
  const headers = await withSession(await api.newSession())
  const foreign = { ...headers, 'sec-fetch-site': 'cross-site' }
  expect((await api.ask('POST', '/api/lists/from-quo', { name: 'x' }, foreign)).status).toBe(403)
  const old = { cookie: headers.cookie, origin: 'https://evil.example' } // a browser that says no sec-fetch-site
  expect((await api.ask('POST', '/api/lists/from-quo', { name: 'x' }, old)).status).toBe(403)
  expect(await api.db.selectFrom('contactList').selectAll().execute()).toEqual([])
})

test('a password is at least twelve characters, is stored hashed, and signs in', async () => {
  const headers = await withSession(await api.newSession())
  const email = 'Owner@Example.com'
  expect((await api.ask('PUT', '/api/me/password', { email, password: 'short' }, headers)).status).toBe(422)
  expect((await api.ask('PUT', '/api/me/password', { email, password: 'long enough for this' }, headers)).status).toBe(
    204,
  )
  const { passwordHash } = await api.db.selectFrom('person').select('passwordHash').executeTakeFirstOrThrow()
  expect(passwordHash).toMatch(/^\$argon2id\$/)
  expect(
    (await api.ask('POST', '/api/sign-in/password', { email: 'owner@example.com', password: 'wrong' }, sameSite))
      .status,
  ).toBe(401)
  expect(
    (
      await api.ask(
        'POST',
        '/api/sign-in/password',
        { email: 'owner@example.com', password: 'long enough for this' },
        sameSite,
      )
    ).status,
  ).toBe(204)
})

test('whoever tries passwords is slowed down', async () => {
  const tries = Array.from({ length: 15 }, () =>
    api.ask('POST', '/api/sign-in/password', { email: 'a@example.com', password: 'x' }, sameSite),
  )
  const statuses = (await Promise.all(tries)).map(({ status }) => status)
  expect(statuses).toContain(429)
})

test('nothing of the business is open: only that it is alive and ready', async () => {
  expect((await api.ask('GET', '/healthz', undefined, {})).body).toEqual({ alive: true })
  const ready = await api.ask('GET', '/readyz', undefined, {})
  expect(ready.status).toBe(503)
  expect(ready.body).toEqual({ ready: false, parts: { database: 'ready', temporal: 'not ready', worker: 'not ready' } })
})

test.each([
  '/%61pi/campaigns',
  '/ap%69/review',
  '/%61pi/live',
  'http://trickle.example/api/campaigns',
  '//api/campaigns',
])('an address written otherwise opens nothing: %s', async (path) => {
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const { hostname, port } = new URL(api.url)
    const asking = request(
      { hostname, port, path, method: 'GET', headers: { accept: 'text/event-stream, */*' } },
      (answer) => {
        resolve(answer.statusCode)
        answer.destroy()
      },
    )
    asking.once('error', reject).end()
  })
  expect([401, 404]).toContain(status)
})
