// At which hours a person may be texted, judged from their area code: 09:00–20:00, not on Sundays.
//
// The federal floor is 08:00–21:00 at the called party's location (47 CFR 64.1200(c)(1)). The hours here are the
// narrower ones that most stricter states ask for, with the Sundays that Alabama, Louisiana, Mississippi and South
// Dakota rule out. A number tells only where it was given out, so every zone its area code reaches must agree.
import { areaCodesByZone } from './area-codes.ts'
import { nextWindow } from './send-window.ts'
import type { Schedule } from './send-window.ts'
import { addDays, instantOf, localParts, nextClockChange, weekdayOf } from './time.ts'

const opens = '09:00'
const closes = '20:00'
const dayMs = 24 * 60 * 60 * 1000
const horizonDays = 370

/** For a +1 number whose area code tells nothing (toll-free, new): legal across the contiguous United States. */
const contiguousStates: readonly string[] = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
]
const nowhere: readonly string[] = []
const zonesByAreaCode = readAreaCodes()

/** The zones in which the owner of an E.164 number may be; none for a number outside +1, which is never texted. */
export function zonesOf(phone: string): readonly string[] {
  if (!/^\+1\d{10}$/.test(phone)) return nowhere
  return zonesByAreaCode.get(phone.slice(2, 5)) ?? contiguousStates
}

/** Whether `at` is between 09:00 and 20:00 (20:00:00 is not) on a weekday or Saturday in every zone of the number. */
export function isLegalHour(phone: string, at: Date): boolean {
  const zones = zonesOf(phone)
  return zones.length > 0 && zones.every((zone) => isOpen(at, zone))
}

/** The first legal instant that is not before `from`; none when the number can never be texted. */
export function nextLegalHour(phone: string, from: Date): Date | undefined {
  return nextLegalIn(zonesOf(phone), from)
}

let lastQuestion: string | undefined
const answers = new Map<readonly string[], boolean>()

/**
 * Whether any window of the schedule that is not over by `from` and opens within 370 days has a legal instant in it.
 * Answers are kept while the question differs only in the number: activation asks it once for each of thousands.
 */
export function everLegal(phone: string, schedule: Schedule, from: Date): boolean {
  const zones = zonesOf(phone)
  if (zones.length === 0) return false
  const { days, sendAt, zone, windowMinutes } = schedule
  const question = JSON.stringify([days, sendAt, zone, windowMinutes, from.getTime()])
  if (question !== lastQuestion) answers.clear()
  lastQuestion = question

  const known = answers.get(zones)
  if (known !== undefined) return known
  const answer = startsThatDiffer(zones, schedule, from).some((start) => legalInWeeksOf(zones, schedule, start, from))
  answers.set(zones, answer)
  return answer
}

/**
 * Between two clock changes, of the schedule's zone or the person's, every week is like the one before but for its federal
 * holidays, and no weekday is one three times in a row (Christmas and New Year's Day are a week apart). So three weeks at
 * the start and from each change on stand for the whole year.
 */
function startsThatDiffer(zones: readonly string[], schedule: Schedule, from: Date): Date[] {
  const until = from.getTime() + horizonDays * dayMs
  const changes = [schedule.zone, ...zones].flatMap((zone) => clockChanges(zone, from, until))
  return [from, ...changes]
}

function clockChanges(zone: string, from: Date, untilMs: number): Date[] {
  const changes: Date[] = []
  let change = nextClockChange(from, zone)
  while (change && change.getTime() <= untilMs) {
    changes.push(change)
    change = nextClockChange(change, zone)
  }
  return changes
}

function legalInWeeksOf(zones: readonly string[], schedule: Schedule, start: Date, from: Date): boolean {
  const until = Math.min(start.getTime() + 22 * dayMs, from.getTime() + horizonDays * dayMs) // three weeks and parts of both end days
  let window = nextWindow(schedule, start, () => false)
  while (window && window.opensAt.getTime() < until) {
    const legal = nextLegalIn(zones, window.opensAt)
    if (legal && legal < window.closesAt) return true
    window = nextWindow(schedule, window.closesAt, () => false)
  }
  return false
}

/**
 * Moves on to the opening of whichever zone is closed until none is. Never passes a legal instant, because none lies
 * between a closed zone's now and its opening. Two weeks are enough: area codes reach over zones a few hours apart.
 */
function nextLegalIn(zones: readonly string[], from: Date): Date | undefined {
  if (zones.length === 0) return undefined
  const until = from.getTime() + 14 * dayMs
  let at = from
  while (at.getTime() < until) {
    const closed = zones.find((zone) => !isOpen(at, zone))
    if (!closed) return at
    at = nextOpening(at, closed)
  }
  return undefined
}

function isOpen(at: Date, zone: string): boolean {
  const { time, weekday } = localParts(at, zone)
  return opens <= time && time < closes && weekday !== 'sun'
}

/** The opening that follows an instant at which the zone is closed. */
function nextOpening(at: Date, zone: string): Date {
  const { date, time } = localParts(at, zone)
  const next = time < opens ? date : addDays(date, 1)
  return instantOf(weekdayOf(next) === 'sun' ? addDays(next, 1) : next, opens, zone)
}

/** Codes with the same zones share one list, so that an answer for one is kept for all. */
function readAreaCodes(): Map<string, readonly string[]> {
  const zonesOfCode = new Map<string, string[]>()
  for (const [zone, codes] of Object.entries(areaCodesByZone)) {
    for (const code of codes.match(/\d{3}/g) ?? []) zonesOfCode.set(code, [...(zonesOfCode.get(code) ?? []), zone])
  }
  const shared = new Map<string, readonly string[]>()
  return new Map(
    [...zonesOfCode].map(([code, zones]) => {
      const key = zones.join(' ')
      const list = shared.get(key) ?? zones
      shared.set(key, list)
      return [code, list]
    }),
  )
}
