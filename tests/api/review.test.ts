// The review list and the business clock over HTTP.
import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { anApi, type TestApi } from '../support/an-api.ts'
import { ana, ben } from '../support/cast.ts'

let api: TestApi
beforeAll(async () => void (api = await anApi()))
afterAll(() => api[Symbol.asyncDispose]())

const numbers = (count: number, from: number) =>
  Array.from({ length: count }, (_, n) => `+1212555${String(from + n).padStart(4, '0')}`)

test('what waits for a decision and who was skipped are lists of their own, read page by page', async () => {
  const phones = numbers(61, 100)
  const first = await api.aDraft({}, phones.slice(0, 1))
  await api.ask('PUT', `/api/campaigns/${first}/activation`)
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
  await api.ask('PUT', `/api/campaigns/${later}/activation`)

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
  await api.ask('PUT', `/api/campaigns/${id}/activation`)
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
