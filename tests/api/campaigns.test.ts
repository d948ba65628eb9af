// Campaigns over HTTP: bad input gets a sentence and changes nothing.
import { z } from 'zod'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { randomUUIDv7 } from 'node:crypto'
import { ana, ben, businessName, springCampaign, stated } from '../support/cast.ts'
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
    ['a message longer than any', { message: 'x'.repeat(5001) }, 'message', /5,000/],
    ['a name that is too long', { name: 'x'.repeat(121) }, 'name', /120/],
    ['a day twice', { days: ['mon', 'mon'] }, 'days', /twice/],
    ['a day that is none', { days: ['someday'] }, 'days.0', /./],
    ['a time that is none', { sendAt: '25:00' }, 'sendAt', /10:00/],
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

describe('a draft', () => {
  test('is kept with whatever is there, and says at each field what is missing', async () => {
    const created = await api.ask('POST', '/api/campaigns', {})
    expect(created.status).toBe(201)
    expect(created.body).toMatchObject({ name: 'Untitled campaign', message: '', listId: null, days: [], sendAt: null })
    const check = await api.ask('GET', `/api/campaigns/${idOf(created)}/activation-check`)
    expect(fieldsOf(check.body)).toEqual(['message', 'listId', 'sendingNumberId', 'days', 'sendAt', 'batchSize'])
    const activation = await api.ask('PUT', `/api/campaigns/${idOf(created)}/activation`, stated)
    expect(activation.status).toBe(422)
    expect(FieldProblems.parse(activation.body).fields.map(({ field }) => field)).toEqual(fieldsOf(check.body))
  })

  test.each([
    ['a token that names no field', { message: 'Hi {{shoe_size}}' }, 'message', /shoe_size/],
    ['a token that is not closed', { message: 'Hi {{first_name' }, 'message', /not closed/],
    ['no message', { message: '   ' }, 'message', /Write the message/],
    [
      'a text that is too long',
      { message: `${businessName} ${'x'.repeat(1600)} Reply STOP to end` },
      'message',
      /1,600/,
    ],
    ['a text that does not name the business', { message: 'Hi! Reply STOP to end' }, 'message', /does not name/],
    ['a text that does not say how to stop', { message: `${businessName} here.` }, 'message', /opt out/],
    ['a shared short link', { message: `${businessName}: https://bit.ly/x Reply STOP to end` }, 'message', /bit\.ly/],
    ['a window that never opens', { sendAt: '20:30' }, 'sendAt', /before 20:00/],
    ['no day', { days: [] }, 'days', /day/],
    ['nobody a run', { batchSize: null }, 'batchSize', /how many/],
  ])('with %s is kept, and is not activated', async (_what, changed, field, sentence) => {
    const created = await api.ask('POST', '/api/campaigns', fields(changed))
    expect(created.status).toBe(201)
    const answer = await api.ask('PUT', `/api/campaigns/${idOf(created)}/activation`, stated)
    expect(answer.status).toBe(422)
    expect(answer.body).toMatchObject({ fields: [{ field, message: expect.stringMatching(sentence) }] })
    expect(await statusOf(idOf(created))).toBe('draft')
  })

  test('is looked at while it is typed, without being kept', async () => {
    const before = await api.db.selectFrom('campaign').select('id').execute()
    const check = await api.ask('POST', '/api/campaigns/check', fields())
    expect(check.body).toMatchObject({
      recipients: 2,
      problems: [],
      tokens: [{ token: 'first_name', filled: 2, of: 2 }, {}, {}, {}],
    })
    expect(await api.db.selectFrom('campaign').select('id').execute()).toEqual(before)
  })

  test('is deleted, and the audit keeps what it said', async () => {
    const id = await api.aDraft()
    expect((await api.ask('DELETE', `/api/campaigns/${id}`)).status).toBe(204)
    expect((await api.ask('GET', `/api/campaigns/${id}`)).status).toBe(404)
    expect(await auditOf(id)).toContainEqual(
      expect.objectContaining({
        action: 'campaign deleted',
        before: expect.objectContaining({ name: 'Spring check' }),
      }),
    )
  })

  test('is copied from any campaign, with everything that was written and chosen', async () => {
    const id = await api.aDraft()
    await api.ask('PUT', `/api/campaigns/${id}/activation`, stated)
    const copy = await api.ask('POST', `/api/campaigns/${id}/copy`)
    expect(copy.status).toBe(201)
    expect(copy.body).toMatchObject({
      ...springCampaign(),
      name: 'Copy of Spring check',
      status: 'draft',
      recipients: 0,
    })
    expect(idOf(copy)).not.toBe(id)
  })
})

