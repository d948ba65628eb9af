// How long a person has to judge doubtful words.
import { expect, test } from 'vitest'
import { holdUntil } from '#schema/rules/hold.ts'

test.each([
  ['Monday', '2027-05-03T14:00:00Z', '2027-05-04T14:00:00Z'],
  ['Thursday', '2027-05-06T23:59:00Z', '2027-05-07T23:59:00Z'],
  ['Friday', '2027-05-07T21:00:00Z', '2027-05-10T21:00:00Z'],
  ['Friday evening, Saturday already in Greenwich', '2027-05-08T01:00:00Z', '2027-05-11T01:00:00Z'],
  ['Saturday', '2027-05-08T15:00:00Z', '2027-05-10T15:00:00Z'],
  ['Friday before the clocks change', '2027-03-12T15:00:00Z', '2027-03-15T14:00:00Z'],
])('from %s until the same time on the next weekday', (_day, now, until) => {
  expect(holdUntil(new Date(now)).toISOString()).toBe(new Date(until).toISOString())
})
