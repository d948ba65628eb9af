// The Idempotency-Key: whatever creates or activates is done once, however often it is asked for.
import { randomUUID, randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { forgetOldAnswers } from '#activities/queries/kept-answers.ts'
import { anApi, idOf, type TestApi, type TestPerson } from '../support/an-api.ts'
import { ana, ben, springCampaign, stated } from '../support/cast.ts'

let api: TestApi
let owner: TestPerson
let listId: string
beforeAll(async () => {
  api = await anApi()
  owner = await api.aPerson('owner')
  listId = await api.aList([ana, ben])
})
afterAll(() => api[Symbol.asyncDispose]())

const draft = (name: string) => ({ ...springCampaign(), name, listId, sendingNumberId: 'PNsandbox01' })
const keyed = (key: string) => ({ ...owner.token, 'idempotency-key': key })
const countNamed = async (name: string) =>
  (await api.db.selectFrom('campaign').select('id').where('name', '=', name).execute()).length

/** As if so much time had passed since the first request with this key. */
const afterSeconds = (key: string, seconds: number) =>
  api.db
    .updateTable('keptAnswer')
    .set({ startedAt: sql`started_at - ${seconds} * interval '1 second'` })
    .where('key', '=', key)
    .execute()

test('twenty at once with one key make one campaign', async () => {
  const key = randomUUID()
  const ask = () => api.ask('POST', '/api/campaigns', draft('Twenty at once'), keyed(key))
  const answers = await Promise.all(Array.from({ length: 20 }, ask))
  const made = answers.filter(({ status }) => status === 201)
  const waiting = answers.filter(({ status }) => status === 409)
  expect(made.length).toBeGreaterThanOrEqual(1)
  expect(made.length + waiting.length).toBe(20)
  for (const { body, headers } of waiting) {
    expect(body).toMatchObject({ code: 'keyInProgress', detail: expect.stringContaining('still being worked on') })
    expect(headers.get('retry-after')).toBe('1')
  }
  const later = await ask()
  expect(new Set([...made, later].map(({ text }) => text)).size).toBe(1)
  expect(later.headers.get('idempotency-replayed')).toBe('true')
  expect(later.headers.get('content-type')).toMatch(/^application\/json/)
  expect(await countNamed('Twenty at once')).toBe(1)
})

test('without a key, twenty are twenty', async () => {
  await Promise.all(Array.from({ length: 20 }, () => api.ask('POST', '/api/campaigns', draft('No key'), owner.token)))
  expect(await countNamed('No key')).toBe(20)
})

test('the same key with another body, or at another address, is refused and does nothing', async () => {
  const key = randomUUID()
  await api.ask('POST', '/api/campaigns', draft('First'), keyed(key))
  const other = await api.ask('POST', '/api/campaigns', draft('Second'), keyed(key))
  expect([other.status, other.body]).toEqual([422, expect.objectContaining({ code: 'keyReused' })])
  expect(await countNamed('Second')).toBe(0)
  expect((await api.ask('POST', '/api/invitations', { name: 'x', role: 'viewer' }, keyed(key))).status).toBe(422)
})

test('a key is its person’s own', async () => {
  const key = randomUUID()
  const mine = await api.ask('POST', '/api/campaigns', draft('Mine'), keyed(key))
  const other = await api.aPerson('member')
  const theirs = await api.ask('POST', '/api/campaigns', draft('Mine'), { ...other.token, 'idempotency-key': key })
  expect([mine.status, theirs.status]).toEqual([201, 201])
  expect(idOf(mine)).not.toBe(idOf(theirs))
})

test('a refusal did nothing: its key may be used again', async () => {
  const key = randomUUID()
  const body = { ...draft('Refused first'), listId: randomUUIDv7() }
  expect((await api.ask('POST', '/api/campaigns', body, keyed(key))).status).toBe(422)
  expect((await api.ask('POST', '/api/campaigns', draft('Refused first'), keyed(key))).status).toBe(201)
})

test('a request whose process died is not done again: it says that it is not known', async () => {
  const key = randomUUID()
  await api.ask('POST', '/api/campaigns', draft('Died'), keyed(key))
  await api.db.updateTable('keptAnswer').set({ status: null, body: null }).where('key', '=', key).execute()
  await afterSeconds(key, 61)
  const answer = await api.ask('POST', '/api/campaigns', draft('Died'), keyed(key))
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('It is not known whether')
  expect(await countNamed('Died')).toBe(1)
})

test('after 24 hours a key is a new one, swept or not', async () => {
  const [old, swept] = [randomUUID(), randomUUID()]
  for (const key of [old, swept]) {
    await api.ask('POST', '/api/campaigns', draft('A day later'), keyed(key))
    await afterSeconds(key, 24 * 3600 + 1)
  }
  expect((await api.ask('POST', '/api/campaigns', draft('A day later'), keyed(old))).status).toBe(201)
  await forgetOldAnswers(api.db)
  const kept = await api.db.selectFrom('keptAnswer').select('key').where('key', 'in', [old, swept]).execute()
  expect(kept).toEqual([{ key: old }])
})

test.each([
  ['a blank key', ' '],
  ['a key of 201 characters', 'x'.repeat(201)],
  ['a key that is not ASCII', 'caf\u00e9'],
])('%s is refused', async (_what, key) =>
  expect((await api.ask('POST', '/api/campaigns', draft('Bad key'), keyed(key))).status).toBe(422),
)

describe('what takes a key', () => {
  test('an activation is answered again, where the second one would be refused', async () => {
    const id = await api.aDraft({ listId })
    const key = randomUUID()
    const ask = (headers: Record<string, string>) => api.ask('PUT', `/api/campaigns/${id}/activation`, stated, headers)
    const [first, again] = [await ask(keyed(key)), await ask(keyed(key))]
    expect([first.status, again.status]).toEqual([200, 200])
    expect(again.text).toBe(first.text)
    expect((await ask(owner.token)).status).toBe(409)

    const rehearse = () => api.ask('POST', `/api/campaigns/${id}/rehearsals`, undefined, keyed(`${key}-r`))
    expect([(await rehearse()).status, (await rehearse()).status]).toEqual([201, 201])
    expect(await api.db.selectFrom('run').select('id').where('campaignId', '=', id).execute()).toHaveLength(1)
  })

  test('an invitation and a token come back with their secret, which lies encrypted meanwhile', async () => {
    const key = randomUUID()
    const invite = () => api.ask('POST', '/api/invitations', { name: 'Ana', role: 'viewer' }, keyed(key))
    const [first, again] = [await invite(), await invite()]
    expect(again.text).toBe(first.text)
    const token = () =>
      api.ask('POST', '/api/me/tokens', { name: 'x', role: 'viewer' }, { ...owner.page, 'idempotency-key': `${key}-t` })
    expect((await token()).text).toBe((await token()).text)

    const rows = await api.db.selectFrom('keptAnswer').select('body').where('key', 'like', `${key}%`).execute()
    expect(rows).toHaveLength(2)
    for (const { body } of rows) expect(body?.toString('latin1')).not.toMatch(/trk_|invitation#|Ana/)
    expect(await api.db.selectFrom('invitation').select('id').where('name', '=', 'Ana').execute()).toHaveLength(1)
  })

  test('is what creates or activates, and nothing else', async () => {
    const { body } = await api.ask('GET', '/api/openapi.json', undefined, {})
    const keyedOperations = Object.entries(Object(body).paths).flatMap(([path, methods]) =>
      Object.entries(Object(methods)).flatMap(([method, operation]) =>
        JSON.stringify(Object(operation).parameters ?? []).includes('idempotency-key') ? [`${method} ${path}`] : [],
      ),
    )
    expect(keyedOperations.toSorted()).toEqual([
      'post /api/campaigns',
      'post /api/campaigns/{id}/copy',
      'post /api/campaigns/{id}/rehearsals',
      'post /api/invitations',
      'post /api/lists/from-quo',
      'post /api/me/tokens',
      'post /api/opt-outs',
      'put /api/campaigns/{id}/activation',
    ])
  })
})
