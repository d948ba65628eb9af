// When something goes wrong at Quo, in Temporal, or with our own worker.
import { expect, test } from 'vitest'
import { ana, ben, chloe, dev, eva } from '../support/cast.ts'
import { waitFor } from '../support/wait-for.ts'
import { aWorld, type World } from '../support/world.ts'
import { workflowIds } from '#workflows/messages.ts'

const fault = (world: World, effect: object, more: object = {}) =>
  world.quo.control('PUT', '/faults', { requests: [{ match: { kind: 'send' }, effect, ...more }] })

test('a window that nobody opened is missed: its people stay pending for the next date', async () => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  const spring = await world.activate({ batchSize: 2 }, [ana, ben, chloe, dev])
  await world.jumpTo('2027-05-03T17:00:00Z') // the window was 14:00 to 16:00
  expect(await spring.texted()).toEqual([])
  await world.until('2027-05-05T20:00:00Z')

  expect((await spring.runs()).map(({ localDate, state, used }) => [localDate, state, used])).toEqual([
    ['2027-05-03', 'missed', 0],
    ['2027-05-04', 'closed', 2],
    ['2027-05-05', 'closed', 2],
  ])
})

test('whoever comes back within the window texts the whole batch', async () => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  const spring = await world.activate({ batchSize: 2 }, [ana, ben, chloe])
  await world.jumpTo('2027-05-03T15:30:00Z')
  await world.until('2027-05-03T15:40:00Z')
  expect(await spring.texted()).toEqual([[ana, ben]])
})

test.each([
  { as: '0200402', says: /credits/ },
  { as: '0206400', says: /registration/ },
  { as: 'unauthorized', says: /API key/ },
  { as: 'notFound', says: /sending number/ },
])('when Quo refuses the account ($as) the campaign pauses, says why, and loses nobody', async ({ as, says }) => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  await fault(world, { type: 'refuse', as }, { count: 'forever' })
  const spring = await world.activate({ batchSize: 2 }, [ana, ben, chloe])
  await world.until('2027-05-03T20:00:00Z')
  const row = await spring.row()
  expect(row.status).toBe('paused')
  expect(row.statusReason).toMatch(says)
  expect(Object.values(await spring.states()).map(({ state }) => state)).toEqual(['pending', 'pending', 'pending'])

  await world.quo.control('DELETE', '/faults')
  await spring.resume()
  await world.until('2027-05-05T20:00:00Z')
  expect(await spring.texted()).toEqual([[ana, ben], [chloe]])
})

test('the carrier’s daily cap holds the rest of the batch to the next date, without a pause', async () => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  await fault(world, { type: 'refuse', as: '0204403' }, { count: 'forever' })
  const spring = await world.activate({ batchSize: 3 }, [ana, ben, chloe])
  await world.until('2027-05-03T20:00:00Z')
  expect((await spring.row()).status).toBe('active')
  await world.quo.control('DELETE', '/faults')
  await world.until('2027-05-04T20:00:00Z')
  expect(await spring.texted()).toEqual([[ana, ben, chloe]])
})

test('three forbidden numbers running pause the campaign', async () => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  await fault(world, { type: 'refuse', as: 'international' }, { count: 'forever' })
  const spring = await world.activate({ batchSize: 5 }, [ana, ben, chloe, dev, eva])
  await world.until('2027-05-03T20:00:00Z')
  const row = await spring.row()
  expect(row.status).toBe('paused')
  expect(row.statusReason).toMatch(/international/)
})

test('a text whose answer was cut is found by the look-up, and not sent again', async () => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  await fault(world, { type: 'cutAfter' }, { count: 1 })
  await world.quo.control('PUT', '/settings', { lifecycle: { sentAfterMs: [1e7, 1e7], doneAfterMs: [1e7, 1e7] } }) // no event helps
  const spring = await world.activate({ batchSize: 2 }, [ana, ben])
  await world.until('2027-05-03T20:00:00Z')

  expect((await world.quo.accepted()).map(({ to }) => to).toSorted()).toEqual([ana, ben])
  expect(Object.values(await spring.states()).map(({ state }) => state)).toEqual(['sent', 'sent'])
  expect((await spring.row()).status).toBe('completed')
})

