// Who is not texted: those who said STOP, who wrote, whom somebody else texts, who must not be texted at that hour.
import { expect, test } from 'vitest'
import { ana, ben, chloe, dev, eva, finn, kai } from '../support/cast.ts'
import { waitFor } from '../support/wait-for.ts'
import { aWorld, type World } from '../support/world.ts'

test('whoever says STOP after the first batch is never texted, by this campaign or the next', async () => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  const spring = await world.activate({ batchSize: 2 }, [ana, ben, chloe, dev])
  await world.until('2027-05-03T15:00:00Z')
  await world.quo.reply(chloe, 'STOP')
  await world.quo.reply(ana, 'stop please') // not Quo's word, but clear: ours to heed and to confirm
  await waitFor(async () => (await world.db.selectFrom('optOutChange').selectAll().execute()).length > 0, 'the opt-out')
  await world.until('2027-05-05T20:00:00Z')

  expect(await spring.texted()).toEqual([[ana, ben], [dev]])
  expect((await spring.states())[chloe]).toEqual({ state: 'skipped', reason: 'opted out' })

  const summer = await world.activate({}, [chloe, eva])
  await world.until('2027-05-06T20:00:00Z')
  expect(await summer.texted()).toEqual([[eva]])
  expect((await summer.states())[chloe]).toEqual({ state: 'skipped', reason: 'opted out' })
})

test('START after STOP lets a person be texted again, and the newest by Quo’s time rules', async () => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  await world.quo.reply(ana, 'Stop.')
  await waitFor(async () => (await world.db.selectFrom('optOutChange').selectAll().execute()).length === 1, 'the STOP')
  await world.quo.reply(ana, 'START')
  await waitFor(async () => (await world.db.selectFrom('optOutChange').selectAll().execute()).length === 2, 'the START')
  const spring = await world.activate({}, [ana, ben])
  await world.until('2027-05-03T15:00:00Z')

  expect((await spring.states())[ana]).toEqual({ state: 'skipped', reason: 'earlier communication' }) // not "opted out"
})

test('a person who writes before their turn is skipped, and waits on the review list', async () => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  const spring = await world.activate({ batchSize: 2 }, [ana, ben, chloe, dev])
  await world.until('2027-05-03T15:00:00Z')
  await world.quo.reply(chloe, 'Do you also do basements?')
  await world.until('2027-05-04T20:00:00Z')

  expect(await spring.texted()).toEqual([[ana, ben], [dev]])
  const { body } = await world.api('GET', '/review/skipped')
  expect(body).toMatchObject({
    items: [{ campaignId: spring.id, state: 'skipped', reason: 'earlier communication' }],
  })
})

test('a skip does not eat the quota of a run', async () => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  await world.quo.reply(ana, 'STOP')
  await world.quo.reply(ben, 'hello?')
  await waitFor(async () => (await world.db.selectFrom('message').selectAll().execute()).length >= 2, 'both messages')
  const spring = await world.activate({ batchSize: 2 }, [ana, ben, chloe, dev, eva])
  await world.until('2027-05-03T20:00:00Z')

  expect(await spring.texted()).toEqual([[chloe, dev]])
})

test('two campaigns that share numbers text each person once', async () => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  const spring = await world.activate({ batchSize: 10 }, [ana, ben, chloe])
  const summer = await world.activate({ batchSize: 10 }, [chloe, ben, dev])
  await world.until('2027-05-05T20:00:00Z')

  const texted = [...(await spring.texted()).flat(), ...(await summer.texted()).flat()]
  expect(texted.toSorted()).toEqual([ana, ben, chloe, dev])
  const accepted = (await world.quo.accepted()).map(({ to }) => to)
  expect(accepted.toSorted()).toEqual([ana, ben, chloe, dev])
})

test('a person is passed over until it is nine o’clock where they live, and skipped when that never fits', async () => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  const honolulu = { zone: 'America/Los_Angeles', sendAt: '10:00', windowMinutes: 240 } // 07:00 to 11:00 in Honolulu
  const late = await world.activate({ ...honolulu, batchSize: 5 }, [ana, kai])
  await world.until('2027-05-03T18:30:00Z')
  expect(await late.texted()).toEqual([[ana]])
  expect((await late.states())[kai]?.state).toBe('pending')
  await world.until('2027-05-03T19:10:00Z') // 09:10 in Honolulu
  expect(await late.texted()).toEqual([[ana, kai]])

  const early = await world.activate({ sendAt: '09:00', windowMinutes: 60 }, [finn, kai])
  expect((await early.states())[kai]).toEqual({ state: 'skipped', reason: 'earlier communication' })
  const never = await world.activate({ sendAt: '09:00', windowMinutes: 60 }, [eva, '+18085550102'])
  expect((await never.states())['+18085550102']).toEqual({ state: 'skipped', reason: 'no legal hour' })
})

test('whoever was skipped for having written is texted after all when a person adds them, at their place, once', async () => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  await world.quo.reply(ben, 'Do you also do basements?')
  await waitFor(async () => (await world.db.selectFrom('message').selectAll().execute()).length > 0, 'the message')
  const spring = await world.activate({ batchSize: 2 }, [ana, ben, chloe, dev])
  await world.until('2027-05-03T20:00:00Z')
  expect(await spring.texted()).toEqual([[ana, chloe]])

  expect((await add(world, ben)).status).toBe(204)
  await world.until('2027-05-04T20:00:00Z')
  expect(await spring.texted()).toEqual([
    [ana, chloe],
    [ben, dev],
  ])
  expect((await spring.row()).status).toBe('completed')
})

test('a completed campaign goes on for somebody who is added, and completes again', async () => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  await world.quo.reply(ben, 'hello?')
  await waitFor(async () => (await world.db.selectFrom('message').selectAll().execute()).length > 0, 'the message')
  const spring = await world.activate({ batchSize: 2 }, [ana, ben])
  await world.until('2027-05-03T20:00:00Z')
  expect((await spring.row()).status).toBe('completed')

  expect((await add(world, ben)).status).toBe(204)
  await world.until('2027-05-04T20:00:00Z')
  expect(await spring.texted()).toEqual([[ana], [ben]])
  expect((await spring.row()).status).toBe('completed')
  expect((await world.quo.accepted()).map(({ to }) => to)).toEqual([ana, ben])
})

test('whoever says STOP after a person added them is not texted', async () => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  await world.quo.reply(ben, 'hello?')
  await waitFor(async () => (await world.db.selectFrom('message').selectAll().execute()).length > 0, 'the message')
  const spring = await world.activate({ batchSize: 2 }, [ana, ben])
  expect((await add(world, ben)).status).toBe(204)
  await world.quo.reply(ben, 'STOP')
  await waitFor(async () => (await world.db.selectFrom('optOutChange').selectAll().execute()).length > 0, 'the opt-out')
  await world.until('2027-05-04T20:00:00Z')
  expect(await spring.texted()).toEqual([[ana]])
  expect((await spring.states())[ben]).toEqual({ state: 'skipped', reason: 'opted out' })
})

async function add(world: World, phone: string) {
  const { id } = await world.db
    .selectFrom('outgoingText')
    .select('id')
    .where('phone', '=', phone)
    .where('state', '=', 'skipped')
    .executeTakeFirstOrThrow()
  return world.api('PUT', `/texts/${id}/addition`, { reason: 'Asked for it on the phone' })
}
