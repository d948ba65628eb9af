// What an operator watches: each figure is the one in the tables, and none of its words comes from a person or from Quo.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { windowLagMs } from '#activities/campaigns/window-lag.ts'
import { closeRun } from '#activities/queries/runs.ts'
import { readMetrics } from '#activities/queries/metrics.ts'
import { randomUUIDv7 } from 'node:crypto'
import { aTextedCampaign, at, texted, type TextedCampaign } from '../support/a-texted-campaign.ts'

let spring: TextedCampaign
beforeAll(async () => {
  spring = await aTextedCampaign()
})
afterAll(() => spring[Symbol.asyncDispose]())

const db = () => spring.services.db

/** The values of one figure, by its labels' words. */
async function figure(name: string): Promise<Record<string, number>> {
  const found = (await readMetrics(db(), 15_000)).find((metric) => metric.name === name)
  if (!found) throw new Error(`There is no ${name}.`)
  return Object.fromEntries(found.values.map(({ labels, value }) => [Object.values(labels ?? {}).join(' '), value]))
}

test('texts, their steps and the requests are counted as the books have them', async () => {
  expect(await figure('trickle_texts')).toEqual({
    'campaign failed': 1,
    'campaign pending': 1,
    'campaign sent': 2,
    'campaign skipped': 1,
    'campaign unconfirmed': 1,
  })
  expect(await figure('trickle_text_changes_total')).toMatchObject({
    'pending sending': 4,
    'sending sent': 2,
    'sending failed': 1,
    'unknown unconfirmed': 1,
  })
  expect(await figure('trickle_quo_requests_total')).toEqual({ 'send 2xx': 2, 'send 4xx': 1, 'send unanswered': 1 })
  expect(await figure('trickle_campaigns')).toEqual({ active: 1 })
  expect(await figure('trickle_runs')).toEqual({ 'ordinary open': 1 })
})

test.each([
  ['429', '429'],
  ['503', '5xx'],
  ['never sent', 'never sent'],
  [null, 'open'],
  [`reset by ${texted}`, 'unanswered'],
])('a request with the outcome %j counts as %s', async (status, word) => {
  const id = randomUUIDv7()
  await db().insertInto('quoRequest').values({ id, kind: 'lookUp', startedAt: new Date(), status }).execute()
  expect(await figure('trickle_quo_requests_total')).toMatchObject({ [`lookUp ${word}`]: 1 })
  await db().deleteFrom('quoRequest').where('id', '=', id).execute()
})

test('slots are held, resting or free, and it is said when the next is', async () => {
  const set = (free: string, token: boolean, where: string) =>
    sql`update request_slot set free_at = clock_timestamp() + ${free}::interval,
      token = ${token ? sql`gen_random_uuid()` : null} where ${sql.raw(where)}`.execute(db())
  await set('30 s', true, 'n <= 3')
  await set('20 s', false, 'n > 3')
  expect(await figure('trickle_request_slots')).toEqual({ held: 3, resting: 7 })
  expect((await figure('trickle_next_slot_seconds'))['']).toBeCloseTo(20, 0)
  await set('-1 s', false, 'n = 10')
  expect(await figure('trickle_request_slots')).toEqual({ free: 1, held: 3, resting: 6 })
  expect(await figure('trickle_next_slot_seconds')).toEqual({ '': 0 })
})

test('deliveries are counted by outcome, and the oldest that waits is told', async () => {
  const deliver = (deliveryId: string, more: object) =>
    db()
      .insertInto('event')
      .values({ deliveryId, type: `to ${texted}`, phone: texted, raw: Buffer.from('{}'), ...more })
      .execute()
  expect(await figure('trickle_oldest_waiting_delivery_seconds')).toEqual({ '': 0 })
  await deliver('1', { processedAt: new Date(), receivedAt: new Date(0) })
  await deliver('2', { setAsideAt: new Date(), receivedAt: new Date(0) })
  await deliver('3', { receivedAt: sql`clock_timestamp() - interval '90 s'` })
  await deliver('4', {})
  expect(await figure('trickle_webhook_deliveries')).toEqual({ processed: 1, 'set aside': 1, waiting: 2 })
  expect((await figure('trickle_oldest_waiting_delivery_seconds'))['']).toBeCloseTo(90, 0)
})

test('a campaign is late while its window is open and its run has not begun', async () => {
  const lag = (moment: string) => windowLagMs(db(), async () => new Date(moment))
  expect(await lag(at.toISOString())).toBe(0) // its run is open
  await db()
    .transaction()
    .execute((trx) => closeRun(trx, spring.runId, 'its window closed', at))
  expect(await lag('2027-05-04T13:59:00Z')).toBe(0)
  expect(await lag('2027-05-04T14:25:00Z')).toBe(25 * 60_000)
  expect(await lag('2027-05-04T16:05:00Z')).toBe(0) // it is missed, and no longer late
})

test('every word is one of ours: nobody’s number, name or text, and nothing that Quo made up', async () => {
  const metrics = await readMetrics(db(), 15_000)
  const words = metrics.flatMap(({ values }) => values.flatMap(({ labels }) => Object.values(labels ?? {})))
  expect(words.filter((word) => !/^([A-Za-z]+( [a-z]+)?|[1-5]xx|429)$/.test(word))).toEqual([])
  expect(JSON.stringify(metrics)).not.toMatch(/\+\d|Person|Spring|Solid Ground/)
  for (const { name, values } of metrics) {
    expect(name).toMatch(/^trickle_[a-z_]+$/)
    for (const { value } of values) expect(value).toEqual(expect.any(Number))
  }
})
