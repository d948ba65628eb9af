// Who may ask, and how they sign in.
import { request } from 'node:http'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountKey, addressKey } from '#activities/queries/sign-in-brakes.ts'
import { sessionCookie } from '../../api/signed-in.ts'
import { anApi, type TestApi } from '../support/an-api.ts'

let api: TestApi
beforeAll(async () => void (api = await anApi()))
afterAll(() => api[Symbol.asyncDispose]())

const sameSite = { 'sec-fetch-site': 'same-origin' }
const password = 'long enough for this'

/** Somebody new who signs in by password. */
async function aPersonWithPassword(email: string) {
  const person = await api.aPerson('member')
  const set = await api.ask('PUT', '/api/me/password', { email, password }, person.page)
  expect(set.status).toBe(204)
  return person
}

const signIn = (email: string, tried: string) =>
  api.ask('POST', '/api/sign-in/password', { email, password: tried }, sameSite)

/** As if so much time had passed since the last try. */
const afterSeconds = (seconds: number) =>
  api.db
    .updateTable('signInBrake')
    .set({ lastTryAt: sql`last_try_at - ${seconds} * interval '1 second'` })
    .execute()

const freeTheAddress = () => api.db.deleteFrom('signInBrake').where('key', '=', addressKey('127.0.0.1')).execute()

