// After a restore: nothing is sent until an owner confirms, and Quo is asked what the restored ledger cannot know.
import { expect, test } from 'vitest'
import { raiseFence } from '#activities/fence/raise-fence.ts'
import { ana, ben, chloe, dev, weekdays } from '../support/cast.ts'
import { waitFor } from '../support/wait-for.ts'
import { aWorld, type TestCampaign, type World } from '../support/world.ts'

const monday = '2027-05-03T12:00:00Z'
const mondayEvening = '2027-05-03T20:00:00Z'
const tuesdayEvening = '2027-05-04T20:00:00Z'
const wednesdayEvening = '2027-05-05T20:00:00Z'

/** As if the database of this moment had been brought back from a backup. */
async function restore({ db }: World) {
  const backupMadeAt = new Date()
  await db.transaction().execute((trx) => raiseFence(trx, { because: 'A backup was restored.', backupMadeAt }))
  await db.updateTable('apiToken').set({ endedAt: null }).execute() // the test's own goes on
}

/** Quo accepts the very text of this person, and nobody here hears of it. */
async function sentAfterTheBackup({ db, quo }: World, phone: string) {
  const { body, fromPhone } = await db
    .selectFrom('outgoingText')
    .select(['body', 'fromPhone'])
    .where('phone', '=', phone)
    .executeTakeFirstOrThrow()
  const response = await fetch(`${quo.url}/v1/messages`, {
    method: 'POST',
    headers: { authorization: 'sandbox-key', 'content-type': 'application/json' },
    body: JSON.stringify({ content: body, from: fromPhone, to: [phone] }),
  })
  expect(response.status).toBe(202)
}

const deaf = (world: World) => world.quo.misbehave([], [{ effect: { type: 'drop' }, count: 'forever' }])

async function look(world: World) {
  expect((await world.api('PUT', '/fence/look')).status).toBe(202)
  await waitFor(async () => /"state":"(done|failed)"/.test(JSON.stringify(await fenceOf(world))), 'the look at Quo')
  return fenceOf(world)
}

const fenceOf = async (world: World): Promise<unknown> => (await world.api('GET', '/fence')).body

const historyLength = async ({ handle }: TestCampaign) => (await handle.describe()).historyLength

test('behind a fence nothing leaves, and the workflow waits instead of turning in circles', async () => {
  await using world = await aWorld({ now: monday })
  const spring = await world.activate({ batchSize: 2 }, [ana, ben, chloe, dev])
  await world.until(mondayEvening)
  expect(await spring.texted()).toEqual([[ana, ben]])

  await restore(world)
  await world.jumpTo('2027-05-04T14:30:00Z') // inside Tuesday's window
  expect(await spring.handle.query('status')).toMatchObject({ state: 'fenced' })
  const before = await historyLength(spring)
  await world.until(tuesdayEvening)
  expect(await historyLength(spring)).toBe(before)
  expect(await spring.texted()).toEqual([[ana, ben]])
  expect((await spring.runs()).map(({ localDate }) => localDate)).toEqual(['2027-05-03']) // nothing is noted by a ledger that may be behind

  expect(await fenceOf(world)).toMatchObject({
    fence: { campaigns: [{ id: spring.id, unsettled: 2, pending: 2, foundAtQuo: 0 }], look: { state: 'notAsked' } },
  })
})

test('the look at Quo finds who was texted after the backup; afterwards everybody has exactly one text', async () => {
  await using world = await aWorld({ now: monday })
  const spring = await world.activate({ batchSize: 4 }, [ana, ben, chloe, dev])
  await deaf(world)
  await restore(world)
  await sentAfterTheBackup(world, ana)
  await sentAfterTheBackup(world, chloe)

  expect(await world.api('PUT', '/fence/confirmation', {})).toMatchObject({
    status: 409,
    body: { detail: expect.stringContaining('Look at Quo first') },
  })
  expect(await look(world)).toMatchObject({
    fence: {
      look: { state: 'done', problem: null },
      messages: { outgoing: 2, incoming: 0 },
      campaigns: [{ unsettled: 4, pending: 2, foundAtQuo: 2 }],
    },
  })
  expect((await world.api('PUT', '/fence/confirmation', {})).status).toBe(204)
  expect(await fenceOf(world)).toEqual({ fence: null })
  await world.until(wednesdayEvening)

  expect((await world.quo.accepted()).map(({ to }) => to).toSorted()).toEqual([ana, ben, chloe, dev])
  expect((await spring.row()).status).toBe('completed')
  const story = await world.db
    .selectFrom('textChange')
    .innerJoin('outgoingText', 'outgoingText.id', 'textChange.textId')
    .select(['fromState', 'toState', 'textChange.reason'])
    .where('phone', '=', ana)
    .orderBy('textChange.id')
    .execute()
  expect(story[0]).toEqual({ fromState: 'pending', toState: 'sent', reason: 'sent after the backup' })
})

