// When a campaign may text: a window on each allowed local date, opening at its send time.
import { holidayOn } from './holidays.ts'
import { addDays, instantOf, isZone, localParts, weekdayOf } from './time.ts'
import type { LocalDate, Weekday } from './time.ts'

export interface Schedule {
  days: readonly Weekday[]
  /** HH:MM in `zone`. */
  sendAt: string
  /** An IANA name. */
  zone: string
  /** How long a window stays open, unless the evening ends it. */
  windowMinutes: number
}

/** Open from `opensAt` up to, but not including, `closesAt`. */
export interface SendWindow {
  date: LocalDate
  opensAt: Date
  closesAt: Date
}

/** The local time at which every window is closed, whatever the schedule says. */
const eveningEnds = '20:00'
const horizonDays = 370
const minuteMs = 60 * 1000
const dayMs = 24 * 60 * minuteMs

/** The window of one local date; none on a weekday that is not allowed, on a holiday, or when it would be closed as it opens. */
export function windowOn(schedule: Schedule, date: LocalDate): SendWindow | undefined {
  if (!schedule.days.includes(weekdayOf(date)) || holidayOn(date)) return undefined
  const opensAt = instantOf(date, schedule.sendAt, schedule.zone)
  const evening = instantOf(date, eveningEnds, schedule.zone).getTime()
  const closesAt = new Date(Math.min(opensAt.getTime() + schedule.windowMinutes * minuteMs, evening))
  // A date that the zone skips as a whole opens and closes at the skip, so it has no window.
  return opensAt < closesAt ? { date, opensAt, closesAt } : undefined
}

/** The window that is open at `now`. */
export function windowAt(schedule: Schedule, now: Date): SendWindow | undefined {
  const window = windowOn(schedule, localParts(now, schedule.zone).date) // no window reaches into the next date
  return window && window.opensAt <= now && now < window.closesAt ? window : undefined
}

/** The first window that is not over by `now`, perhaps already open, on a date that is not excepted; within 370 days. */
export function nextWindow(
  schedule: Schedule,
  now: Date,
  except: (date: LocalDate) => boolean,
): SendWindow | undefined {
  const today = localParts(now, schedule.zone).date
  for (let ahead = 0; ahead <= horizonDays; ahead++) {
    const date = addDays(today, ahead)
    const window = windowOn(schedule, date)
    if (window && now < window.closesAt && !except(date)) return window
  }
  return undefined
}

/** The windows that closed after `from` and not after `to`, oldest first; at most those of the 370 days before `to`. */
export function windowsBetween(schedule: Schedule, from: Date, to: Date): SendWindow[] {
  const since = new Date(Math.max(from.getTime(), to.getTime() - horizonDays * dayMs))
  const last = localParts(to, schedule.zone).date
  const windows: SendWindow[] = []
  for (let date = localParts(since, schedule.zone).date; date <= last; date = addDays(date, 1)) {
    const window = windowOn(schedule, date)
    if (window && since < window.closesAt && window.closesAt <= to) windows.push(window)
  }
  return windows
}

/** Why this schedule can never open a window, as a sentence for the person who made it. */
export function problemWith(schedule: Schedule): string | undefined {
  const { days, sendAt, zone, windowMinutes } = schedule
  if (days.length === 0) return 'Choose at least one weekday.'
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(sendAt)) return `“${sendAt}” is not a time of day such as 10:00.`
  if (sendAt >= eveningEnds) return `The send time must be before ${eveningEnds}, when texting ends for the day.`
  if (!isZone(zone)) return `“${zone}” is not a time zone such as America/New_York.`
  if (!(windowMinutes > 0)) return 'The window must stay open for at least a minute.'
  return undefined
}