describe('activation', () => {
  test('freezes order and rendered texts, and writes what Temporal must hear', async () => {
    const id = await api.aDraft({}, [ana, ben])
    expect((await api.ask('PUT', `/api/campaigns/${id}/activation`, stated)).status).toBe(200)
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
    const answer = await api.ask('PUT', `/api/campaigns/${id}/activation`, stated)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Nobody is on the list')
    expect(await statusOf(id)).toBe('draft')
  })

  test('is refused without the statement about consent, in its words, and keeps who said it', async () => {
    const id = await api.aDraft()
    for (const body of [undefined, {}, { statement: 'Yes' }])
      expect((await api.ask('PUT', `/api/campaigns/${id}/activation`, body)).status).toBe(422)
    expect(await statusOf(id)).toBe('draft')

    expect((await api.ask('PUT', `/api/campaigns/${id}/activation`, stated)).status).toBe(200)
    const kept = await api.db
      .selectFrom('activation')
      .selectAll()
      .where('campaignId', '=', id)
      .executeTakeFirstOrThrow()
    expect(kept).toMatchObject({ ...stated, businessName, personId: expect.any(String), at: expect.any(Date) })
    expect(await auditOf(id)).toContainEqual(
      expect.objectContaining({ action: 'consent stated', after: expect.objectContaining(stated) }),
    )
  })

  test('keeps what was written down for the list about consent, as it was then', async () => {
    const listId = await api.aList([ana])
    const consent = { source: 'Estimate request form', on: '2026-03-02', wording: 'You may text me.' }
    expect((await api.ask('PUT', `/api/lists/${listId}/consent`, consent)).body).toMatchObject({ consent })
    const id = await api.aDraft({ listId })
    await api.ask('PUT', `/api/campaigns/${id}/activation`, stated)
    await api.ask('DELETE', `/api/lists/${listId}/consent`)
    const kept = await api.db
      .selectFrom('activation')
      .selectAll()
      .where('campaignId', '=', id)
      .executeTakeFirstOrThrow()
    expect(kept).toMatchObject({
      consentSource: consent.source,
      consentOn: consent.on,
      consentWording: consent.wording,
    })
  })

  test('is refused until the business has a name, which the owner says', async () => {
    await api.db.updateTable('installation').set({ businessName: null }).execute()
    const id = await api.aDraft()
    const answer = await api.ask('PUT', `/api/campaigns/${id}/activation`, stated)
    expect(answer.body).toMatchObject({ fields: [{ field: 'business' }] })
    expect((await api.ask('PUT', '/api/business', { name: ' - ' })).status).toBe(422)
    expect((await api.ask('PUT', '/api/business', { name: businessName })).body).toEqual({
      name: businessName,
      segmentCents: 1,
    })
    expect((await api.ask('PUT', `/api/campaigns/${id}/activation`, stated)).status).toBe(200)
  })

  test('is refused when the number may not text the US', async () => {
    const created = await api.ask('POST', '/api/campaigns', fields({ sendingNumberId: 'PNsandbox02' }))
    const answer = await api.ask('PUT', `/api/campaigns/${idOf(created)}/activation`, stated)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('may not text the US')
  })

  test('is refused when a token has no value for somebody and no fallback', async () => {
    const message = `Dear {{last_name}}, ${businessName} here. Reply STOP to end`
    const created = await api.ask('POST', '/api/campaigns', fields({ message }))
    const answer = await api.ask('PUT', `/api/campaigns/${idOf(created)}/activation`, stated)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('2 people have no last_name')
    const check = await api.ask('GET', `/api/campaigns/${idOf(created)}/activation-check`)
    const fixed = message.replace('last_name', 'last_name|there')
    expect(check.body).toMatchObject({ problems: [{ field: 'message', fix: { text: fixed } }] })
  })

  test('a second one in the same instant is refused, and everybody is a recipient once', async () => {
    const id = await api.aDraft({}, [ana, ben])
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => api.ask('PUT', `/api/campaigns/${id}/activation`, stated)),
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
    await api.ask('PUT', `/api/campaigns/${id}/activation`, stated)
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
    await api.ask('PUT', `/api/campaigns/${id}/activation`, stated)
    const answer = await api.ask('PUT', `/api/campaigns/${id}`, fields({ message: 'Something else', revision: 2 }))
    expect(answer.status).toBe(409)
    const row = await api.db.selectFrom('campaign').select('message').where('id', '=', id).executeTakeFirstOrThrow()
    expect(row.message).toBe(springCampaign().message)
  })

  test('is paused and resumed in time although Temporal is away; what it must hear waits', async () => {
    const id = await api.aDraft()
    await api.ask('PUT', `/api/campaigns/${id}/activation`, stated)
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
    await api.ask('PUT', `/api/campaigns/${id}/activation`, stated)
    expect((await api.ask('POST', `/api/campaigns/${id}/rehearsals`)).status).toBe(201)
    expect((await api.ask('POST', `/api/campaigns/${id}/rehearsals`)).status).toBe(409)
    await api.ask('PUT', `/api/campaigns/${id}/pause`)
    expect((await api.ask('POST', `/api/campaigns/${id}/rehearsals`)).status).toBe(409)
  })
})

