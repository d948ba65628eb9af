// What a person may decide about somebody on the review list.
import { expect, test } from 'vitest'
import { addAnyway, isOnReviewList } from '#schema/rules/review.ts'
import { textMayBecome } from '#schema/rules/text-state.ts'

const skipped = { state: 'skipped', reason: 'earlier communication' } as const
const quiet = { optedOut: false, held: false, unprocessedEvent: false, newer: false }

test.each([
  ['active', false],
  ['paused', false],
  ['completed', true],
] as const)(
  'somebody skipped is added to a campaign that is %s; it goes on for them: %s',
  (status, reopensCampaign) => {
    const added = addAnyway(skipped, { status }, quiet)
    expect(added).toEqual({ kind: 'added', step: { to: 'pending', reason: 'added by a person' }, reopensCampaign })
    expect(added.kind === 'added' && textMayBecome('skipped', added.step.to)).toBe(true)
  },
)

test.each([
  [{ optedOut: true }, 'opted out'],
  [{ held: true }, 'held'],
  [{ unprocessedEvent: true }, 'event waiting'],
  [{ newer: true }, 'newer contact'],
  [{ optedOut: true, held: true, unprocessedEvent: true, newer: true }, 'opted out'],
] as const)('a number with %j is not added: %s', (facts, why) => {
  expect(addAnyway(skipped, { status: 'active' }, { ...quiet, ...facts })).toEqual({ kind: 'refused', why })
})

test.each([
  { state: 'skipped', reason: 'opted out' },
  { state: 'skipped', reason: 'no legal hour' },
  { state: 'skipped', reason: 'campaign ended' },
  { state: 'pending', reason: null },
  { state: 'delivered', reason: null },
  { state: 'unconfirmed', reason: 'not found at Quo' },
] as const)('nobody is added whose text is %j', (text) => {
  expect(addAnyway(text, { status: 'active' }, quiet)).toEqual({ kind: 'refused', why: 'not skipped' })
})

test('on the list are the unconfirmed, and those skipped because of earlier communication', () => {
  expect(isOnReviewList({ state: 'unconfirmed', reason: null })).toBe(true)
  expect(isOnReviewList(skipped)).toBe(true)
  expect(isOnReviewList({ state: 'skipped', reason: 'opted out' })).toBe(false)
  expect(isOnReviewList({ state: 'pending', reason: null })).toBe(false)
})
