// A text of which nobody knows whether it was sent.
import { expect, test } from 'vitest'
import { afterLookUps, giveUp, isFrom, release, textOf, type SeenMessage } from '#schema/rules/settle.ts'

const started = new Date('2027-05-03T14:00:00Z')
const attempt = {
  fromPhone: '+14155550100',
  phone: '+12125550101',
  body: 'It’s us – “Solid Ground”',
  startedAt: started,
  leasedUntil: new Date(started.getTime() + 41_000),
}
const message: SeenMessage = {
  id: 'AC1',
  direction: 'outgoing',
  ownPhone: attempt.fromPhone,
  phone: attempt.phone,
  text: attempt.body,
  at: new Date(started.getTime() + 500),
}
const after = (ms: number) => ({ at: new Date(started.getTime() + ms) })

test.each<[string, Partial<SeenMessage>, boolean]>([
  ['the same', {}, true],
  ['the same in Quo’s plain characters', { text: 'It\'s us - "Solid Ground"' }, true],
  ['ten seconds early, as clocks may differ', after(-10_000), true],
  ['ten seconds after the lease', after(51_000), true],
  ['from long before', after(-10_001), false],
  ['from long after', after(51_001), false],
  ['incoming', { direction: 'incoming' }, false],
  ['from another number of ours', { ownPhone: '+14155550101' }, false],
  ['to somebody else', { phone: '+12125550102' }, false],
  ['another text', { text: 'Something else' }, false],
])('%s', (_what, changed, is) => expect(isFrom(attempt, { ...message, ...changed })).toBe(is))

test('of several texts a message is the first that it may be, and none that was never attempted', () => {
  const { startedAt, leasedUntil, ...who } = attempt
  const [never, first, second] = [
    { ...who, attemptStartedAt: null, leasedUntil: null, doubtedSince: null, n: 0 },
    { ...who, attemptStartedAt: startedAt, leasedUntil, doubtedSince: null, n: 1 },
    { ...who, attemptStartedAt: startedAt, leasedUntil, doubtedSince: null, n: 2 },
  ]
  expect(textOf([never, first, second], message)?.n).toBe(1)
  expect(textOf([never], message)).toBeUndefined()
})

test.each<[string, Partial<SeenMessage>, boolean]>([
  ['any time after the backup', after(86_400_000), true],
  ['a little before, as clocks may differ', after(-600_000), true],
  ['from long before the backup', after(-600_001), false],
  ['to somebody else', { ...after(1_000), phone: '+12125550102' }, false],
  ['another text', { ...after(1_000), text: 'Something else' }, false],
  ['incoming', { ...after(1_000), direction: 'incoming' }, false],
])('a text in doubt since a backup may be a message that is %s', (_what, changed, is) => {
  const { startedAt: doubtedSince, leasedUntil: _lease, ...who } = attempt
  const doubted = { ...who, attemptStartedAt: null, leasedUntil: null, doubtedSince }
  expect(textOf([doubted], { ...message, ...changed }) !== undefined).toBe(is)
})

test('it is looked up at every time before a person has to decide, and no more once it is settled', () => {
  const times = [30_000, 120_000, 600_000]
  expect(afterLookUps([], times)).toEqual({ kind: 'lookUp', afterMs: 30_000 })
  expect(afterLookUps(['absent'], times)).toEqual({ kind: 'lookUp', afterMs: 120_000 })
  expect(afterLookUps(['absent', 'refused'], times)).toEqual({ kind: 'lookUp', afterMs: 600_000 })
  expect(afterLookUps(['absent', 'settled'], times)).toEqual({ kind: 'settled' })
  expect(afterLookUps(['absent', 'absent', 'absent'], times)).toEqual({ kind: 'giveUp', found: 'absent' })
  expect(afterLookUps(['absent', 'absent', 'refused'], times)).toEqual({ kind: 'giveUp', found: 'refused' })
})

test('only what is still unknown of the same attempt is given up', () => {
  expect(giveUp({ state: 'unknown', attempt: 'mine' }, 'mine', 'absent')).toMatchObject({ to: 'unconfirmed' })
  expect(giveUp({ state: 'unknown', attempt: 'another' }, 'mine', 'absent')).toBeUndefined()
  expect(giveUp({ state: 'sent', attempt: 'mine' }, 'mine', 'absent')).toBeUndefined()
})

test('a person may release what is unconfirmed, and nothing else', () => {
  expect(release({ kind: 'campaign', state: 'unconfirmed' }, { status: 'active' })).toMatchObject({
    reopensCampaign: false,
  })
  expect(release({ kind: 'campaign', state: 'unconfirmed' }, { status: 'completed' })).toMatchObject({
    reopensCampaign: true,
  })
  expect(release({ kind: 'campaign', state: 'unknown' }, { status: 'active' })).toBeUndefined()
})
