// Campaigns over HTTP: bad input gets a sentence and changes nothing.
import { z } from 'zod'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { randomUUIDv7 } from 'node:crypto'
import { ana, ben, springCampaign } from '../support/cast.ts'
import { anApi, idOf, type TestApi } from '../support/an-api.ts'

let api: TestApi
let listId: string
beforeAll(async () => {
  api = await anApi()
  listId = await api.aList([ana, ben])
})
afterAll(() => api[Symbol.asyncDispose]())

const fields = (changed: object = {}) => ({ ...springCampaign(), listId, sendingNumberId: 'PNsandbox01', ...changed })

describe('a draft with bad input is refused at its field, and nothing is written', () => {
  test.each([
    ['a token that names no field', { message: 'Hi {{shoe_size}}' }, 'message', /shoe_size/],
    ['a token that is not closed', { message: 'Hi {{first_name' }, 'message', /./],
    ['a message of blanks', { message: '   ' }, 'message', /message/i],
    ['a message that is too long', { message: 'x'.repeat(1601) }, 'message', /1,600/],
    ['no name', { name: '' }, 'name', /name/],
    ['no days', { days: [] }, 'days', /day/],
    ['a day twice', { days: ['mon', 'mon'] }, 'days', /twice/],
    ['a day that is none', { days: ['someday'] }, 'days.0', /./],
    ['a time that is none', { sendAt: '25:00' }, 'sendAt', /10:00/],
    ['a window that never opens', { sendAt: '20:30' }, 'sendAt', /./],
    ['a zone that is none', { zone: 'Mars/Olympus' }, 'zone', /zone/],
    ['nobody a run', { batchSize: 0 }, 'batchSize', /1/],
    ['half a person a run', { batchSize: 1.5 }, 'batchSize', /whole/],
    ['a list that is not there', { listId: randomUUIDv7() }, 'listId', /list/],
    ['a number that is not there', { sendingNumberId: 'PNnobody' }, 'sendingNumberId', /number/],
  ])('%s', async (_what, changed, field, sentence) => {
    const before = await api.db.selectFrom('campaign').select('id').execute()
    const answer = await api.ask('POST', '/api/campaigns', fields(changed))
    expect(answer.status).toBe(422)
    expect(answer.body).toMatchObject({
      code: 'invalid',
      fields: [{ field, message: expect.stringMatching(sentence) }],
    })
    expect(await api.db.selectFrom('campaign').select('id').execute()).toEqual(before)
  })

  test('a field that is misspelt', async () => {
    const answer = await api.ask('POST', '/api/campaigns', fields({ mesage: 'Hi' }))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('mesage')
  })

  test.each([
    ['what is not JSON', '{"name":', 400],
    ['nothing at all', undefined, 422],
    ['a body of ten megabytes', JSON.stringify({ name: 'x'.repeat(10 * 1024 * 1024) }), 413],
  ])('%s', async (_what, body, status) => {
    const answer = await api.ask('POST', '/api/campaigns', body)
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject({ status, detail: expect.stringMatching(/\w+ \w+/) })
  })
})

describe('activation', () => {
  test('freezes order and rendered texts, and writes what Temporal must hear', async () => {
    const id = await api.aDraft({}, [ana, ben])
    expect((await api.ask('PUT', `/api/campaigns/${id}/activation`)).status).toBe(200)
    const texts = await api.db
      .selectFrom('outgoingText')
      .selectAll()
      .where('campaignId', '=', id)
      .orderBy('position')
      .execute()
    expect(texts.map(({ phone, position, state }) => [phone, position, state])).toEqual([
      [ana, 0, 'pending'],
      [ben, 1, 'pending'],
    ])
    expect(texts[0]?.body).toBe(
      'Hi Person0, Solid Ground Foundations here. Any cracks since winter? Reply STOP to opt out.',
    )
    const outbox = await api.db.selectFrom('outbox').select(['kind', 'doneAt']).where('campaignId', '=', id).execute()
    expect(outbox).toEqual([{ kind: 'start', doneAt: null }]) // Temporal is away: it waits there
  })

  test('is refused for a list with nobody in it, and the campaign stays a draft', async () => {
    const id = await api.aDraft({}, [])
    const answer = await api.ask('PUT', `/api/campaigns/${id}/activation`)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Nobody is on the list')
    expect(await statusOf(id)).toBe('draft')
  })

  test('is refused when the number may not text the US', async () => {
    const created = await api.ask('POST', '/api/campaigns', fields({ sendingNumberId: 'PNsandbox02' }))
    const answer = await api.ask('PUT', `/api/campaigns/${idOf(created)}/activation`)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('may not text the US')
  })

  test('is refused when a token has no value for somebody and no fallback', async () => {
    const created = await api.ask('POST', '/api/campaigns', fields({ message: 'Dear {{last_name}}' }))
    const answer = await api.ask('PUT', `/api/campaigns/${idOf(created)}/activation`)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('2 people have no last_name')
  })

  test('a second one in the same instant is refused, and everybody is a recipient once', async () => {
    const id = await api.aDraft({}, [ana, ben])
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => api.ask('PUT', `/api/campaigns/${id}/activation`)),
    )
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['200', '409', '409', '409', '409'])
    expect(await api.db.selectFrom('recipient').select('id').where('campaignId', '=', id).execute()).toHaveLength(2)
    expect(await api.db.selectFrom('outbox').select('id').where('campaignId', '=', id).execute()).toHaveLength(1)
  })

  test('what the check tells before is what activation does', async () => {
    await api.db
      .insertInto('optOutChange')
      .values({ id: randomUUIDv7(), phone: '+12125550150', becomes: 'out', source: 'reply', at: new Date() })
      .execute()
    const id = await api.aDraft({ batchSize: 2 }, ['+12125550150', '+12125550151', '+12125550152', '+12125550153'])
    const check = await api.ask('GET', `/api/campaigns/${id}/activation-check`)
    expect(check.body).toMatchObject({
      recipients: 3,
      runs: 2,
      skipped: [{ reason: 'opted out', count: 1 }],
      problems: [],
    })
    await api.ask('PUT', `/api/campaigns/${id}/activation`)
    const states = await api.db
      .selectFrom('outgoingText')
      .select(['phone', 'state', 'reason'])
      .where('campaignId', '=', id)
      .orderBy('position')
      .execute()
    expect(states.map(({ state }) => state)).toEqual(['skipped', 'pending', 'pending', 'pending'])
  })
})

