// How pages put days, moments, reasons and changes into words.
import { expect, test } from 'vitest'
import { howMany, showingMore } from '#lib/how-many.ts'
import { leftOutInWords, reasonInWords } from '#lib/reasons.ts'
import type { Weekday } from '#lib/shapes.ts'
import { daysInWords } from '#schema/rules/weekdays.ts'
import { countOf, dateInWords, momentIn, placeOf } from '#lib/words.ts'
import { changeInWords } from '../../ui/src/routes/(app)/campaigns/[id]/change-in-words.ts'

test.each<[Weekday[], string]>([
  [['mon', 'tue', 'wed', 'thu', 'fri'], 'Monday to Friday'],
  [['wed', 'mon'], 'Monday and Wednesday'],
  [['mon', 'tue'], 'Monday and Tuesday'],
  [['mon', 'wed', 'fri'], 'Monday, Wednesday, and Friday'],
  [[], 'no day'],
])('%j is %s', (days, words) => expect(daysInWords(days)).toBe(words))

test('a moment names its zone, also across the change of clocks', () => {
  expect(momentIn('America/New_York', '2026-10-30T14:00:00Z')).toBe('Fri, Oct 30, 2026, 10:00 EDT')
  expect(momentIn('America/New_York', '2026-11-02T15:00:00Z')).toBe('Mon, Nov 2, 2026, 10:00 EST')
})

test('a date has no zone', () => expect(dateInWords('2026-11-25')).toBe('Wed, Nov 25, 2026'))

test('one person, two people', () => {
  expect([countOf(1, 'person', 'people'), countOf(1200, 'person', 'people')]).toEqual(['1 person', '1,200 people'])
  expect(placeOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires')
})

test.each([
  ['opted out', 'Asked not to be texted again'],
  ['carrier code 30003', 'The carrier did not deliver it (code 30003)'],
  ['HTTP 500', 'Quo answered with an error (HTTP 500)'],
  ['something new', 'Something new'],
])('the reason %j is told as %j', (reason, words) => expect(reasonInWords(reason)).toBe(words))

test('why somebody was left out is a sentence', () => {
  expect(leftOutInWords('has no phone number')).toBe('There is no phone number')
  expect(leftOutInWords('has too few digits')).toBe('The number has too few digits')
})

test('a change says what was done, by whom and through what', () => {
  const change = { reason: null, at: '2026-11-24T15:00:00Z' }
  expect(changeInWords({ ...change, from: 'paused', to: 'active', source: 'page', by: 'Owner' })).toBe(
    'Resumed by Owner on this page',
  )
  expect(changeInWords({ ...change, from: 'active', to: 'paused', source: 'cli', by: null })).toBe(
    'Paused through the Temporal command line',
  )
})

test('how many rows are shown is read from the address and stays within bounds', () => {
  const at = (search: string) => howMany(new URL(`http://trickle/campaigns${search}`), 50)
  expect([at(''), at('?show=100'), at('?show=abc'), at('?show=1000000')]).toEqual([50, 100, 50, 2000])
  expect(showingMore('?state=sent', 50, 50)).toBe('?state=sent&show=100')
})
