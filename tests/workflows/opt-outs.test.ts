// An opt-out is heard in whatever words, and confirmed exactly once: by Quo where it does so itself, by us otherwise.
import { expect, test } from 'vitest'
import { ana, ben, chloe, dev } from '../support/cast.ts'
import { waitFor } from '../support/wait-for.ts'
import { aWorld, type World } from '../support/world.ts'

const optOuts = async ({ db }: World) => (await db.selectFrom('optOutChange').selectAll().execute()).length

const confirmations = ({ db }: World) =>
  db
    .selectFrom('outgoingText')
    .select(['phone', 'state', 'reason'])
    .where('kind', '=', 'confirmation')
    .orderBy('writtenAt')
    .execute()

async function ours(world: World) {
  const { body } = await world.api('GET', '/confirmation')
  const text = typeof body === 'object' && body !== null && 'text' in body ? body.text : undefined
  return (await world.quo.accepted()).filter((accepted) => accepted.text === text).map(({ to }) => to)
}

const theirs = async ({ quo }: World) => (await quo.confirmations()).flatMap(({ to }) => to)

test('a sentence is confirmed by us once, Quo’s own word by Quo alone, and a second STOP by nobody', async () => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  const name = { business: 'Solid Ground', words: '{{business}}: You are off our list. Reply START to come back.' }
  expect((await world.api('PUT', '/confirmation', { ...name, quoConfirms: true })).status).toBe(200)
  await world.quo.reply(ana, 'please stop texting me')
  await world.quo.reply(ben, 'STOP')
  await world.quo.reply(chloe, 'Can you stop the leak?')
  await waitFor(async () => (await optOuts(world)) === 2, 'both opt-outs')
  await waitFor(async () => (await confirmations(world))[0]?.state === 'delivered', 'the confirmation')
  await world.quo.reply(ana, 'I said stop texting me!')
  await waitFor(async () => (await optOuts(world)) === 3, 'the second one')
  await world.atRest()

  expect(await ours(world)).toEqual([ana])
  expect(await theirs(world)).toEqual([ben])
  const [sent] = await world.quo.accepted()
  expect(sent?.text).toBe('Solid Ground: You are off our list. Reply START to come back.')
})

test('a confirmation whose answer was cut is looked up, and not sent twice', async () => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  await world.quo.control('PUT', '/settings', { lifecycle: { sentAfterMs: [1e7, 1e7], doneAfterMs: [1e7, 1e7] } }) // no event helps
  await world.quo.misbehave([{ effect: { type: 'cutAfter' }, count: 1 }])
  await world.quo.reply(ana, 'take me off your list')
  await waitFor(async () => (await confirmations(world))[0]?.state === 'unknown', 'the lost answer')
  await world.until('2027-05-03T12:30:00Z')
  expect(await confirmations(world)).toMatchObject([{ state: 'sent' }])
  expect(await ours(world)).toEqual([ana])
})

test('where it is not known whether Quo heard the word, Quo goes first', async () => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  await world.quo.reply(ana, 'Stop!') // Quo does not hear it
  await world.quo.reply(ben, 'Quit.') // as if it did
  await world.quo.control('POST', '/teammate-texts', {
    to: ben,
    text: 'You have successfully been unsubscribed. Reply START to come back.',
  })
  await waitFor(
    async () => (await confirmations(world)).filter(({ state }) => state !== 'pending').length === 2,
    'both decisions',
  )
  await world.atRest()
  expect(await ours(world)).toEqual([ana])
  const ofBen = (await confirmations(world)).find(({ phone }) => phone === ben)
  expect(ofBen).toMatchObject({ state: 'skipped', reason: 'confirmed by Quo' })
})

test('doubtful words hold the number, and a person’s "yes" opts out and confirms once', async () => {
  await using world = await aWorld({ now: '2027-05-03T12:00:00Z' })
  await world.quo.reply(ana, 'who is this')
  await world.quo.reply(ben, 'not interested')
  const held = async () => (await world.api('GET', '/review/holds')).body
  await waitFor(async () => JSON.stringify(await held()).includes('not interested'), 'the question')
  const holds = await world.db.selectFrom('numberHold').select(['id', 'phone']).execute()
  const holdOf = (phone: string) => holds.find((hold) => hold.phone === phone)?.id
  expect(await ours(world)).toEqual([]) // a hold is confirmed by nobody

  expect((await world.api('DELETE', `/holds/${holdOf(ana)}`)).status).toBe(204)
  expect((await world.api('PUT', `/holds/${holdOf(ben)}/opt-out`)).status).toBe(204)
  expect((await world.api('PUT', `/holds/${holdOf(ben)}/opt-out`)).status).toBe(404)
  await waitFor(async () => (await confirmations(world))[0]?.state === 'delivered', 'the confirmation')
  expect(await ours(world)).toEqual([ben])
  expect(await held()).toMatchObject({ items: [] })
})

test('a held number that nobody judges is out on the next business day, unconfirmed', async () => {
  await using world = await aWorld({ now: '2027-05-07T12:00:00Z' }) // a Friday
  await world.quo.reply(dev, 'go away')
  await waitFor(async () => (await world.db.selectFrom('numberHold').selectAll().execute()).length === 1, 'the hold')
  await world.jumpTo('2027-05-09T12:00:00Z')
  expect(await optOuts(world)).toBe(0)
  await world.jumpTo('2027-05-10T12:30:00Z')
  await waitFor(async () => (await optOuts(world)) === 1, 'the deadline')
  expect(await confirmations(world)).toEqual([])
})
