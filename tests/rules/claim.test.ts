// May this text leave now?
import { expect, test } from 'vitest'
import { decideClaim, type ClaimFacts } from '#schema/rules/claim.ts'

const at = (time: string) => new Date(`2027-05-03T${time}:00Z`)

const fine: ClaimFacts = {
  now: at('14:30'),
  fenced: false,
  text: { state: 'pending' },
  campaign: { status: 'active' },
  run: { kind: 'ordinary', state: 'open', used: 0, quota: 25, opensAt: at('14:00'), closesAt: at('16:00') },
  optedOut: false,
  held: false,
  unprocessedEvent: false,
  earlierCommunication: false,
  legalFrom: at('14:30'),
}
const run = (changed: Partial<ClaimFacts['run']>) => ({ run: { ...fine.run, ...changed } })

test('a pending text of an active campaign in an open window, to somebody nobody knows, may leave', () => {
  expect(decideClaim(fine)).toEqual({ kind: 'claim' })
})

test.each<[string, Partial<ClaimFacts>, object]>([
  ['is being sent already', { text: { state: 'sending' } }, { kind: 'notPending' }],
  ['was sent', { text: { state: 'sent' } }, { kind: 'notPending' }],
  ['is unconfirmed', { text: { state: 'unconfirmed' } }, { kind: 'notPending' }],
  ['waits behind a fence', { fenced: true }, { kind: 'endPage', reason: 'fenced' }],
  ['is of a paused campaign', { campaign: { status: 'paused' } }, { kind: 'endPage', reason: 'campaign not active' }],
  [
    'is of a completed campaign',
    { campaign: { status: 'completed' } },
    { kind: 'endPage', reason: 'campaign not active' },
  ],
  ['is of a closed run', run({ state: 'closed' }), { kind: 'endPage', reason: 'run closed' }],
  ['comes a moment before the window', { now: at('13:59') }, { kind: 'endPage', reason: 'outside the window' }],
  ['comes when the window closes', { now: at('16:00') }, { kind: 'endPage', reason: 'outside the window' }],
  ['would be one too many', run({ used: 25 }), { kind: 'endPage', reason: 'run used up' }],
  ['is for somebody who opted out', { optedOut: true }, { kind: 'skip', reason: 'opted out' }],
  [
    'is for somebody who wrote or was written to',
    { earlierCommunication: true },
    { kind: 'skip', reason: 'earlier communication' },
  ],
  ['is for a held number', { held: true }, { kind: 'passOver', reason: 'held' }],
  [
    'is for a number of which an event waits',
    { unprocessedEvent: true },
    { kind: 'passOver', reason: 'event waiting' },
  ],
  [
    'is too early where they live',
    { legalFrom: at('15:00') },
    { kind: 'passOver', reason: 'outside legal hours', until: at('15:00') },
  ],
  ['is never legal where they live', { legalFrom: undefined }, { kind: 'skip', reason: 'no legal hour' }],
])('a text that %s does not leave', (_what, changed, decision) => {
  expect(decideClaim({ ...fine, ...changed })).toMatchObject(decision)
})

test('somebody who wrote doubtful words is skipped at once: no decision about them makes it a first contact', () => {
  expect(decideClaim({ ...fine, held: true, earlierCommunication: true })).toEqual({
    kind: 'skip',
    reason: 'earlier communication',
  })
})

test('an opt-out outranks everything that would only make it wait', () => {
  const facts = { ...fine, optedOut: true, held: true, unprocessedEvent: true, legalFrom: at('15:00') }
  expect(decideClaim(facts)).toEqual({ kind: 'skip', reason: 'opted out' })
})

test('a rehearsal is exempt from days and hours, and from nothing else', () => {
  const rehearsal = {
    ...fine,
    now: at('03:00'),
    legalFrom: at('13:00'),
    ...run({ kind: 'rehearsal', opensAt: null, closesAt: null }),
  }
  expect(decideClaim(rehearsal)).toEqual({ kind: 'claim' })
  expect(decideClaim({ ...rehearsal, fenced: true })).toEqual({ kind: 'endPage', reason: 'fenced' })
  expect(decideClaim({ ...rehearsal, optedOut: true })).toEqual({ kind: 'skip', reason: 'opted out' })
  expect(decideClaim({ ...rehearsal, campaign: { status: 'paused' } })).toMatchObject({ kind: 'endPage' })
})