test('a sign-in link signs in once, and its session opens the api', async () => {
  const token = await api.newSignInToken()
  const signedIn = await fetch(`${api.url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...sameSite },
    body: JSON.stringify({ token }),
  })
  expect(signedIn.status).toBe(204)
  const cookie = signedIn.headers.get('set-cookie') ?? ''
  const { id } = await api.db.selectFrom('installation').select('id').executeTakeFirstOrThrow()
  expect(cookie).toMatch(new RegExp(`^trickle-${id.slice(-8)}=`))
  expect(cookie).toMatch(/HttpOnly/)
  expect(cookie).toMatch(/SameSite=Strict/)
  expect(cookie).not.toMatch(/Secure/) // the address is plain http here
  const me = await api.ask('GET', '/api/me', undefined, { cookie: cookie.split(';')[0] ?? '' })
  expect(me.body).toMatchObject({ role: 'owner', hasPassword: false })

  const again = await api.ask('POST', '/api/sign-in', { token }, sameSite)
  expect(again.status).toBe(401)
  expect(again.text).toContain('npm run sign-in')
})

test('where the public address is https, the cookie is secure and bound to this host', () => {
  const { name, options } = sessionCookie('0190b2a0-0000-7000-8000-00000000abcd', 'https://trickle.example')
  expect(name).toBe('__Host-trickle-0000abcd')
  expect(options).toMatchObject({ secure: true, httpOnly: true, sameSite: 'strict', path: '/' })
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
  const headers = await api.ownersPage()
  expect((await api.ask('GET', '/api/me', undefined, headers)).status).toBe(200)
  expect((await api.ask('DELETE', '/api/session', undefined, headers)).status).toBe(204)
  expect((await api.ask('GET', '/api/me', undefined, headers)).status).toBe(401)
})

test('a token that was made up opens nothing', async () => {
  expect((await api.ask('GET', '/api/me', undefined, { authorization: 'Bearer trk_made-up' })).status).toBe(401)
})

test('a page of another site cannot act with the browser’s cookie', async () => {
  const headers = await api.ownersPage()
  const before = await api.db.selectFrom('audit').select('id').execute()
  const foreign = { ...headers, 'sec-fetch-site': 'cross-site' }
  expect((await api.ask('POST', '/api/lists/from-quo', { name: 'x' }, foreign)).status).toBe(403)
  const neighbour = { ...headers, 'sec-fetch-site': 'same-site' } // another port or subdomain of the same host
  expect((await api.ask('POST', '/api/lists/from-quo', { name: 'x' }, neighbour)).status).toBe(403)
  const old = { cookie: headers.cookie ?? '', origin: 'https://evil.example' } // a browser that says no sec-fetch-site
  expect((await api.ask('POST', '/api/lists/from-quo', { name: 'x' }, old)).status).toBe(403)
  const silent = { cookie: headers.cookie ?? '' }
  expect((await api.ask('POST', '/api/lists/from-quo', { name: 'x' }, silent)).status).toBe(403)

  const form = await fetch(`${api.url}/api/lists/from-quo`, {
    method: 'POST',
    headers: { ...foreign, origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
    body: 'name=x',
  })
  expect(form.status).toBe(403)
  const plain = await fetch(`${api.url}/api/lists/from-quo`, {
    method: 'POST',
    headers: { ...foreign, origin: 'https://evil.example', 'content-type': 'text/plain' }, // a form can send JSON as this
    body: '{"name":"x"}',
  })
  expect(plain.status).toBe(403)
  expect(await api.db.selectFrom('contactList').selectAll().execute()).toEqual([])
  expect(await api.db.selectFrom('audit').select('id').execute()).toEqual(before)
})

test('nor can another site sign somebody in', async () => {
  const token = await api.newSignInToken()
  const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
  expect((await api.ask('POST', '/api/sign-in', { token }, foreign)).status).toBe(403)
  expect((await api.ask('POST', '/api/sign-in', { token }, sameSite)).status).toBe(204) // it was not used up
})

test('a password is at least twelve characters, is stored hashed, and signs in', async () => {
  const person = await api.aPerson('member')
  const email = 'Member@Example.com'
  expect((await api.ask('PUT', '/api/me/password', { email, password: 'short' }, person.page)).status).toBe(422)
  expect((await api.ask('PUT', '/api/me/password', { email, password }, person.page)).status).toBe(204)
  const { passwordHash } = await api.db
    .selectFrom('person')
    .select('passwordHash')
    .where('id', '=', person.id)
    .executeTakeFirstOrThrow()
  expect(passwordHash).toMatch(/^\$argon2id\$/)
  expect((await signIn('member@example.com', 'wrong')).status).toBe(401)
  expect((await signIn('MEMBER@example.com', password)).status).toBe(204)
})

test('a new password takes the present one, and ends the other sessions', async () => {
  const person = await aPersonWithPassword('ana@example.com')
  const { page: elsewhere } = person
  await signIn('ana@example.com', password)
  const body = { email: 'ana@example.com', password: 'another long password' }
  const without = await api.ask('PUT', '/api/me/password', body, elsewhere)
  expect(without.body).toMatchObject({ code: 'invalid', fields: [{ field: 'present' }] })
  expect((await api.ask('PUT', '/api/me/password', { ...body, present: 'a guess' }, elsewhere)).status).toBe(422)
  expect((await api.ask('PUT', '/api/me/password', { ...body, present: password }, elsewhere)).status).toBe(204)
  const open = await api.db
    .selectFrom('session')
    .select('id')
    .where('personId', '=', person.id)
    .where('endedAt', 'is', null)
    .execute()
  expect(open).toHaveLength(1)
  expect((await api.ask('GET', '/api/me', undefined, elsewhere)).status).toBe(200)
  expect((await signIn('ana@example.com', password)).status).toBe(401)
  expect((await signIn('ana@example.com', 'another long password')).status).toBe(204)
})

test('whoever comes by a fresh link may set a new password without the old one', async () => {
  const person = await aPersonWithPassword('forgetful@example.com')
  await api.db.updateTable('session').set({ byLink: true }).where('personId', '=', person.id).execute()
  expect((await api.ask('GET', '/api/me', undefined, person.page)).body).toMatchObject({ needsPassword: false })
  const body = { email: 'forgetful@example.com', password: 'now written on a note' }
  expect((await api.ask('PUT', '/api/me/password', body, person.page)).status).toBe(204)
  await api.db
    .updateTable('session')
    .set({ createdAt: new Date(Date.now() - 61 * 60_000) })
    .where('personId', '=', person.id)
    .execute()
  expect((await api.ask('PUT', '/api/me/password', body, person.page)).status).toBe(422)
})

test('an e-mail address belongs to one person', async () => {
  await aPersonWithPassword('taken@example.com')
  const other = await api.aPerson('viewer')
  const answer = await api.ask('PUT', '/api/me/password', { email: 'TAKEN@example.com', password }, other.page)
  expect(answer.status).toBe(409)
})

test('whoever guesses one person’s password waits ever longer, and is told how long', async () => {
  await freeTheAddress()
  await aPersonWithPassword('ben@example.com')
  for (let n = 0; n < 5; n += 1) expect((await signIn('ben@example.com', 'a guess')).status).toBe(401)
  const sixth = await signIn('ben@example.com', 'a guess')
  expect(sixth.body).toMatchObject({ code: 'tooMany', detail: 'Too many tries. Wait 1 second, then try again.' })
  expect(sixth.headers.get('retry-after')).toBe('1')
  expect((await signIn('ben@example.com', password)).status).toBe(429) // also the right one has to wait

  await afterSeconds(1.1)
  expect((await signIn('ben@example.com', 'a guess')).status).toBe(401)
  expect((await signIn('ben@example.com', 'a guess')).text).toContain('Wait 2 seconds')
  await afterSeconds(2.1)
  expect((await signIn('ben@example.com', password)).status).toBe(204)
  expect((await signIn('ben@example.com', 'a guess')).status).toBe(401) // it begins anew
})

test('twenty guesses at once are twenty: five are looked at', async () => {
  await freeTheAddress()
  const answers = await Promise.all(Array.from({ length: 20 }, () => signIn('chloe@example.com', 'a guess')))
  const statuses = answers.map(({ status }) => status)
  expect(statuses.filter((status) => status === 401)).toHaveLength(5)
  expect(statuses.filter((status) => status === 429)).toHaveLength(15)
})

test('whoever tries many names from one address waits as well', async () => {
  await freeTheAddress()
  for (let n = 0; n < 20; n += 1) expect((await signIn(`nobody${n}@example.com`, 'a guess')).status).toBe(401)
  expect((await signIn('somebody-else@example.com', 'a guess')).status).toBe(429)
  await freeTheAddress()
})

test('an unknown e-mail address gets the same answer, the same waits and the same work as a known one', async () => {
  await freeTheAddress()
  await aPersonWithPassword('known@example.com')
  const answersTo = async (email: string) => {
    const answers = []
    for (let n = 0; n < 7; n += 1) {
      const began = performance.now()
      const { status, text } = await signIn(email, 'a guess')
      answers.push({ status, text: text.replace(/\d+ seconds?/, 'a while'), ms: performance.now() - began })
    }
    return answers
  }
  const known = await answersTo('known@example.com')
  const unknown = await answersTo('unknown@example.com')
  expect(unknown.map(({ status, text }) => [status, text])).toEqual(known.map(({ status, text }) => [status, text]))
  const fastest = (answers: typeof known) => Math.min(...answers.slice(0, 5).map(({ ms }) => ms))
  expect(fastest(unknown)).toBeGreaterThan(fastest(known) / 3) // without the hash it would be a tenth
})

test('what is kept of a try names nobody', async () => {
  await signIn('private@example.com', 'a guess')
  const keys = (await api.db.selectFrom('signInBrake').select('key').execute()).map(({ key }) => key)
  expect(keys).toContain(accountKey('private@example.com'))
  expect(keys.join()).not.toContain('private')
  await freeTheAddress()
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
