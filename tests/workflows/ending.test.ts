// A person ends a campaign early: its workflow ends, nobody else is texted, and everybody has a reason.
import { expect, test } from 'vitest'
import { ana, ben, chloe, dev } from '../support/cast.ts'
import { waitFor } from '../support/wait-for.ts'
import { aWorld, type TestCampaign, type World } from '../support/world.ts'

const end = (world: World, { id }: TestCampaign) =>
  world.api('PUT', `/campaigns/${id}/completion`, { reason: 'The season is over' })
const hasEnded = async ({ handle }: TestCampaign) => (await handle.describe()).status.name === 'COMPLETED'

test('between two runs: whom it texted stays texted, whoever waited is skipped', async () => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  const spring = await world.activate({ batchSize: 2 }, [ana, ben, chloe, dev])
  await world.until('2027-05-03T20:00:00Z')
  expect((await end(world, spring)).status).toBe(200)
  await waitFor(() => hasEnded(spring), 'its workflow to end')
  await world.until('2027-05-05T20:00:00Z')

  expect(await spring.texted()).toEqual([[ana, ben]])
  expect(await spring.row()).toEqual({ status: 'completed', statusReason: 'The season is over' })
  const ended = { state: 'skipped', reason: 'campaign ended' }
  expect(await spring.states()).toMatchObject({ [chloe]: ended, [dev]: ended })
})

test('while it is paused', async () => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  const spring = await world.activate({ batchSize: 2 }, [ana, ben])
  await spring.pause()
  expect((await end(world, spring)).status).toBe(200)
  await waitFor(() => hasEnded(spring), 'its workflow to end')
  expect(await spring.texted()).toEqual([])
})

test('while Quo makes its texts wait: those are not sent later', async () => {
  await using world = await aWorld({ now: '2027-05-03T14:05:00Z' })
  await world.quo.control('PUT', '/faults', {
    requests: [{ match: { kind: 'send' }, effect: { type: 'tooMany', retryAfterSeconds: 5 }, count: 'forever' }],
  })
  const spring = await world.activateAndGo({ batchSize: 3 }, [ana, ben, chloe])
  await waitFor(async () => (await world.quo.answers('send')).length >= 3, 'three refusals')
  expect((await end(world, spring)).status).toBe(200)
  await world.quo.control('DELETE', '/faults')
  await waitFor(() => hasEnded(spring), 'its workflow to end')
  await world.until('2027-05-04T20:00:00Z')

  expect(await world.quo.accepted()).toEqual([])
  expect(Object.values(await spring.states()).map(({ reason }) => reason)).toEqual(
    [ana, ben, chloe].map(() => 'campaign ended'),
  )
})
