// Texts told by webhooks that the owner made in Quo, of every generation, mean what those of our own webhook mean.
import { expect, test } from 'vitest'
import { z } from 'zod'
import { ana, ben, chloe } from '../support/cast.ts'
import { waitFor } from '../support/wait-for.ts'
import { aWorld, type World } from '../support/world.ts'

const Made = z.object({ data: z.object({ id: z.string(), key: z.string() }) })
const MadeInApp = z.object({ key: z.string() })
const Webhooks = z.object({ data: z.array(z.object({ id: z.string(), url: z.string() })) })

/** Quo's API, as the owner's other programs call it. */
async function atQuo(world: World, method: string, path: string, body?: unknown): Promise<unknown> {
  const headers = { authorization: 'sandbox-key', 'quo-api-version': '2026-03-30', 'content-type': 'application/json' }
  const answer = await fetch(world.quo.url + path, { method, headers, body: body ? JSON.stringify(body) : null })
  return answer.status === 204 ? undefined : answer.json()
}

/** Our own webhook goes, the owner's comes: whatever is heard from here on is heard through it. */
async function onlyBy(world: World, make: (url: string) => Promise<string>) {
  const own = async () => Webhooks.parse(await atQuo(world, 'GET', '/webhooks')).data
  await waitFor(async () => (await own()).length > 0, 'our own webhook')
  const [{ id, url } = { id: '', url: '' }] = await own()
  const added = await world.api('POST', '/legacy-secrets', { label: 'Ours', secret: await make(url) })
  expect(added.status).toBe(201)
  await atQuo(world, 'DELETE', `/webhooks/${id}`)
}

const events = ['message.received', 'message.delivered']
const byV1 = (world: World) => async (url: string) =>
  Made.parse(await atQuo(world, 'POST', '/v1/webhooks/messages', { url, events, resourceIds: ['*'] })).data.key
const inApp = (world: World, apiVersion: string) => async (url: string) =>
  MadeInApp.parse(await world.quo.control('POST', '/app-webhooks', { url, apiVersion })).key

const generations: [string, (world: World) => (url: string) => Promise<string>, object][] = [
  ['v4, as it was seen', byV1, {}],
  ['v4, as Quo’s guide shows it, under a key of any bytes', byV1, { legacyPayload: 'documented', legacyKey: 'bytes' }],
  ['v3', (world) => inApp(world, 'v3'), {}],
  ['v3 inside another object', (world) => inApp(world, 'v3'), { appPayload: 'wrapped' }],
  ['v2', (world) => inApp(world, 'v2'), {}],
]

test.each(generations)('%s: delivered, a reply is noted, STOP is obeyed', async (_generation, make, settings) => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  await world.quo.control('PUT', '/settings', settings)
  await onlyBy(world, make(world))
  const spring = await world.activate({ batchSize: 2 }, [ana, ben, chloe])
  await world.until('2027-05-03T15:00:00Z')
  await waitFor(async () => (await spring.states())[ben]?.state === 'delivered', 'the deliveries')
  expect((await spring.states())[ana]).toEqual({ state: 'delivered', reason: null })

  await world.quo.reply(ana, 'Sounds good')
  await world.quo.reply(chloe, 'Stop')
  await waitFor(async () => (await world.db.selectFrom('optOutChange').selectAll().execute()).length > 0, 'the STOP')
  await world.until('2027-05-05T20:00:00Z')

  expect(await spring.texted()).toEqual([[ana, ben]])
  expect((await spring.states())[chloe]).toEqual({ state: 'skipped', reason: 'opted out' })
  const replied = await world.db.selectFrom('recipient').select('phone').where('repliedAt', 'is not', null).execute()
  expect(replied).toEqual([{ phone: ana }]) // nobody had texted Chloe
  const events = await world.db.selectFrom('event').select(['deliveryId', 'processedAt', 'setAsideAt']).execute()
  for (const event of events) {
    expect(event).toEqual({ deliveryId: expect.stringMatching(/^EV/), processedAt: expect.any(Date), setAsideAt: null })
  }
})

test('one text that comes by our webhook and by two of the owner’s has one effect', async () => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  const [{ url } = { url: '' }] = Webhooks.parse(await atQuo(world, 'GET', '/webhooks')).data
  for (const make of [byV1(world), inApp(world, 'v3')]) {
    expect((await world.api('POST', '/legacy-secrets', { label: 'Ours', secret: await make(url) })).status).toBe(201)
  }
  await world.quo.reply(ana, 'STOP')
  const processed = () =>
    world.db.selectFrom('event').select('deliveryId').where('processedAt', 'is not', null).execute()
  await waitFor(async () => (await processed()).length >= 3, 'all three deliveries')
  expect(await world.db.selectFrom('optOutChange').selectAll().execute()).toHaveLength(1)
  expect(await world.db.selectFrom('message').select('direction').execute()).toContainEqual({ direction: 'incoming' })
  const incoming = await world.db.selectFrom('message').selectAll().where('direction', '=', 'incoming').execute()
  expect(incoming).toHaveLength(1)
})