test('who said STOP or replied after the backup is found too, and is not texted', async () => {
  await using world = await aWorld({ now: monday })
  const spring = await world.activate({ batchSize: 4 }, [ana, ben, chloe])
  await deaf(world)
  await restore(world)
  await world.quo.reply(ana, 'Please never text me again')
  await world.quo.reply(ben, 'When can you come?')
  await world.quo.reply(ana, 'STOP')

  expect(await look(world)).toMatchObject({ fence: { messages: { incoming: 3 } } })
  expect((await world.api('PUT', '/fence/confirmation', {})).status).toBe(204)
  await world.until(tuesdayEvening)
  expect(await spring.states()).toMatchObject({
    [ana]: { state: 'skipped', reason: 'opted out' },
    [ben]: { state: 'skipped', reason: 'earlier communication' },
    [chloe]: { state: 'sent' },
  })
})

test('somebody who was added anyway and texted after the backup cannot be added a second time', async () => {
  await using world = await aWorld({ now: monday })
  await world.quo.reply(ben, 'hello?')
  await waitFor(async () => (await world.db.selectFrom('message').selectAll().execute()).length > 0, 'the message')
  const spring = await world.activate({ batchSize: 4 }, [ana, ben])
  await deaf(world)
  await restore(world)
  await sentAfterTheBackup(world, ben) // somebody had added them, which the backup does not know of
  const { id } = await world.db
    .selectFrom('outgoingText')
    .select('id')
    .where('state', '=', 'skipped')
    .executeTakeFirstOrThrow()
  await look(world)
  expect((await world.api('PUT', `/texts/${id}/addition`, { reason: 'Asked for it on the phone' })).status).toBe(409)
  expect((await world.api('PUT', '/fence/confirmation', {})).status).toBe(204)
  await world.until(wednesdayEvening)
  expect((await world.quo.accepted()).map(({ to }) => to).toSorted()).toEqual([ana, ben])
  expect((await spring.row()).status).toBe('completed')
})

test('on the date of the restore no second run follows one that the ledger does not know of', async () => {
  await using world = await aWorld({ now: monday })
  const spring = await world.activate({ batchSize: 1 }, [ana, ben])
  await restore(world)
  await look(world)
  await world.jumpTo('2027-05-03T14:30:00Z')
  expect((await world.api('PUT', '/fence/confirmation', {})).status).toBe(204)
  await world.until(mondayEvening)
  expect(await spring.texted()).toEqual([])
  await world.until(wednesdayEvening)
  expect(await spring.texted()).toEqual([[ana], [ben]])
})

test('another schedule behind the fence frees no date on which a run may have taken place', async () => {
  await using world = await aWorld({ now: monday })
  const spring = await world.activate({ batchSize: 1 }, [ana, ben])
  await restore(world)
  await look(world)
  await world.jumpTo('2027-05-03T14:30:00Z')
  const schedule = { days: weekdays, sendAt: '15:00', zone: 'America/New_York', windowMinutes: 30, batchSize: 1 }
  const { revision } = await world.db.selectFrom('campaign').select('revision').executeTakeFirstOrThrow()
  expect((await world.api('PUT', `/campaigns/${spring.id}/schedule`, { ...schedule, revision })).status).toBe(200)
  expect((await world.api('PUT', '/fence/confirmation', {})).status).toBe(204)
  await world.until(mondayEvening)
  expect(await spring.texted()).toEqual([])
  await world.until(wednesdayEvening)
  expect(await spring.texted()).toEqual([[ana], [ben]])
})

test('a look that Quo does not answer in full is told, and confirms nothing', async () => {
  await using world = await aWorld({ now: monday })
  await world.activate({ batchSize: 1 }, [ana])
  await restore(world)
  await world.quo.misbehave([
    { match: { kind: 'list' }, effect: { type: 'refuse', as: 'unauthorized' }, count: 'forever' },
  ])
  expect(await look(world)).toMatchObject({
    fence: { look: { state: 'failed', problem: 'it does not accept the API key' } },
  })
  expect((await world.api('PUT', '/fence/confirmation', {})).status).toBe(409)
  expect((await world.api('PUT', '/fence/confirmation', { withoutLook: true })).status).toBe(204)
  const { after } = await world.db
    .selectFrom('audit')
    .select('after')
    .where('action', '=', 'fence lifted')
    .executeTakeFirstOrThrow()
  expect(after).toEqual({ lookedAtQuo: false })
})
