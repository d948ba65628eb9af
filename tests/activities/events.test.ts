// What an event means, what counts as its own failure, and what a database that is away does not do to it.
import { afterAll, beforeEach, expect, test } from 'vitest'
import { processEvent, setEventAside } from '#activities/inbox/process-event.ts'
import { businessNow } from '#activities/queries/installation.ts'
import { putInOutbox } from '#activities/queries/outbox.ts'
import { lockCampaign } from '#activities/queries/locks.ts'
import { leaveSandbox } from '#activities/campaigns/leave-sandbox.ts'
import type { Services } from '#activities/services.ts'
import { randomUUIDv7 } from 'node:crypto'
import { scrubbed } from '../../worker/scrub-errors.ts'
import { ana } from '../support/cast.ts'
import { anActiveCampaign } from '../support/rows.ts'
import { someServices } from '../support/services.ts'

const opened: Services[] = []
let services: Services
beforeEach(async () => void opened.push((services = await someServices())))
afterAll(() => Promise.all(opened.map(({ db }) => db.destroy())))

interface Delivery {
  type?: string
  phone?: string | null
}

async function aDelivery(body: unknown, { type = 'message.received', phone = ana }: Delivery = {}) {
  const deliveryId = `msg_${randomUUIDv7()}`
  const raw = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
  await services.db.insertInto('event').values({ deliveryId, type, phone, raw }).execute()
  return deliveryId
}

const received = (from: string, text: string) => ({
  type: 'message.received',
  data: {
    resource: {
      id: `AC${randomUUIDv7()}`,
      direction: 'incoming',
      text,
      status: 'received',
      createdAt: new Date().toISOString(),
    },
    context: { senderIdentifier: from, recipientIdentifiers: ['+14155550100'] },
  },
})

const rowOf = (deliveryId: string) =>
  services.db.selectFrom('event').selectAll().where('deliveryId', '=', deliveryId).executeTakeFirstOrThrow()

async function processUntilDone(deliveryId: string, most = 10) {
  for (let times = 1; times <= most; times++) {
    const outcome = await processEvent(services)(deliveryId).catch(() => undefined)
    if (outcome) return { outcome, times }
  }
  return { outcome: undefined, times: most }
}

test('a database that is away does not count against an event: behind it may be a STOP', async () => {
  const id = await aDelivery(received(ana, 'STOP'))
  let letGo = () => {}
  const held = services.db.transaction().execute(async (trx) => {
    await trx.selectFrom('event').select('deliveryId').where('deliveryId', '=', id).forUpdate().execute()
    await new Promise<void>((resolve) => (letGo = resolve))
  })
  expect(await processUntilDone(id, 7)).toEqual({ outcome: undefined, times: 7 }) // every lock wait runs out
  await setEventAside(services)(id).catch(() => undefined)
  letGo()
  await held
  expect(await rowOf(id)).toMatchObject({ attempts: 0, setAsideAt: null })
  expect(await processUntilDone(id)).toEqual({ outcome: 'processed', times: 1 })
  expect(await services.db.selectFrom('optOutChange').selectAll().execute()).toHaveLength(1)
})

test.each([
  ['what is not JSON', 'STOP, but not as JSON'],
  ['another shape', { type: 'message.received', data: { resource: { id: null } } }],
])('%s is set aside after five failures, its number is held, and its words reach no error', async (_what, body) => {
  const id = await aDelivery(body)
  const messages: string[] = []
  for (let times = 0; times < 4; times++) {
    await processEvent(services)(id).catch((error: unknown) => messages.push(String(error)))
  }
  expect(messages).toHaveLength(4)
  expect(messages.join(' ')).not.toMatch(/STOP/)
  expect(await processEvent(services)(id)).toBe('unreadable')
  await setEventAside(services)(id)
  expect((await rowOf(id)).setAsideAt).not.toBeNull()
  expect(await services.db.selectFrom('numberHold').select('phone').execute()).toEqual([{ phone: ana }])
})

test('an event without a number is set aside too, and one from a short code is just read', async () => {
  const odd = await aDelivery('{}', { type: 'unreadable', phone: null })
  expect((await processUntilDone(odd)).outcome).toBe('unreadable')
  await setEventAside(services)(odd)
  expect((await rowOf(odd)).setAsideAt).not.toBeNull()

  const short = await aDelivery(received('72345', 'STOP'), { phone: '72345' })
  expect(await processUntilDone(short)).toEqual({ outcome: 'processed', times: 1 })
  expect(await services.db.selectFrom('optOutChange').selectAll().execute()).toEqual([])
})

test('processing an event twice has one effect', async () => {
  const id = await aDelivery(received(ana, 'Stop'))
  await Promise.all([processEvent(services)(id), processEvent(services)(id).catch(() => undefined)])
  await processEvent(services)(id)
  expect(await services.db.selectFrom('optOutChange').selectAll().execute()).toHaveLength(1)
  expect(await services.db.selectFrom('message').selectAll().execute()).toHaveLength(1)
})

test('what refers to a locked campaign is written without waiting: no two orders of locks meet', async () => {
  const { db } = services
  const id = await anActiveCampaign(db)
  await db.transaction().execute(async (trx) => {
    await lockCampaign(trx, id)
    await db.transaction().execute((other) => putInOutbox(other, { kind: 'changed', campaignId: id, revision: 0 }))
  })
  expect(await db.selectFrom('outbox').selectAll().execute()).toHaveLength(1)
})

test('leaving the sandbox ends what only the sandbox allows', async () => {
  const { db } = services
  const id = await anActiveCampaign(db)
  await db
    .insertInto('run')
    .values({
      id: randomUUIDv7(),
      campaignId: id,
      kind: 'rehearsal',
      localDate: '2027-05-03',
      state: 'waiting',
      quota: 5,
    })
    .execute()
  await db.updateTable('installation').set({ clockOffsetMs: 86_400_000 }).execute()
  await leaveSandbox(db)

  expect(await db.selectFrom('campaign').select('status').executeTakeFirst()).toEqual({ status: 'paused' })
  expect(await db.selectFrom('run').select('state').executeTakeFirst()).toEqual({ state: 'closed' })
  expect(Math.abs((await businessNow(db)).getTime() - Date.now())).toBeLessThan(60_000)
})

test('of an error of PostgreSQL only its code reaches Temporal: its message may quote a number', async () => {
  const refused = await services.db
    .insertInto('numberHold')
    .values({ id: 'no-uuid-but-+12125550101', phone: ana, reason: 'x' })
    .execute()
    .catch((error: unknown) => error)
  expect(String(refused)).toContain('+12125550101')
  expect(String(scrubbed(refused))).not.toContain('+12125550101')
  expect(String(scrubbed(refused))).toContain('22P02')
})

test('an event of a type that Quo has invented since is kept and does nothing, also when it is about a message', async () => {
  for (const type of ['message.reacted', 'integration.created', 'call.ringing']) {
    const id = await aDelivery({ type, data: { resource: { id: 7 } } }, { type, phone: null })
    expect(await processUntilDone(id)).toEqual({ outcome: 'processed', times: 1 })
    expect(await rowOf(id)).toMatchObject({ attempts: 0, setAsideAt: null, processedAt: expect.any(Date) })
  }
  expect(await services.db.selectFrom('message').selectAll().execute()).toEqual([])
})
