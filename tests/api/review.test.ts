// The review list and the business clock over HTTP.
import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { anApi, type TestApi } from '../support/an-api.ts'
import { ana, ben, stated } from '../support/cast.ts'

let api: TestApi
beforeAll(async () => void (api = await anApi()))
afterAll(() => api[Symbol.asyncDispose]())

const numbers = (count: number, from: number) =>
  Array.from({ length: count }, (_, n) => `+1212555${String(from + n).padStart(4, '0')}`)

test('what waits for a decision and who was skipped are lists of their own, read page by page', async () => {
  const phones = numbers(61, 100)
  const first = await api.aDraft({}, phones.slice(0, 1))
  await api.ask('PUT', `/api/campaigns/${first}/activation`, stated)
  const set = { attempt: randomUUIDv7(), attemptStartedAt: new Date(), leasedUntil: new Date() }
  for (const state of ['sending', 'unknown', 'unconfirmed'] as const) {
    await api.db
      .updateTable('outgoingText')
      .set({ ...set, state })
      .where('campaignId', '=', first)
      .execute()
  }
  for (const [index, phone] of phones.slice(1).entries()) {
    const message = {
      id: `AC${index}`,
      direction: 'incoming',
      phone,
      ownPhone: '+14155550100',
      text: 'Hi',
      status: 'received',
      at: new Date(),
    } as const
    await api.db.insertInto('message').values(message).execute()
  }
  const later = await api.aDraft({}, [...phones.slice(1), '+13125550100'])
  await api.ask('PUT', `/api/campaigns/${later}/activation`, stated)

  const unconfirmed = await api.ask('GET', '/api/review/unconfirmed')
  expect(unconfirmed.body).toMatchObject({ items: [{ campaignId: first, state: 'unconfirmed' }], next: null })
  expect(await idsOf('/api/review/skipped', ({ textId }) => textId)).toHaveLength(60)
})

test('events that were set aside, and held numbers, are read page by page, each once', async () => {
  const at = new Date()
  for (let n = 0; n < 7; n += 1) {
    const deliveryId = `msg_aside_${n}`
    const event = {
      deliveryId,
      type: 'unreadable',
      phone: null,
      raw: Buffer.from('{}'),
      setAsideAt: at,
      receivedAt: at,
    }
    await api.db.insertInto('event').values(event).execute() // all of one moment: the id decides
    await api.db
      .insertInto('numberHold')
      .values({ id: randomUUIDv7(), phone: '+12125550190', reason: 'test', deliveryId })
      .execute()
  }
  expect(await idsOf('/api/review/events', ({ deliveryId }) => deliveryId)).toHaveLength(7)
  expect(await idsOf('/api/review/holds', ({ id }) => id)).toHaveLength(7)
})

/** All ids of a list, read three at a time; throws when one comes twice. */
async function idsOf(path: string, idOf: (item: Record<string, unknown>) => unknown): Promise<unknown[]> {
  const seen: unknown[] = []
  let next: string | null = ''
  while (next !== null) {
    const { body } = await api.ask('GET', `${path}?limit=3${next ? `&after=${next}` : ''}`)
    const page = Page.parse(body)
    seen.push(...page.items.map(idOf))
    ;({ next } = page)
  }
  if (new Set(seen).size !== seen.length) throw new Error('One came twice.')
  return seen
}

const Page = z.object({ items: z.array(z.record(z.string(), z.unknown())), next: z.string().nullable() })

test('whoever shares a number with somebody before them on the list is told of before activation, and the number is texted once', async () => {
  const id = await api.aDraft({}, ['+12125550180', '+12125550181', '+12125550180'])
  const check = await api.ask('GET', `/api/campaigns/${id}/activation-check`)
  expect(check.body).toMatchObject({ recipients: 2, skipped: [{ reason: 'shares a number', count: 1 }] })
})

