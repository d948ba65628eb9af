// People: invited, given a role, removed; their sessions and tokens.
import { sql } from 'kysely'
import { z } from 'zod'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anApi, idOf, type TestApi, type TestPerson } from '../support/an-api.ts'

let api: TestApi
let owner: TestPerson
beforeAll(async () => {
  api = await anApi()
  owner = await api.aPerson('owner')
})
afterAll(() => api[Symbol.asyncDispose]())

const sameSite = { 'sec-fetch-site': 'same-origin' }
const password = 'long enough for this'
const Page = z.object({ items: z.array(z.looseObject({ id: z.string() })), next: z.string().nullable() })

async function anInvitation(role = 'member') {
  const made = await api.ask('POST', '/api/invitations', { name: 'Dev Patel', role }, owner.page)
  expect(made.status).toBe(201)
  const { link } = z.object({ link: z.url() }).parse(made.body)
  const [before = '', token = ''] = link.split('#')
  expect(before).toMatch(/\/invitation$/)
  return { id: idOf(made), token }
}

const accept = (token: string, email: string) =>
  api.ask('POST', '/api/invitations/acceptance', { token, email, password }, sameSite)

describe('an invitation', () => {
  test('lets one person in, with the role it says, and signs them in', async () => {
    const { id, token } = await anInvitation('member')
    const look = await api.ask('POST', '/api/invitations/look-up', { token }, sameSite)
    expect(look.body).toMatchObject({ name: 'Dev Patel', role: 'member', invitedBy: 'Test owner' })

    const joined = await accept(token, 'dev@example.com')
    expect(joined.status).toBe(204)
    const cookie = joined.headers.get('set-cookie')?.split(';')[0] ?? ''
    const me = await api.ask('GET', '/api/me', undefined, { cookie })
    expect(me.body).toMatchObject({ name: 'Dev Patel', email: 'dev@example.com', role: 'member', hasPassword: true })
    const signedIn = await api.ask('POST', '/api/sign-in/password', { email: 'dev@example.com', password }, sameSite)
    expect(signedIn.status).toBe(204)

    expect((await accept(token, 'second@example.com')).status).toBe(404)
    expect((await api.ask('POST', '/api/invitations/look-up', { token }, sameSite)).status).toBe(404)
    const open = Page.parse((await api.ask('GET', '/api/invitations', undefined, owner.page)).body)
    expect(open.items.map((invitation) => invitation.id)).not.toContain(id)
  })

  test('is kept as a hash: what is stored opens nothing', async () => {
    const { id, token } = await anInvitation()
    const row = await api.db.selectFrom('invitation').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    expect(JSON.stringify(row)).not.toContain(token)
    expect(row.tokenHash).toHaveLength(32)
  })

  test('is accepted by one of twenty who try at once', async () => {
    const { token } = await anInvitation('viewer')
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => accept(token, `racer${n}@example.com`)))
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1)
    const joined = await api.db.selectFrom('person').select('id').where('email', 'like', 'racer%').execute()
    expect(joined).toHaveLength(1)
    await api.db.deleteFrom('signInBrake').execute()
  })

  test('opens nothing after seven days, or once it is withdrawn', async () => {
    const old = await anInvitation()
    const { expiresAt, createdAt } = await api.db
      .selectFrom('invitation')
      .select(['expiresAt', 'createdAt'])
      .where('id', '=', old.id)
      .executeTakeFirstOrThrow()
    expect((expiresAt.getTime() - createdAt.getTime()) / 86_400_000).toBeCloseTo(7)
    await api.db
      .updateTable('invitation')
      .set({ expiresAt: sql`clock_timestamp() - interval '1 second'` })
      .where('id', '=', old.id)
      .execute()
    expect((await accept(old.token, 'late@example.com')).status).toBe(404)

    const other = await anInvitation()
    expect((await api.ask('DELETE', `/api/invitations/${other.id}`, undefined, owner.page)).status).toBe(204)
    expect((await api.ask('DELETE', `/api/invitations/${other.id}`, undefined, owner.page)).status).toBe(404)
    expect((await accept(other.token, 'late@example.com')).status).toBe(404)
  })

  test('is not used up by a password that is too short, or by an e-mail address that is taken', async () => {
    const { token } = await anInvitation()
    await accept((await anInvitation()).token, 'eva@example.com')
    const short = { token, email: 'finn@example.com', password: 'short' }
    expect((await api.ask('POST', '/api/invitations/acceptance', short, sameSite)).status).toBe(422)
    expect((await accept(token, 'EVA@example.com')).status).toBe(409)
    expect((await accept(token, 'finn@example.com')).status).toBe(204)
  })

  test('tells nobody without one which e-mail addresses are known', async () => {
    await accept((await anInvitation()).token, 'gus@example.com')
    const made = 'x'.repeat(43)
    const known = await accept(made, 'gus@example.com')
    const unknown = await accept(made, 'nobody@example.com')
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text])
    expect(known.status).toBe(404)
  })

  test('ends with the rights of the owner who made it', async () => {
    const second = await api.aPerson('owner')
    const made = await api.ask('POST', '/api/invitations', { name: 'Back door', role: 'owner' }, second.page)
    const token = String(Object(made.body).link).split('#')[1] ?? ''
    expect((await setRole(second.id, 'member')).status).toBe(204)
    expect((await accept(token, 'back@example.com')).status).toBe(404)
  })
})

