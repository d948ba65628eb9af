// Replies: sent once whatever happens to their answer, looked up when nobody knows, never to somebody who opted out.
import { randomUUIDv7 } from 'node:crypto'
import { expect, test } from 'vitest'
import { raiseFence } from '#activities/fence/raise-fence.ts'
import { writeSingleText } from '#activities/queries/single-texts.ts'
import { ana } from '../support/cast.ts'
import { waitFor } from '../support/wait-for.ts'
import { aWorld, type World } from '../support/world.ts'

async function aReply({ db }: World, body: string) {
  const from = { fromNumberId: 'PNsandbox01', fromPhone: '+14155550100' }
  const id = randomUUIDv7()
  await db
    .transaction()
    .execute((trx) => writeSingleText(trx, { id, kind: 'reply', key: id, phone: ana, body, ...from }))
  return id
}

const stateOf = async ({ db }: World, id: string) =>
  (await db.selectFrom('outgoingText').select(['state', 'reason']).where('id', '=', id).executeTakeFirstOrThrow()).state

test('a reply goes out at once, outside every window, and is followed to the phone', async () => {
  await using world = await aWorld({ now: '2027-05-02T05:00:00Z' }) // Sunday, one at night in New York
  const id = await aReply(world, 'We come on Monday at ten.')
  await waitFor(async () => (await stateOf(world, id)) === 'delivered', 'the delivery')
  expect(await world.quo.accepted()).toMatchObject([{ to: ana, text: 'We come on Monday at ten.' }])
})

test('a reply whose answer was cut is found by the look-up, and not sent again', async () => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  await world.quo.control('PUT', '/settings', { lifecycle: { sentAfterMs: [1e7, 1e7], doneAfterMs: [1e7, 1e7] } }) // no event helps
  await world.quo.misbehave([{ effect: { type: 'cutAfter' }, count: 1 }])
  const id = await aReply(world, 'See you then.')
  await waitFor(async () => (await stateOf(world, id)) === 'unknown', 'the lost answer')
  await world.until('2027-05-03T12:30:00Z')
  expect(await stateOf(world, id)).toBe('sent')
  expect(await world.quo.accepted()).toHaveLength(1)
})

test('a reply that was cut before Quo had it ends unconfirmed, and goes out once when a person releases it', async () => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  await world.quo.misbehave([{ effect: { type: 'cutBefore' }, count: 1 }])
  const id = await aReply(world, 'See you then.')
  await waitFor(async () => (await stateOf(world, id)) === 'unknown', 'the lost answer')
  await world.until('2027-05-03T12:30:00Z')
  expect(await stateOf(world, id)).toBe('unconfirmed')
  expect((await world.api('PUT', `/texts/${id}/release`)).status).toBe(204)
  await waitFor(async () => (await stateOf(world, id)) === 'delivered', 'the delivery')
  expect(await world.quo.accepted()).toHaveLength(1)
})

test('a reply that meets 429 only waits; one that Quo refuses for the account ends and says why', async () => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  await world.quo.misbehave([{ effect: { type: 'tooMany' }, count: 2 }])
  const first = await aReply(world, 'See you then.')
  await waitFor(async () => (await stateOf(world, first)) === 'delivered', 'the delivery')
  await world.quo.misbehave([{ effect: { type: 'refuse', as: '0200402' }, count: 1 }])
  const second = await aReply(world, 'At ten.')
  await waitFor(async () => (await stateOf(world, second)) === 'failed', 'the refusal')
  expect(await world.quo.accepted()).toHaveLength(1)
})

test('behind a fence a reply waits; it leaves when the fence is lifted', async () => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  const because = 'A backup was restored.'
  await world.db.transaction().execute((trx) => raiseFence(trx, { because, backupMadeAt: new Date() }))
  await world.db.updateTable('apiToken').set({ endedAt: null }).execute() // the test's own goes on
  const id = await aReply(world, 'We come on Monday at ten.')
  await world.until('2027-05-03T13:00:00Z')
  expect(await stateOf(world, id)).toBe('pending')
  expect((await world.api('PUT', '/fence/confirmation', { withoutLook: true })).status).toBe(204)
  await waitFor(async () => (await stateOf(world, id)) === 'delivered', 'the delivery')
  expect(await world.quo.accepted()).toHaveLength(1)
})