test('a clock moved back takes back the runs that have not come: they open in their time', async () => {
  const id = await api.aDraft({}, [ana, ben])
  await api.ask('PUT', `/api/campaigns/${id}/activation`, stated)
  const run = {
    campaignId: id,
    kind: 'ordinary',
    quota: 5,
    opensAt: new Date('2031-05-05T14:00:00Z'),
    closesAt: new Date('2031-05-05T16:00:00Z'),
  } as const
  await api.db
    .insertInto('run')
    .values({ ...run, id: randomUUIDv7(), localDate: '2031-05-05', state: 'open' })
    .execute()
  await api.db
    .insertInto('run')
    .values({ ...run, id: randomUUIDv7(), localDate: '2031-05-04', state: 'missed' })
    .execute()
  expect((await api.ask('PUT', '/api/clock', { now: '2031-05-05T14:10:00Z' })).status).toBe(200)
  expect(await api.db.selectFrom('run').select('id').where('campaignId', '=', id).execute()).toHaveLength(2)
  expect((await api.ask('PUT', '/api/clock', { now: '2031-05-01T14:10:00Z' })).status).toBe(200)
  expect(await api.db.selectFrom('run').select('id').where('campaignId', '=', id).execute()).toEqual([])
  expect((await api.ask('PUT', '/api/clock', { now: 'yesterday' })).status).toBe(422)
  expect((await api.ask('PUT', '/api/clock', { now: '9999-12-31T23:59:59Z' })).status).toBe(422)
})