describe('an active campaign', () => {
  test('cannot be edited: its texts are fixed', async () => {
    const id = await api.aDraft()
    await api.ask('PUT', `/api/campaigns/${id}/activation`)
    const answer = await api.ask('PUT', `/api/campaigns/${id}`, fields({ message: 'Something else', revision: 2 }))
    expect(answer.status).toBe(409)
    const row = await api.db.selectFrom('campaign').select('message').where('id', '=', id).executeTakeFirstOrThrow()
    expect(row.message).toBe(springCampaign().message)
  })

  test('is paused and resumed in time although Temporal is away; what it must hear waits', async () => {
    const id = await api.aDraft()
    await api.ask('PUT', `/api/campaigns/${id}/activation`)
    const began = performance.now()
    expect((await api.ask('PUT', `/api/campaigns/${id}/pause`, { reason: 'Rain' })).status).toBe(200)
    expect(await statusOf(id)).toBe('paused')
    expect((await api.ask('DELETE', `/api/campaigns/${id}/pause`)).status).toBe(200)
    expect(await statusOf(id)).toBe('active')
    expect(performance.now() - began).toBeLessThan(2_000) // a hanging button would take the deadline of 3 s, twice
    const outbox = await api.db
      .selectFrom('outbox')
      .select('kind')
      .where('campaignId', '=', id)
      .orderBy('createdAt')
      .execute()
    expect(outbox.map(({ kind }) => kind)).toEqual(['start', 'pause', 'resume'])
    const audit = await api.db
      .selectFrom('audit')
      .select(['action', 'source'])
      .where('subjectId', '=', id)
      .orderBy('at')
      .execute()
    expect(audit).toContainEqual({ action: 'campaign paused', source: 'api' })
  })

  test('a draft cannot be paused, resumed or rehearsed', async () => {
    const id = await api.aDraft()
    expect((await api.ask('PUT', `/api/campaigns/${id}/pause`)).status).toBe(409)
    expect((await api.ask('DELETE', `/api/campaigns/${id}/pause`)).status).toBe(409)
    expect((await api.ask('POST', `/api/campaigns/${id}/rehearsals`)).status).toBe(409)
    expect(await statusOf(id)).toBe('draft')
  })

  test('one rehearsal waits at a time, and none while paused', async () => {
    const id = await api.aDraft()
    await api.ask('PUT', `/api/campaigns/${id}/activation`)
    expect((await api.ask('POST', `/api/campaigns/${id}/rehearsals`)).status).toBe(201)
    expect((await api.ask('POST', `/api/campaigns/${id}/rehearsals`)).status).toBe(409)
    await api.ask('PUT', `/api/campaigns/${id}/pause`)
    expect((await api.ask('POST', `/api/campaigns/${id}/rehearsals`)).status).toBe(409)
  })
})

test('a draft that somebody else changed meanwhile is not overwritten', async () => {
  const id = await api.aDraft()
  expect((await api.ask('PUT', `/api/campaigns/${id}`, fields({ name: 'First', revision: 1 }))).status).toBe(200)
  expect((await api.ask('PUT', `/api/campaigns/${id}`, fields({ name: 'Second', revision: 1 }))).status).toBe(409)
  const row = await api.db.selectFrom('campaign').select('name').where('id', '=', id).executeTakeFirstOrThrow()
  expect(row.name).toBe('First')
})

test.each([
  ['GET', `/api/campaigns/${randomUUIDv7()}`, 404],
  ['GET', '/api/campaigns/not-an-id', 422],
  ['PUT', `/api/campaigns/${randomUUIDv7()}/pause`, 404],
  ['PUT', `/api/texts/${randomUUIDv7()}/release`, 404],
  ['DELETE', `/api/holds/${randomUUIDv7()}`, 404],
  ['GET', '/api/campaigns?limit=0', 422],
  ['GET', '/api/nothing-here', 404],
  ['GET', '/api/campaigns?befor=x', 422],
  ['PATCH', '/api/campaigns', 405],
])('%s %s answers %i with a sentence', async (method, path, status) => {
  const answer = await api.ask(method, path)
  expect(answer.status).toBe(status)
  expect(answer.body).toMatchObject({ detail: expect.stringMatching(/\w+ \w+/) })
})

const Page = z.object({ items: z.array(z.object({ id: z.string() })), next: z.string().nullable() })

test('the list of campaigns is read page by page, newest first, nobody twice', async () => {
  const seen: string[] = []
  let next: string | null = ''
  while (next !== null) {
    const { body } = await api.ask('GET', `/api/campaigns?limit=3${next ? `&after=${next}` : ''}`)
    const page = Page.parse(body)
    seen.push(...page.items.map(({ id }) => id))
    ;({ next } = page)
  }
  const all = await api.db.selectFrom('campaign').select('id').orderBy('id', 'desc').execute()
  expect(seen).toEqual(all.map(({ id }) => id))
})

async function statusOf(id: string) {
  return (await api.db.selectFrom('campaign').select('status').where('id', '=', id).executeTakeFirstOrThrow()).status
}