const setRole = (id: string, role: string) => api.ask('PUT', `/api/people/${id}/role`, { role }, owner.page)

describe('a role', () => {
  test('counts from the next request on, for sessions and for tokens', async () => {
    const member = await api.aPerson('member')
    expect((await api.ask('POST', '/api/campaigns', {}, member.token)).status).toBe(201)
    expect((await setRole(member.id, 'viewer')).status).toBe(204)
    expect((await api.ask('POST', '/api/campaigns', {}, member.token)).status).toBe(403)
    expect((await api.ask('POST', '/api/campaigns', {}, member.page)).status).toBe(403)
  })

  test('of a token is at most its maker’s', async () => {
    const member = await api.aPerson('member')
    const tooMuch = await api.ask('POST', '/api/me/tokens', { name: 'x', role: 'owner' }, member.page)
    expect(tooMuch.body).toMatchObject({ code: 'invalid', fields: [{ field: 'role' }] })
    expect((await api.ask('POST', '/api/me/tokens', { name: 'x', role: 'member' }, member.page)).status).toBe(201)
  })
})

describe('the last owner', () => {
  test('can be neither removed nor demoted, and is told why', async () => {
    await using alone = await anApi()
    const { body } = await alone.ask('GET', '/api/me')
    const { id } = z.object({ id: z.string() }).parse(body)
    const demoted = await alone.ask('PUT', `/api/people/${id}/role`, { role: 'member' })
    expect([demoted.status, demoted.text]).toEqual([409, expect.stringContaining('make somebody else an owner first')])
    const removed = await alone.ask('DELETE', `/api/people/${id}`)
    expect([removed.status, removed.text]).toEqual([409, expect.stringContaining('make somebody else an owner first')])
  })

  test('is still there when two owners remove each other in the same instant', async () => {
    await using pair = await anApi()
    const { body } = await pair.ask('GET', '/api/me')
    const { id: first } = z.object({ id: z.string() }).parse(body)
    const second = await pair.aPerson('owner')
    const answers = await Promise.all([
      pair.ask('DELETE', `/api/people/${second.id}`),
      pair.ask('DELETE', `/api/people/${first}`, undefined, second.token),
    ])
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1)
    const owners = await pair.db
      .selectFrom('person')
      .select('id')
      .where('role', '=', 'owner')
      .where('removedAt', 'is', null)
      .execute()
    expect(owners).toHaveLength(1)
  })
})

test('a removed person’s sessions, tokens, links and open stream end at once, and history goes on naming them', async () => {
  const leaving = await api.aPerson('owner')
  await api.ask('PUT', '/api/me/password', { email: 'leaving@example.com', password }, leaving.page)
  const stream = await fetch(`${api.url}/api/live`, { headers: { accept: 'text/event-stream', ...leaving.page } })
  expect(stream.status).toBe(200)

  expect((await api.ask('DELETE', `/api/people/${leaving.id}`, undefined, owner.page)).status).toBe(204)
  expect((await api.ask('GET', '/api/me', undefined, leaving.page)).status).toBe(401)
  expect((await api.ask('GET', '/api/me', undefined, leaving.token)).status).toBe(401)
  const again = await api.ask('POST', '/api/sign-in/password', { email: 'leaving@example.com', password }, sameSite)
  expect(again.status).toBe(401)
  expect(await stream.text()).toContain('event: changed') // it came to an end

  const open = await api.db
    .selectFrom('session')
    .select('id')
    .where('personId', '=', leaving.id)
    .where('endedAt', 'is', null)
    .execute()
  expect(open).toEqual([])
  const people = Page.parse((await api.ask('GET', '/api/people')).body)
  expect(people.items.map(({ id }) => id)).not.toContain(leaving.id)
  const audit = await api.ask('GET', `/api/audit?person=${leaving.id}`)
  expect(audit.body).toMatchObject({ items: [{ action: 'password set', person: { name: 'Test owner' } }] })
  expect((await api.ask('DELETE', `/api/people/${leaving.id}`, undefined, owner.page)).status).toBe(404)
})