test('a text that was cut before Quo had it ends unconfirmed; a person releases it; it goes out once', async () => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  await fault(world, { type: 'cutBefore' }, { count: 1 })
  const spring = await world.activate({ batchSize: 2 }, [ana, ben])
  await world.until('2027-05-03T20:00:00Z')
  const unconfirmed = Object.entries(await spring.states()).filter(([, { state }]) => state === 'unconfirmed')
  expect(unconfirmed).toHaveLength(1)
  expect((await spring.row()).status).toBe('completed')

  const text = await world.db
    .selectFrom('outgoingText')
    .select('id')
    .where('state', '=', 'unconfirmed')
    .executeTakeFirstOrThrow()
  expect((await world.api('PUT', `/texts/${text.id}/release`)).status).toBe(204)
  expect((await world.api('PUT', `/texts/${text.id}/release`)).status).toBe(409)
  await world.until('2027-05-04T20:00:00Z')
  expect((await world.quo.accepted()).map(({ to }) => to).toSorted()).toEqual([ana, ben])
  expect((await spring.row()).status).toBe('completed')
})

test.each(['envelope', 'wrapped', 'html', 'empty'])(
  '429 with a body of the form %s only makes a text wait',
  async (form) => {
    await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
    await fault(world, { type: 'tooMany', form }, { count: 3 })
    const spring = await world.activate({ batchSize: 3 }, [ana, ben, chloe])
    await world.until('2027-05-03T20:00:00Z')
    expect((await spring.texted()).flat()).toEqual([ana, ben, chloe])
    expect(await world.quo.accepted()).toHaveLength(3)
  },
)

test('pause and resume from the Temporal CLI reach the row, and the audit says so', async () => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  const spring = await world.activate({ batchSize: 2 }, [ana, ben])
  await spring.signalFromCli('pause')
  expect((await spring.row()).status).toBe('paused')
  await world.until('2027-05-03T20:00:00Z')
  expect(await spring.texted()).toEqual([])
  await spring.signalFromCli('resume')
  expect((await spring.row()).status).toBe('active')
  await world.until('2027-05-04T20:00:00Z')
  expect(await spring.texted()).toEqual([[ana, ben]])
  const changes = await world.db.selectFrom('statusChange').select(['toStatus', 'source']).orderBy('at').execute()
  expect(changes).toContainEqual({ toStatus: 'paused', source: 'cli' })
})

test('a workflow that somebody terminates in Temporal pauses its campaign, which gets a new one', async () => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  const spring = await world.activate({ batchSize: 2 }, [ana, ben])
  await world.environment.client.workflow.getHandle(workflowIds.campaign(spring.id)).terminate('by hand')
  await waitFor(async () => (await spring.row()).status === 'paused', 'the sweeper')
  expect((await spring.row()).statusReason).toMatch(/from outside/)
  await world.atRest()
  await spring.resume()
  await world.until('2027-05-04T20:00:00Z')
  expect((await spring.texted()).flat()).toEqual([ana, ben])
})

test('an event that cannot be read five times is set aside, and its number is held until a person decides', async () => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  const raw = Buffer.from(JSON.stringify({ type: 'message.received', data: { resource: {} } }))
  await world.db
    .insertInto('event')
    .values({ deliveryId: 'msg_odd', type: 'message.received', phone: ana, raw })
    .execute()
  await waitFor(async () => (await world.db.selectFrom('numberHold').selectAll().execute()).length > 0, 'the hold')
  const spring = await world.activate({ batchSize: 2 }, [ana, ben])
  await world.until('2027-05-03T15:00:00Z')
  expect(await spring.texted()).toEqual([[ben]])

  const { body } = await world.api('GET', '/review/holds')
  expect(body).toMatchObject({ items: [{ reason: expect.stringContaining('message.received') }] })
  const hold = await world.db.selectFrom('numberHold').select('id').executeTakeFirstOrThrow()
  expect((await world.api('DELETE', `/holds/${hold.id}`)).status).toBe(204)
  await world.until('2027-05-04T20:00:00Z')
  expect(await spring.texted()).toEqual([[ben], [ana]])
})
