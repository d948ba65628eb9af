// How long a person has to judge doubtful words: a business day. After it they count as an opt-out.
import { addDays, instantOf, localParts, weekdayOf, type LocalDate } from './time.ts'

const zone = 'America/New_York' // whose days those of the business are taken to be

/** The same time on the next weekday. */
export function holdUntil(now: Date): Date {
  const { date, time } = localParts(now, zone)
  return instantOf(nextWeekday(date), time, zone)
}

function nextWeekday(date: LocalDate): LocalDate {
  const next = addDays(date, 1)
  return ['sat', 'sun'].includes(weekdayOf(next)) ? nextWeekday(next) : next
}