describe('sessions', () => {
  test('are listed with when, from where, which browser, and which is this one', async () => {
    const person = await api.aPerson('member')
    const agent = 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0'
    await api.ask('PUT', '/api/me/password', { email: 'hana@example.com', password }, person.page)
    await api.ask(
      'POST',
      '/api/sign-in/password',
      { email: 'hana@example.com', password },
      { ...sameSite, 'user-agent': agent },
    )
    const { body } = await api.ask('GET', '/api/me/sessions', undefined, person.page)
    expect(body).toMatchObject({
      items: [
        { browser: 'Firefox on Windows', address: '127.0.0.1', current: false },
        { browser: 'a test', current: true },
      ],
      next: null,
    })
  })

  test('are ended one by one, or all but this one; those of others are out of reach', async () => {
    const person = await api.aPerson('member')
    const other = await api.aPerson('member')
    const theirs = Page.parse((await api.ask('GET', '/api/me/sessions', undefined, other.page)).body).items[0]?.id ?? ''
    expect((await api.ask('DELETE', `/api/me/sessions/${theirs}`, undefined, person.page)).status).toBe(404)

    const pages = await Promise.all([api.pageOf(person.id), api.pageOf(person.id), api.pageOf(person.id)])
    const { items } = Page.parse((await api.ask('GET', '/api/me/sessions', undefined, person.page)).body)
    expect(items).toHaveLength(4)
    const one = items.find(({ current }) => current !== true)?.id ?? ''
    expect((await api.ask('DELETE', `/api/me/sessions/${one}`, undefined, person.page)).status).toBe(204)
    const ended = await api.ask('DELETE', '/api/me/sessions', undefined, person.page)
    expect(ended.body).toEqual({ ended: 2 })
    for (const page of pages) expect((await api.ask('GET', '/api/me', undefined, page)).status).toBe(401)
    expect((await api.ask('GET', '/api/me', undefined, person.page)).status).toBe(200)
    expect((await api.ask('GET', '/api/me', undefined, other.page)).status).toBe(200)
  })

  test('are read page by page, each once', async () => {
    const person = await api.aPerson('member')
    for (let n = 0; n < 6; n += 1) await api.pageOf(person.id)
    const seen: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const query: string = `limit=3${next ? `&after=${next}` : ''}`
      const page: z.infer<typeof Page> = Page.parse(
        (await api.ask('GET', `/api/me/sessions?${query}`, undefined, person.page)).body,
      )
      seen.push(...page.items.map(({ id }) => id))
      ;({ next } = page)
    }
    expect(new Set(seen).size).toBe(7)
    expect(seen).toHaveLength(7)
  })
})

describe('API tokens', () => {
  test('are shown once, kept as a hash, listed with their last use, and end', async () => {
    const person = await api.aPerson('member')
    const made = await api.ask('POST', '/api/me/tokens', { name: 'Nightly', role: 'viewer' }, person.page)
    const { token } = z.object({ token: z.string() }).parse(made.body)
    const bearer = { authorization: `Bearer ${token}` }
    const list = () => api.ask('GET', '/api/me/tokens', undefined, person.page)
    expect((await list()).text).not.toContain(token)
    expect((await list()).body).toMatchObject({ items: [{ name: 'Nightly', role: 'viewer', lastUsedAt: null }, {}] })
    const row = await api.db.selectFrom('apiToken').selectAll().where('id', '=', idOf(made)).executeTakeFirstOrThrow()
    expect(JSON.stringify(row)).not.toContain(token)

    await api.ask('GET', '/api/me', undefined, bearer)
    expect((await list()).body).toMatchObject({ items: [{ lastUsedAt: expect.any(String) }, {}] })
    expect((await api.ask('DELETE', `/api/me/tokens/${idOf(made)}`, undefined, person.page)).status).toBe(204)
    expect((await api.ask('GET', '/api/me', undefined, bearer)).status).toBe(401)
  })

  test('of others are seen and ended by an owner alone', async () => {
    const person = await api.aPerson('member')
    const made = await api.ask('POST', '/api/me/tokens', { name: 'Theirs', role: 'member' }, person.page)
    const other = await api.aPerson('member')
    expect((await api.ask('DELETE', `/api/me/tokens/${idOf(made)}`, undefined, other.page)).status).toBe(404)
    const all = await api.ask('GET', '/api/tokens', undefined, owner.token)
    expect(all.body).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ name: 'Theirs' })]) })
    expect((await api.ask('DELETE', `/api/tokens/${idOf(made)}`, undefined, owner.token)).status).toBe(204)
    expect((await api.ask('DELETE', `/api/tokens/${idOf(made)}`, undefined, owner.token)).status).toBe(404)
  })
})

describe('a last use is written at most once a minute', () => {
  test.each(['apiToken', 'session'] as const)('%s', async (table) => {
    const person = await api.aPerson('member')
    const headers = table === 'apiToken' ? person.token : person.page
    const lastUse = async () => {
      const row = await api.db
        .selectFrom(table)
        .select('lastUsedAt')
        .where('personId', '=', person.id)
        .executeTakeFirstOrThrow()
      return row.lastUsedAt?.getTime() ?? 0
    }
    await api.ask('GET', '/api/me', undefined, headers)
    const first = await lastUse()
    await Promise.all(Array.from({ length: 10 }, () => api.ask('GET', '/api/me', undefined, headers)))
    expect(await lastUse()).toBe(first)
    await api.db
      .updateTable(table)
      .set({ lastUsedAt: sql`clock_timestamp() - interval '61 seconds'` })
      .where('personId', '=', person.id)
      .execute()
    await api.ask('GET', '/api/me', undefined, headers)
    expect(await lastUse()).toBeGreaterThan(first)
  })
})
