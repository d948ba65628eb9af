// The federal holidays, as the Office of Personnel Management lists them.
import { expect, test } from 'vitest'
import { holidayOn } from '#schema/rules/holidays.ts'
import { addDays } from '#schema/rules/time.ts'

const datesOf = (year: number) => {
  const dates: string[] = []
  for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1))
    if (holidayOn(date)) dates.push(date.slice(5))
  return dates
}

test.each([
  // Independence Day on a Saturday, observed on the Friday
  [2026, '01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25'],
  // Juneteenth and Christmas on a Saturday, Independence Day on a Sunday; New Year’s Day 2028 on a Saturday, observed in 2027
  [2027, '01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31'],
  [2028, '01-01 01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-11 11-23 12-25'],
])('%i has these and no others', (year, dates) => {
  expect(datesOf(year).join(' ')).toBe(dates)
})

test('each has its name', () => {
  expect(holidayOn('2026-11-26')).toBe('Thanksgiving Day')
  expect(holidayOn('2026-07-03')).toBe('Independence Day')
  expect(holidayOn('2027-12-31')).toBe('New Year’s Day')
  expect(holidayOn('2026-11-27')).toBeUndefined()
})
