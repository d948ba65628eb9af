// The days of the week, as they are named and in their order.
import type { Weekday } from './time.ts'

export const weekdayNames: Record<Weekday, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}

export const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** "Monday to Friday", or the days one by one. */
export function daysInWords(days: readonly Weekday[]): string {
  const chosen = weekdays.filter((day) => days.includes(day))
  const first = chosen[0]
  const last = chosen.at(-1)
  if (!first || !last) return 'no day'
  const inARow = weekdays.indexOf(last) - weekdays.indexOf(first) === chosen.length - 1
  if (inARow && chosen.length > 2) return `${weekdayNames[first]} to ${weekdayNames[last]}`
  return new Intl.ListFormat('en-US').format(chosen.map((day) => weekdayNames[day]))
}
