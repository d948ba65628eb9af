// How often is too often, and how a finding is told.
import { describe, expect, test } from 'vitest'
import { AssertionName } from '#schema/proof.ts'
import { tooOften } from '#schema/rules/acceptances.ts'
import { figuresInWords } from '#schema/rules/figures.ts'
import { joined, toAssertion, verdictOver, type Finding } from '#schema/rules/findings.ts'

test.each([
  [{ attempts: 0, messages: 0, releases: 0 }, undefined],
  [{ attempts: 1, messages: 1, releases: 0 }, undefined],
  [{ attempts: 1, messages: 1, releases: 1 }, undefined],
  [{ attempts: 2, messages: 1, releases: 0 }, 'twice'],
  [{ attempts: 1, messages: 2, releases: 0 }, 'twice'],
  [{ attempts: 1, messages: 2, releases: 1 }, 'again'],
  [{ attempts: 3, messages: 2, releases: 1 }, 'twice'],
])('%j is %s', (taken, often) => expect(tooOften(taken)).toBe(often))

const nobody = { twice: 0, lost: 0, again: 0, toCome: 0, beingSent: 0, notKnown: 0 }

test('figures that are not 0 are told beside those that always are', () => {
  const figures = { ...nobody, once: 1398, skipped: 9, refused: 5, unconfirmed: 0 }
  expect(figuresInWords('Spring check-up', figures)).toBe(
    'Spring check-up: 1,412 people: 1,398 texted once, 9 skipped, 5 refused, 0 unconfirmed, 0 twice, 0 lost.',
  )
  expect(figuresInWords('Autumn', { ...nobody, once: 1, skipped: 0, refused: 0, unconfirmed: 0 })).toMatch(
    /^Autumn: 1 person:/,
  )
  expect(figuresInWords('Autumn', { ...figures, toCome: 120, notKnown: 2 })).toMatch(
    /0 lost\. 120 still to come, 2 being looked up\.$/,
  )
})

describe('a finding', () => {
  const pace: Finding = { name: 'tenASecond', numbers: { requests: 1204, densest: 10 }, violations: [] }

  test('without violations is a promise kept', () =>
    expect(toAssertion(pace)).toMatchObject({
      promise: 'Never more than ten requests in one second',
      verdict: 'kept',
      found: 'checked 1,204 requests; the densest second held 10',
      violations: [],
      more: 0,
      whatToDo: null,
    }))

  test('with many violations tells twenty, counts the others, and says what to do', () => {
    const violations = Array.from({ length: 23 }, (_, n) => `Text ${n}.`)
    const told = toAssertion({ ...pace, violations })
    expect(told).toMatchObject({ verdict: 'broken', more: 3, whatToDo: expect.stringMatching(/\w+/) })
    expect(told.violations).toHaveLength(20)
    expect(told.found).toMatch(/; found 23 violations$/)
  })

  test('that could not be made is not fine', () => {
    const told = toAssertion({ ...pace, unchecked: 'Quo was away' })
    expect(told).toMatchObject({ verdict: 'unchecked', found: 'could not be checked: Quo was away' })
    expect(told.whatToDo).not.toBeNull()
  })

  test('that was not finished, but shows something wrong, is a broken promise', () =>
    expect(toAssertion({ ...pace, unchecked: 'Quo was away', violations: ['Text 1.'] })).toMatchObject({
      verdict: 'broken',
      found: expect.stringMatching(/^could not be checked: Quo was away; .*found 1 violation$/),
    }))

  test('joins another of the same promise', () =>
    expect(joined(pace, { ...pace, violations: ['Text 1.'], unchecked: 'x' })).toMatchObject({
      numbers: { requests: 2408 },
      violations: ['Text 1.'],
      unchecked: 'x',
    }))
})

test.each(AssertionName.options)('%s is told in plain sentences, kept, broken or unchecked', (name) => {
  for (const numbers of [{}, { people: 1, texts: 1, again: 1, ofCompleted: 1, young: 1, claims: 2, rehearsed: 1 }]) {
    for (const more of [{}, { violations: ['Text 1.'] }, { unchecked: 'Quo was away' }]) {
      const { promise, found, compared, whatToDo } = toAssertion({ name, numbers, violations: [], ...more })
      expect(`${promise}: ${found}. ${compared} ${whatToDo ?? ''}`).not.toMatch(/undefined|NaN|\d{4,}| {2}.|;\./)
      expect(`${promise}: ${found}.`).toMatch(/^[A-Z].*: (checked|could not be checked).*\w\.$/)
    }
  }
})

test('rehearsals are not said to have been in a window', () => {
  const told = (claims: number, rehearsed: number) =>
    toAssertion({ name: 'insideWindows', numbers: { claims, rehearsed, runs: 1 }, violations: [] }).found
  expect(told(9, 0)).toMatch(/; all of them left in a window/)
  expect(told(9, 4)).toMatch(/4 of the texts in rehearsals.*; the others left in a window/)
  expect(told(9, 9)).not.toMatch(/in a window/)
})

test('the worst verdict rules', () => {
  expect(verdictOver([])).toBe('kept')
  expect(verdictOver(['kept', 'unchecked'])).toBe('unchecked')
  expect(verdictOver(['unchecked', 'broken', 'kept'])).toBe('broken')
})
