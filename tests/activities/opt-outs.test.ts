// What replies do to their number, on real rows: opt-outs, holds, decisions, and one confirmation each.
import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { addOptOut } from '#activities/opt-outs/add-opt-out.ts'
import { decideDueHolds, decideHold } from '#activities/opt-outs/decide-hold.ts'
import { setConfirmationSetting } from '#activities/queries/confirmations.ts'
import { listHolds } from '#activities/queries/holds.ts'
import { keepNumber } from '#activities/queries/numbers.ts'
import { isOptedOut } from '#activities/queries/opt-outs.ts'
import { findOrCreateOwner } from '#activities/queries/people.ts'
import type { Services } from '#activities/services.ts'
import { claimText } from '#activities/texts/claim-text.ts'
import { ana, ben } from '../support/cast.ts'
import { hear as receive, type Heard } from '../support/hear.ts'
import { someServices } from '../support/services.ts'

const opened: Services[] = []
let services: Services
beforeEach(async () => {
  opened.push((services = await someServices()))
  await keepNumber(services.db, { id: 'PN1', phone: '+14155550100', name: 'Main', mayTextUs: true })
})
afterAll(() => Promise.all(opened.map(({ db }) => db.destroy())))

const owner = async () =>
  ({ source: 'page', personId: await findOrCreateOwner(services.db), address: '127.0.0.1' }) as const
const ago = (ms: number) => new Date(Date.now() - ms)

const hear = (text: string, { from = ana, ...heard }: { from?: string } & Heard = {}) =>
  receive(services.db, from, text, heard)

const isOut = (phone: string = ana) => isOptedOut(services.db, phone)
const confirmations = () =>
  services.db.selectFrom('outgoingText').selectAll().where('kind', '=', 'confirmation').execute()

test.each([
  ['STOP', 'quo', 0],
  ['remove me', 'us', 1],
  ['Please take me off your list', 'us', 1],
  ['You have the wrong number', 'nobody', 0],
])('%j opts out, confirmed by %s', async (words, confirmedBy, count) => {
  const confirmation = await hear(words)
  expect(await isOut()).toBe(true)
  expect(await services.db.selectFrom('optOutChange').select(['source', 'confirmedBy']).execute()).toEqual([
    { source: 'reply', confirmedBy },
  ])
  expect((await confirmations()).map(({ id }) => id)).toEqual(confirmation ? [confirmation] : [])
  expect(await confirmations()).toHaveLength(count)
})

test('what is found when Quo is asked after a restore opts out, and is not confirmed a second time', async () => {
  expect(await hear('remove me', { when: 'afterwards' })).toBeUndefined()
  expect(await isOut()).toBe(true)
  expect(await confirmations()).toEqual([])
  expect(await services.db.selectFrom('optOutChange').select('confirmedBy').execute()).toEqual([{ confirmedBy: null }])
})

test('a confirmation is worded as the business wants it, and comes from the number they wrote to', async () => {
  const words = '{{business}}: You are off our list. Reply START to come back.'
  await services.db
    .transaction()
    .execute((trx) => setConfirmationSetting(trx, { business: 'Solid Ground', words, quoConfirms: true }))
  await hear('remove me')
  expect(await confirmations()).toMatchObject([
    { phone: ana, fromPhone: '+14155550100', body: 'Solid Ground: You are off our list. Reply START to come back.' },
  ])
})

test('the same message twice, and a second STOP, are confirmed once', async () => {
  await hear('remove me', { id: 'AC1' })
  await hear('remove me', { id: 'AC1' })
  await hear('please stop texting me')
  await hear('STOP')
  expect(await confirmations()).toHaveLength(1)
})

test('ten deliveries of one message at once are one opt-out and one confirmation', async () => {
  await Promise.all(Array.from({ length: 10 }, () => hear('remove me', { id: 'AC1' }).catch(() => undefined)))
  expect(await confirmations()).toHaveLength(1)
})

test('where Quo does not confirm, its own words are confirmed by us', async () => {
  const words = '{{business}}: Bye.'
  await services.db
    .transaction()
    .execute((trx) => setConfirmationSetting(trx, { business: null, words, quoConfirms: false }))
  await hear('STOP')
  expect(await confirmations()).toMatchObject([{ body: 'Bye.' }])
})

test('START takes back an opt-out of its own number, whoever made it, and the order of deliveries does not matter', async () => {
  await hear('START', { at: ago(1_000) }) // delivered first, written last
  await hear('STOP', { at: ago(2_000) })
  expect(await isOut()).toBe(false)
  await addOptOut(services.db, { phone: ben, reason: 'Asked on the phone.' }, await owner())
  await hear('START', { from: ana })
  expect(await isOut(ben)).toBe(true)
  await hear('START', { from: ben })
  expect(await isOut(ben)).toBe(false)
})