describe('a decision about somebody who was skipped', () => {
  const Review = z.object({
    readAt: z.string(),
    items: z.array(
      z
        .object({ textId: z.string(), lastWords: z.object({ text: z.string(), direction: z.string() }).nullable() })
        .loose(),
    ),
  })
  let next = 400

  /** An active campaign whose one recipient wrote before; returns their text. */
  async function aSkippedText() {
    const [phone = ''] = numbers(1, next++)
    const message = {
      id: `ACd${next}`,
      direction: 'incoming',
      phone,
      ownPhone: '+14155550100',
      status: 'received',
    } as const
    await api.db
      .insertInto('message')
      .values({ ...message, text: 'Are you hiring?', at: new Date() })
      .execute()
    const campaignId = await api.aDraft({}, [phone, ...numbers(1, 5_000 + next)])
    await api.ask('PUT', `/api/campaigns/${campaignId}/activation`, stated)
    const { id } = await api.db
      .selectFrom('outgoingText')
      .select('id')
      .where('campaignId', '=', campaignId)
      .where('state', '=', 'skipped')
      .executeTakeFirstOrThrow()
    return { id, phone, campaignId }
  }
  const listed = async (more = '') => Review.parse((await api.ask('GET', `/api/review/skipped?limit=200${more}`)).body)
  const auditOf = (id: string) =>
    api.db.selectFrom('audit').selectAll().where('subjectId', '=', id).orderBy('at').execute()
  const stateOf = async (id: string) =>
    (await api.db.selectFrom('outgoingText').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state

  test('is made on who it was, when, and the last words', async () => {
    const { id } = await aSkippedText()
    const { items } = await listed()
    expect(items.find(({ textId }) => textId === id)).toMatchObject({
      campaignStatus: 'active',
      dismissed: null,
      lastWords: { direction: 'incoming', text: 'Are you hiring?' },
    })
  })

  test('adds them with a reason, which is kept with who gave it', async () => {
    const { id, campaignId } = await aSkippedText()
    expect((await api.ask('PUT', `/api/texts/${id}/addition`, { reason: ' ' })).status).toBe(422)
    const { readAt } = await listed()
    expect(
      (await api.ask('PUT', `/api/texts/${id}/addition`, { reason: 'Asked on the phone', seenAt: readAt })).status,
    ).toBe(204)
    expect(await stateOf(id)).toBe('pending')
    expect(await auditOf(id)).toMatchObject([
      {
        action: 'text added anyway',
        personId: expect.any(String),
        before: { state: 'skipped', reason: 'earlier communication' },
        after: { state: 'pending', reason: 'Asked on the phone' },
      },
    ])
    const outbox = await api.db.selectFrom('outbox').select('kind').where('campaignId', '=', campaignId).execute()
    expect(outbox.map(({ kind }) => kind)).toEqual(['start', 'changed'])
    expect((await api.ask('PUT', `/api/texts/${id}/addition`, { reason: 'Again' })).status).toBe(409)
  })

  test.each([
    ['opted out', /opted out/],
    ['held', /held/],
    ['has an event that waits', /arriving/],
    ['wrote after the person had looked', /after you looked/],
  ])('never adds somebody who %s', async (what, sentence) => {
    const { id, phone } = await aSkippedText()
    const { readAt } = await listed()
    const event = { deliveryId: `msg_${id}`, type: 'message.received', phone, raw: Buffer.from('{}') }
    const message = {
      id: `ACx${id}`,
      direction: 'incoming',
      phone,
      ownPhone: '+14155550100',
      status: 'received',
    } as const
    if (what === 'opted out')
      await api.db
        .insertInto('optOutChange')
        .values({ id: randomUUIDv7(), phone, becomes: 'out', source: 'reply', at: new Date() })
        .execute()
    if (what === 'held')
      await api.db.insertInto('numberHold').values({ id: randomUUIDv7(), phone, reason: 'Look' }).execute()
    if (what.includes('event')) await api.db.insertInto('event').values(event).execute()
    if (what.includes('wrote'))
      await api.db
        .insertInto('message')
        .values({ ...message, text: 'No!', at: new Date(0) })
        .execute()
    const answer = await api.ask('PUT', `/api/texts/${id}/addition`, { reason: 'Please', seenAt: readAt })
    expect(answer.body).toMatchObject({ code: 'conflict', detail: expect.stringMatching(sentence) })
    expect(await stateOf(id)).toBe('skipped')
    expect(await auditOf(id)).toEqual([])
  })

  test('takes them off the list, and puts them back', async () => {
    const { id } = await aSkippedText()
    const isListed = async (more = '') => (await listed(more)).items.some(({ textId }) => textId === id)
    expect((await api.ask('PUT', `/api/texts/${id}/dismissal`)).status).toBe(204)
    expect((await api.ask('PUT', `/api/texts/${id}/dismissal`)).status).toBe(204)
    expect([await isListed(), await isListed('&dismissed=true')]).toEqual([false, true])
    expect(await stateOf(id)).toBe('skipped')
    expect((await api.ask('DELETE', `/api/texts/${id}/dismissal`)).status).toBe(204)
    expect([await isListed(), await isListed('&dismissed=true')]).toEqual([true, false])
    expect((await auditOf(id)).map(({ action }) => action)).toEqual([
      'text dismissed from review',
      'text put back on review',
    ])
  })

  test('is refused for a text that is not on the list', async () => {
    const campaignId = await api.aDraft({}, numbers(1, 9_000))
    await api.ask('PUT', `/api/campaigns/${campaignId}/activation`, stated)
    const { id } = await api.db
      .selectFrom('outgoingText')
      .select('id')
      .where('campaignId', '=', campaignId)
      .executeTakeFirstOrThrow()
    expect((await api.ask('PUT', `/api/texts/${id}/dismissal`)).status).toBe(409)
    expect((await api.ask('PUT', `/api/texts/${id}/addition`, { reason: 'Please' })).status).toBe(409)
    for (const [method, path] of [
      ['PUT', 'addition'],
      ['PUT', 'dismissal'],
      ['DELETE', 'dismissal'],
    ] as const) {
      const body = path === 'addition' ? { reason: 'Please' } : undefined
      expect((await api.ask(method, `/api/texts/${randomUUIDv7()}/${path}`, body)).status).toBe(404)
    }
  })
})