describe('the schedule of a campaign that runs', () => {
  const schedule = { days: ['tue'], sendAt: '11:00', zone: 'America/Chicago', windowMinutes: 60, batchSize: 7 }

  test('is changed by itself; text and order stay, and windows of before were not missed', async () => {
    const id = await api.aDraft()
    await api.ask('PUT', `/api/campaigns/${id}/activation`, stated)
    const before = await rowOf(id)
    const answer = await api.ask('PUT', `/api/campaigns/${id}/schedule`, { ...schedule, revision: before.revision })
    expect(answer.body).toMatchObject({ ...schedule, message: before.message, revision: before.revision + 1 })
    expect((await rowOf(id)).activeSince?.getTime()).toBeGreaterThan(before.activeSince?.getTime() ?? Infinity)
    expect(await auditOf(id)).toContainEqual(
      expect.objectContaining({
        action: 'schedule changed',
        before: expect.objectContaining({ sendAt: '10:00', batchSize: 2 }),
        after: expect.objectContaining({ sendAt: '11:00', batchSize: 7 }),
      }),
    )
    expect(
      (await api.ask('PUT', `/api/campaigns/${id}/schedule`, { ...schedule, revision: before.revision })).status,
    ).toBe(409)
  })

  test('is refused when it never opens, or when somebody who waits could never be texted in it', async () => {
    const id = await api.aDraft({}, [ana, '+18085550101'])
    await api.ask('PUT', `/api/campaigns/${id}/schedule`, { ...schedule, revision: 1 })
    const wide = { sendAt: '13:00', zone: 'America/New_York', windowMinutes: 400 }
    const reaching = await api.aDraft(wide, [ana, '+18085550101'])
    await api.ask('PUT', `/api/campaigns/${reaching}/activation`, stated)
    const { revision } = await rowOf(reaching)
    const never = await api.ask('PUT', `/api/campaigns/${reaching}/schedule`, {
      ...schedule,
      sendAt: '20:30',
      revision,
    })
    expect(never.body).toMatchObject({ code: 'invalid', detail: expect.stringContaining('before 20:00') })
    const looked = await api.ask('POST', `/api/campaigns/${reaching}/schedule/check`, { ...schedule, sendAt: '09:00' })
    expect(looked.body).toMatchObject({ planWords: null, problem: expect.stringContaining('1 person who waits') })
    const later = await api.ask('POST', `/api/campaigns/${reaching}/schedule/check`, {
      ...schedule,
      ...wide,
      batchSize: 1,
    })
    expect(later.body).toMatchObject({ runs: 2, problem: null, planWords: expect.stringContaining('2 people, 2 runs') })
    const early = await api.ask('PUT', `/api/campaigns/${reaching}/schedule`, {
      ...schedule,
      sendAt: '09:00',
      revision,
    })
    expect(early.body).toMatchObject({ code: 'invalid', detail: expect.stringContaining('1 person who waits') })
    expect((await api.ask('PUT', `/api/campaigns/${id}/schedule`, { ...schedule, revision: 1 })).status).toBe(409) // a draft
  })
})

