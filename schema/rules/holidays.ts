// The federal holidays of the United States, and the dates on which they are observed: nobody is texted then.
import { addDays, weekdayOf, type LocalDate } from './time.ts'

const fixed: Record<string, string> = {
  '01-01': 'New Year’s Day',
  '06-19': 'Juneteenth',
  '07-04': 'Independence Day',
  '11-11': 'Veterans Day',
  '12-25': 'Christmas Day',
}

export function holidayOn(date: LocalDate): string | undefined {
  return fixedOn(date) ?? observedOn(date) ?? movableOn(date)
}

const fixedOn = (date: LocalDate) => fixed[date.slice(5)]

/** One on a Saturday is observed on the Friday before it, one on a Sunday on the Monday after it. */
function observedOn(date: LocalDate): string | undefined {
  const weekday = weekdayOf(date)
  if (weekday === 'fri') return fixedOn(addDays(date, 1))
  return weekday === 'mon' ? fixedOn(addDays(date, -1)) : undefined
}

function movableOn(date: LocalDate): string | undefined {
  const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8))]
  const which = Math.ceil(day / 7) // 3 of a Monday: the third Monday of its month
  const weekday = weekdayOf(date)
  if (weekday === 'thu') return month === 11 && which === 4 ? 'Thanksgiving Day' : undefined
  if (weekday !== 'mon') return undefined
  if (month === 1 && which === 3) return 'Martin Luther King Jr. Day'
  if (month === 2 && which === 3) return 'Washington’s Birthday'
  if (month === 5 && day > 24) return 'Memorial Day' // the last one
  if (month === 9 && which === 1) return 'Labor Day'
  return month === 10 && which === 2 ? 'Columbus Day' : undefined
}
