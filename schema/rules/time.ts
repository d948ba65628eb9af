// Local dates and wall clocks in a zone: the one module that knows the date library.
import { Temporal } from 'temporal-polyfill'

/** A calendar date without a zone, YYYY-MM-DD. */
export type LocalDate = string

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

export interface LocalParts {
  date: LocalDate
  /** HH:MM on a 24-hour clock; seconds are dropped, not rounded. */
  time: string
  weekday: Weekday
}

const weekdays: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const dayMs = 24 * 60 * 60 * 1000

// Asked for every number of a campaign: a kept formatter answers five times faster than Temporal does.
const wallClocks = new Map<string, Intl.DateTimeFormat>()

/** What calendar and clock show at an instant in a zone. Throws RangeError for a zone that does not exist. */
export function localParts(at: Date, zone: string): LocalParts {
  const shown = new Map(
    wallClockIn(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  const date = `${shown.get('year')}-${shown.get('month')}-${shown.get('day')}`
  return { date, time: `${shown.get('hour')}:${shown.get('minute')}`, weekday: weekdayOf(date) }
}

/**
 * The instant at which a wall clock in `zone` shows `time` (HH:MM) on `date`. A time that the clocks skip: the moment
 * they do, when the next existing time begins. A time that comes twice: the first. Throws RangeError for nonsense.
 */
export function instantOf(date: LocalDate, time: string, zone: string): Date {
  const question = `${date} ${time} ${zone}`
  const known = instants.get(question)
  if (known !== undefined) return new Date(known)
  const instant = findInstant(date, time, zone)
  if (instants.size >= mostInstants) instants.clear()
  instants.set(question, instant.getTime())
  return instant
}

// A campaign of many months asks at every move for the windows of all its dates.
const instants = new Map<string, number>()
const mostInstants = 5_000

function findInstant(date: LocalDate, time: string, zone: string): Date {
  const asked = Temporal.PlainDateTime.from(`${date}T${time}`)
  const found = asked.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const skipped = !found.toPlainDateTime().equals(asked)
  const exact = skipped ? (found.getTimeZoneTransition('next') ?? found) : found
  return new Date(exact.epochMilliseconds)
}

/** The date `n` days later, or earlier when negative. */
export function addDays(date: LocalDate, n: number): LocalDate {
  return new Date(midnightUtc(date) + n * dayMs).toISOString().slice(0, 10)
}

export function weekdayOf(date: LocalDate): Weekday {
  const weekday = weekdays[new Date(midnightUtc(date)).getUTCDay()]
  if (!weekday) throw new RangeError(`${date} is not a date`)
  return weekday
}

/** Whether this is the name of a zone. An offset such as +05:00 is none: it knows nothing of clock changes. */
export function isZone(zone: string): boolean {
  if (!/^[a-z]/i.test(zone)) return false
  try {
    wallClockIn(zone)
    return true
  } catch {
    return false
  }
}

/** The first instant after `at` when the clocks in the zone change, if it is known to have one. */
export function nextClockChange(at: Date, zone: string): Date | undefined {
  const here = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)
  const change = here.getTimeZoneTransition('next')
  return change ? new Date(change.epochMilliseconds) : undefined
}

/** For people: "Wednesday 25 November, 10:00 in New York". */
export function inWords(at: Date, zone: string): string {
  return `${dayInWords(at, zone)}, ${localParts(at, zone).time} in ${placeOf(zone)}`
}

/** "Wednesday 25 November", with the year when it is another one than `now`'s. */
export function dayInWords(at: Date, zone: string, now = at): string {
  const part = (moment: Date, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-US', { timeZone: zone, ...options }).format(moment)
  const day = `${part(at, { weekday: 'long' })} ${part(at, { day: 'numeric' })} ${part(at, { month: 'long' })}`
  const year = part(at, { year: 'numeric' })
  return year === part(now, { year: 'numeric' }) ? day : `${day} ${year}`
}

/** "New York", as in "10:00 in New York". */
export function placeOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}

function midnightUtc(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`)
}

function wallClockIn(zone: string): Intl.DateTimeFormat {
  const known = wallClocks.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  wallClocks.set(zone, made)
  return made
}
