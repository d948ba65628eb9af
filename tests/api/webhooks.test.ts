// Deliveries from Quo: kept exactly once when the signature is right, refused without a trace when it is not.
import { createHmac } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anApi, webhookKey, type TestApi } from '../support/an-api.ts'

let api: TestApi
beforeAll(async () => void (api = await anApi()))
afterAll(() => api[Symbol.asyncDispose]())

const now = () => Math.floor(Date.now() / 1000)

/** Signs as the Standard Webhooks specification says, written here anew so that it can contradict the product. */
function sign(id: string, timestamp: number, body: string, key = webhookKey) {
  const secret = Buffer.from(key.slice('whsec_'.length), 'base64')
  return `v1,${createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')}`
}

const received = JSON.stringify({
  id: 'EV1',
  type: 'message.received',
  data: { context: { senderIdentifier: '+12125550101', recipientIdentifiers: ['+14155550100'] } },
})

function deliver(id: string, change: { body?: string; timestamp?: number; signature?: string; sent?: string } = {}) {
  const { body = received, timestamp = now() } = change
  return api.ask('POST', '/webhooks/quo', change.sent ?? body, {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': change.signature ?? sign(id, timestamp, body),
  })
}

const kept = async (id: string) => api.db.selectFrom('event').selectAll().where('deliveryId', '=', id).execute()

test('a signed delivery is kept with its raw bytes, its type and whose number it is about', async () => {
  expect((await deliver('msg_1')).status).toBe(200)
  const [event] = await kept('msg_1')
  expect(event?.raw.toString()).toBe(received)
  expect(event).toMatchObject({ type: 'message.received', phone: '+12125550101', processedAt: null })
})

test('the same delivery three times, and many at once, is one row each', async () => {
  const answers = await Promise.all([
    deliver('msg_2'),
    deliver('msg_2'),
    deliver('msg_2'),
    ...Array.from({ length: 40 }, (_, n) => deliver(`msg_m${n}`)),
  ])
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  expect(await kept('msg_2')).toHaveLength(1)
  expect(
    await api.db.selectFrom('event').select('deliveryId').where('deliveryId', 'like', 'msg_m%').execute(),
  ).toHaveLength(40)
})

test.each([
  ['a wrong signature', { signature: `v1,${Buffer.alloc(32).toString('base64')}` }],
  ['no known version', { signature: 'v2,abcd' }],
  ['another key', { signature: 'other' }],
  ['an altered body', { sent: received.replace('0101', '0102') }],
  ['an old signature', { timestamp: now() - 330 }],
  ['a signature from the future', { timestamp: now() + 330 }],
])('a delivery with %s is refused and leaves no row', async (what, change) => {
  const id = `msg_bad_${what.replaceAll(' ', '_')}`
  const wrongKey =
    what === 'another key'
      ? { signature: sign(id, now(), received, `whsec_${Buffer.alloc(24, 9).toString('base64')}`) }
      : {}
  const answer = await deliver(id, { ...change, ...wrongKey })
  expect(answer.status).toBe(401)
  expect(answer.body).toMatchObject({ detail: expect.stringMatching(/signature/) })
  expect(await kept(id)).toEqual([])
})

test('a delivery is acknowledged when it is committed, and not before', async () => {
  const { early, answer } = await api.db.transaction().execute(async (trx) => {
    await sql`lock table event in share mode`.execute(trx)
    const waiting = deliver('msg_waits')
    return { early: await Promise.race([waiting, sleep(400, 'no answer yet')]), answer: () => waiting }
  })
  expect(early).toBe('no answer yet')
  expect((await answer()).status).toBe(200)
  expect(await kept('msg_waits')).toHaveLength(1)
})

test('one right signature among several is enough, as during a rotation', async () => {
  const timestamp = now()
  const right = sign('msg_r', timestamp, received)
  expect((await deliver('msg_r', { timestamp, signature: `v1,AAAA ${right}` })).status).toBe(200)
})

test('a delivery without headers, or with ten megabytes, is refused with a sentence', async () => {
  const bare = await api.ask('POST', '/webhooks/quo', received, {})
  expect(bare.status).toBe(401)
  const large = await deliver('msg_large', { body: 'x'.repeat(10 * 1024 * 1024) })
  expect(large.status).toBe(413)
  expect(await kept('msg_large')).toEqual([])
})

test('an event of an unknown type or shape is kept and acknowledged', async () => {
  expect((await deliver('msg_odd', { body: '{"type":"integration.created"}' })).status).toBe(200)
  expect((await deliver('msg_odder', { body: 'not json' })).status).toBe(200)
  expect((await kept('msg_odd'))[0]?.type).toBe('integration.created')
  expect((await kept('msg_odder'))[0]?.type).toBe('unreadable')
})
