// Another schedule for a campaign that runs: its workflow, which sleeps until the old send time, hears of it at once.
import { expect, test } from 'vitest'
import { ana, ben, chloe, dev } from '../support/cast.ts'
import { aWorld, type TestCampaign, type World } from '../support/world.ts'

async function reschedule(world: World, { id }: TestCampaign, changed: object) {
  const { revision } = await world.db
    .selectFrom('campaign')
    .select('revision')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const schedule = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], zone: 'America/New_York', windowMinutes: 120 }
  const answer = await world.api('PUT', `/campaigns/${id}/schedule`, { ...schedule, ...changed, revision })
  expect(answer.status).toBe(200)
}

test('an earlier time on the same day, and fewer a run: the next run is as the new schedule says', async () => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  const spring = await world.activate({ sendAt: '15:00', batchSize: 3 }, [ana, ben, chloe, dev])
  await world.until('2027-05-03T12:30:00Z')
  await reschedule(world, spring, { sendAt: '10:00', batchSize: 1 })
  await world.until('2027-05-03T14:05:00Z')
  expect(await spring.texted()).toEqual([[ana]])
  await world.until('2027-05-03T22:00:00Z') // the old send time is nobody's any more
  expect(await spring.texted()).toEqual([[ana]])
})

test('other days: whoever waits is texted on the next of them, and nobody twice', async () => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  const spring = await world.activate({ batchSize: 2 }, [ana, ben, chloe, dev])
  await world.until('2027-05-03T20:00:00Z')
  await reschedule(world, spring, { sendAt: '10:00', batchSize: 2, days: ['thu'] })
  await world.until('2027-05-05T20:00:00Z')
  expect(await spring.texted()).toEqual([[ana, ben]])
  await world.until('2027-05-06T20:00:00Z')
  expect(await spring.texted()).toEqual([
    [ana, ben],
    [chloe, dev],
  ])
})

test('nobody is texted on Memorial Day', async () => {
  await using world = await aWorld({ now: '2027-05-31T12:00:00Z' })
  const spring = await world.activate({ batchSize: 1 }, [ana, ben])
  await world.until('2027-05-31T22:00:00Z')
  expect(await spring.texted()).toEqual([])
  await world.until('2027-06-01T14:05:00Z')
  expect(await spring.texted()).toEqual([[ana]])
})
