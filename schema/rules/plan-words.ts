// The plan that a schedule implies, as a person would say it.
import { forecast } from './forecast.ts'
import { holidayOn } from './holidays.ts'
import type { Schedule } from './send-window.ts'
import { addDays, dayInWords, instantOf, inWords, localParts, placeOf, weekdayOf, type LocalDate } from './time.ts'
import { daysInWords } from './weekdays.ts'

export interface PlanInWords {
  runs: number
  /** "Wednesday 25 November, 10:00 in New York"; a window that is open now begins now. */
  firstRunWords: string | null
  /** "Tuesday 22 December". */
  lastRunWords: string | null
  /** The next send dates, at most five. */
  nextRunsWords: string[]
  /** Send days until the last run on which nobody is texted, at most five: "Thursday 26 November (Thanksgiving Day)". */
  holidayWords: string[]
  /** "50 a run, Monday to Friday at 10:00 in New York: 120 people, 3 runs, last Wednesday 25 November." */
  planWords: string | null
}

export const noPlan: PlanInWords = {
  runs: 0,
  firstRunWords: null,
  lastRunWords: null,
  nextRunsWords: [],
  holidayWords: [],
  planWords: null,
}

export function planInWords(
  schedule: Schedule,
  { people, batchSize, now }: { people: number; batchSize: number; now: Date },
  except?: (date: LocalDate) => boolean,
): PlanInWords {
  if (people === 0) return noPlan
  const { zone, days, sendAt } = schedule
  const { runs, next, last } = forecast(schedule, { people, batchSize, now, show: mostDates }, except)
  const [first] = next
  const lastRunWords = last ? dayInWords(last.opensAt, zone, now) : null
  const when = `${daysInWords(days)} at ${sendAt} in ${placeOf(zone)}`
  const total = `${count(people, 'person', 'people')}, ${count(runs, 'run', 'runs')}`
  return {
    runs,
    firstRunWords: first ? inWords(first.opensAt > now ? first.opensAt : now, zone) : null,
    lastRunWords,
    nextRunsWords: next.map(({ opensAt }) => dayInWords(opensAt, zone, now)),
    holidayWords: last ? holidaysBefore(last.date, schedule, now) : [],
    planWords: `${batchSize} a run, ${when}: ${total}${lastRunWords ? `, last ${lastRunWords}` : ''}.`,
  }
}

function holidaysBefore(end: LocalDate, { days, sendAt, zone }: Schedule, now: Date): string[] {
  const words: string[] = []
  for (let date = localParts(now, zone).date; date < end && words.length < mostDates; date = addDays(date, 1)) {
    const holiday = days.includes(weekdayOf(date)) ? holidayOn(date) : undefined
    if (holiday) words.push(`${dayInWords(instantOf(date, sendAt, zone), zone, now)} (${holiday})`)
  }
  return words
}

const mostDates = 5

const count = (number: number, one: string, many: string) =>
  `${new Intl.NumberFormat('en-US').format(number)} ${number === 1 ? one : many}`