test('at the same moment an opt-out outranks START', async () => {
  const at = new Date()
  await hear('STOP', { at })
  await hear('START', { at })
  expect(await isOut()).toBe(true)
})

test('START does not make a wrong number right, in whatever order they come', async () => {
  await hear('START', { at: ago(1_000) })
  await hear('wrong number', { at: ago(2_000) })
  expect(await isOut()).toBe(true)
})

test('doubtful words hold the number, once, and show what was said', async () => {
  await hear('not interested', { id: 'AC1' })
  await hear('not interested', { id: 'AC1' })
  expect(await isOut()).toBe(false)
  expect(await listHolds(services.db, { limit: 50 })).toMatchObject([
    { phone: ana, words: 'not interested', dueAt: expect.any(Date) },
  ])
})

test('"not an opt-out" releases the hold, is logged with the message, and releases no opt-out', async () => {
  await hear('not interested', { id: 'AC1' })
  const [hold] = await listHolds(services.db, { limit: 50 })
  expect(await decideHold(services.db, hold?.id ?? '', 'noOptOut', await owner())).toBe('decided')
  expect(await decideHold(services.db, hold?.id ?? '', 'optOut', await owner())).toBe('missing')
  expect(await listHolds(services.db, { limit: 50 })).toEqual([])
  expect(await isOut()).toBe(false)
  const audit = await services.db
    .selectFrom('audit')
    .where('subject', '=', 'hold')
    .select(['action', 'after', 'personId'])
    .execute()
  expect(audit).toEqual([
    { action: 'number released', after: { message: 'AC1', reason: null }, personId: (await owner()).personId },
  ])
})

test('"yes, an opt-out" opts out at the time of the words, and is confirmed once while five minutes last', async () => {
  await hear('not interested', { at: ago(20_000) })
  await hear('who is this', { from: ben, at: ago(400_000) })
  for (const { id } of await listHolds(services.db, { limit: 50 }))
    expect(await decideHold(services.db, id, 'optOut', await owner())).toBe('decided')
  expect([await isOut(ana), await isOut(ben)]).toEqual([true, true])

  const claims = await Promise.all((await confirmations()).map(({ id }) => claimText(services, id)))
  expect(claims.map((claim) => (claim.kind === 'claimed' ? claim.phone : claim))).toEqual([
    ana,
    { kind: 'skip', reason: 'too late to confirm' },
  ])
})

test('words that nobody judges until the next business day count as an opt-out', async () => {
  await hear('not interested')
  await decideDueHolds(services.db, new Date())
  expect(await isOut()).toBe(false)
  await decideDueHolds(services.db, new Date(Date.now() + 4 * 86_400_000))
  expect(await isOut()).toBe(true)
  expect(await listHolds(services.db, { limit: 50 })).toEqual([])
})

test('a STOP answers what its number’s doubtful words meant; a later START does not ask again', async () => {
  await hear('not interested', { at: ago(3_000) })
  await hear('STOP', { at: ago(2_000) })
  expect(await listHolds(services.db, { limit: 50 })).toEqual([])
  await hear('START', { at: ago(1_000) })
  expect([await isOut(), (await listHolds(services.db, { limit: 50 })).length]).toEqual([false, 0])
})

test('START releases no hold', async () => {
  await hear('not interested', { at: ago(3_000) })
  await hear('START')
  expect(await listHolds(services.db, { limit: 50 })).toHaveLength(1)
})

test('an opt-out by hand is written once, with its reason, by somebody', async () => {
  const given = { phone: ana, reason: 'Asked on the phone.' }
  const by = await owner()
  const results = await Promise.all([addOptOut(services.db, given, by), addOptOut(services.db, given, by)])
  expect(results.toSorted()).toEqual(['added', 'there'])
  expect(await services.db.selectFrom('optOutChange').selectAll().execute()).toMatchObject([
    { source: 'person', personId: by.personId, reason: 'Asked on the phone.', confirmedBy: 'nobody' },
  ])
  expect(await confirmations()).toEqual([])
})

test('a number that is held because of something else than words cannot be opted out by a decision about words', async () => {
  const hold = { id: randomUUIDv7(), phone: ana, reason: 'An event could not be read.', deliveryId: 'msg_1' }
  await services.db.insertInto('numberHold').values(hold).execute()
  expect(await decideHold(services.db, hold.id, 'optOut', await owner())).toBe('notWords')
  expect(await decideHold(services.db, hold.id, 'noOptOut', await owner())).toBe('decided')
})