describe('ending a campaign early', () => {
  test('completes it with the reason, skips whoever waits, and closes its run, all at once', async () => {
    const id = await api.aDraft({}, [ana, ben])
    await api.ask('PUT', `/api/campaigns/${id}/activation`, stated)
    await api.ask('POST', `/api/campaigns/${id}/rehearsals`)
    expect((await api.ask('PUT', `/api/campaigns/${id}/completion`, { reason: ' ' })).status).toBe(422)
    const answer = await api.ask('PUT', `/api/campaigns/${id}/completion`, { reason: 'The season is over' })
    expect(answer.body).toMatchObject({
      status: 'completed',
      statusReason: 'The season is over',
      endedAt: expect.any(String),
      counts: { pending: 0, skipped: 2 },
      runs: [{ state: 'closed', closeReason: 'the campaign was ended' }],
      changes: [{ from: 'active', to: 'completed', reason: 'The season is over' }, { to: 'active' }],
    })
    const texts = await api.db.selectFrom('outgoingText').selectAll().where('campaignId', '=', id).execute()
    expect(texts.map(({ state, reason }) => [state, reason])).toEqual([
      ['skipped', 'campaign ended'],
      ['skipped', 'campaign ended'],
    ])
    const story = await api.db
      .selectFrom('textChange')
      .selectAll()
      .where('textId', '=', texts[0]?.id ?? '')
      .execute()
    expect(story).toMatchObject([{ fromState: 'pending', toState: 'skipped', reason: 'campaign ended' }])
    const outbox = await api.db
      .selectFrom('outbox')
      .select('kind')
      .where('campaignId', '=', id)
      .orderBy('createdAt')
      .execute()
    expect(outbox.map(({ kind }) => kind)).toEqual(['start', 'changed', 'changed'])
    expect((await api.ask('PUT', `/api/campaigns/${id}/completion`, { reason: 'Again' })).status).toBe(409)
  })

  test('is refused for a draft', async () => {
    const id = await api.aDraft()
    expect((await api.ask('PUT', `/api/campaigns/${id}/completion`, { reason: 'Rain' })).status).toBe(409)
    expect(await statusOf(id)).toBe('draft')
  })
})

describe('the archive', () => {
  test('takes what does not run out of the list, and gives it back', async () => {
    const id = await api.aDraft({}, [ana])
    expect((await api.ask('PUT', `/api/campaigns/${id}/archive`)).body).toMatchObject({ archived: true })
    expect((await api.ask('PUT', `/api/campaigns/${id}/archive`)).status).toBe(200)
    expect(await listed('')).not.toContain(id)
    expect(await listed('&archived=true')).toEqual([id])
    expect((await api.ask('DELETE', `/api/campaigns/${id}/archive`)).body).toMatchObject({ archived: false })
    expect(await listed('')).toContain(id)
    expect((await auditOf(id)).map(({ action }) => action)).toEqual([
      'campaign created',
      'campaign archived',
      'campaign taken from the archive',
    ])
  })

  test('does not take a campaign that runs', async () => {
    const id = await api.aDraft({}, [ana])
    await api.ask('PUT', `/api/campaigns/${id}/activation`, stated)
    expect((await api.ask('PUT', `/api/campaigns/${id}/archive`)).status).toBe(409)
    expect((await api.ask('DELETE', `/api/campaigns/${id}`)).status).toBe(409)
  })

  async function listed(more: string) {
    const { body } = await api.ask('GET', `/api/campaigns?limit=100${more}`)
    return Page.parse(body).items.map(({ id }) => id)
  }
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

const rowOf = (id: string) => api.db.selectFrom('campaign').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

const statusOf = async (id: string) => (await rowOf(id)).status

const auditOf = (id: string) =>
  api.db.selectFrom('audit').selectAll().where('subjectId', '=', id).orderBy('at').execute()

const FieldProblems = z.object({ fields: z.array(z.object({ field: z.string() })) })
const Problems = z.object({ problems: z.array(z.object({ field: z.string() })) })
const fieldsOf = (body: unknown) => Problems.parse(body).problems.map(({ field }) => field)
