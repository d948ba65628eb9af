// Local dates, wall clocks and what happens to them when the clocks change.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, inWords, instantOf, isZone, localParts, nextClockChange, weekdayOf } from '#schema/rules/time.ts'

const newYork = 'America/New_York'
const losAngeles = 'America/Los_Angeles'
const lordHowe = 'Australia/Lord_Howe'

describe('the instant of a wall-clock time', () => {
  test.each([
    ['an ordinary winter morning', '2026-01-15', '10:00', newYork, '2026-01-15T15:00:00Z'],
    ['the same hour in summer is an hour earlier in UTC', '2026-07-15', '10:00', newYork, '2026-07-15T14:00:00Z'],
    ['the morning after the spring change', '2026-03-08', '10:00', newYork, '2026-03-08T14:00:00Z'],
    ['the morning after the autumn change', '2026-11-01', '10:00', newYork, '2026-11-01T15:00:00Z'],
    ['a skipped time is the change itself, New York', '2026-03-08', '02:30', newYork, '2026-03-08T07:00:00Z'],
    ['the first skipped minute, New York', '2026-03-08', '02:00', newYork, '2026-03-08T07:00:00Z'],
    ['the last skipped minute, New York', '2026-03-08', '02:59', newYork, '2026-03-08T07:00:00Z'],
    ['the first minute after the skip, New York', '2026-03-08', '03:00', newYork, '2026-03-08T07:00:00Z'],
    ['a doubled time is the first, New York', '2026-11-01', '01:30', newYork, '2026-11-01T05:30:00Z'],
    ['a skipped time, Los Angeles', '2026-03-08', '02:30', losAngeles, '2026-03-08T10:00:00Z'],
    ['a doubled time, Los Angeles', '2026-11-01', '01:30', losAngeles, '2026-11-01T08:30:00Z'],
    ['a skipped half hour, Lord Howe', '2026-10-04', '02:15', lordHowe, '2026-10-03T15:30:00Z'],
    ['just after the half hour, Lord Howe', '2026-10-04', '02:30', lordHowe, '2026-10-03T15:30:00Z'],
    ['a doubled half hour, Lord Howe', '2026-04-05', '01:45', lordHowe, '2026-04-04T14:45:00Z'],
    ['Arizona has no summer time', '2026-07-15', '10:00', 'America/Phoenix', '2026-07-15T17:00:00Z'],
    ['Hawaii has no summer time', '2026-07-15', '10:00', 'Pacific/Honolulu', '2026-07-15T20:00:00Z'],
    ['Indiana has had it since 2006', '2026-07-15', '10:00', 'America/Indiana/Indianapolis', '2026-07-15T14:00:00Z'],
    ['a leap day', '2028-02-29', '10:00', newYork, '2028-02-29T15:00:00Z'],
    ['any hour of the date Samoa skipped', '2011-12-30', '10:00', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
  ])('%s', (_, date, time, zone, expected) => {
    expect(instantOf(date, time, zone)).toEqual(new Date(expected))
  })

  test.each([
    ['2026-02-30', '10:00', newYork],
    ['2027-02-29', '10:00', newYork],
    ['2026-02-03', '25:00', newYork],
    ['2026-02-03', '10:00', 'Mars/Olympus'],
  ])('%s %s in %s is refused', (date, time, zone) => {
    expect(() => instantOf(date, time, zone)).toThrow(RangeError)
  })
})

describe('what calendar and clock show', () => {
  test.each([
    ['2026-11-22T00:30:00Z', newYork, { date: '2026-11-21', time: '19:30', weekday: 'sat' }],
    ['2026-11-22T05:00:00Z', newYork, { date: '2026-11-22', time: '00:00', weekday: 'sun' }],
    ['2026-03-08T06:59:59.999Z', newYork, { date: '2026-03-08', time: '01:59', weekday: 'sun' }],
    ['2026-03-08T07:00:00Z', newYork, { date: '2026-03-08', time: '03:00', weekday: 'sun' }],
    ['2026-10-03T15:30:00Z', lordHowe, { date: '2026-10-04', time: '02:30', weekday: 'sun' }],
    ['2011-12-30T09:59:00Z', 'Pacific/Apia', { date: '2011-12-29', time: '23:59', weekday: 'thu' }],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', { date: '2011-12-31', time: '00:00', weekday: 'sat' }],
  ])('at %s in %s', (at, zone, expected) => {
    expect(localParts(new Date(at), zone)).toEqual(expected)
  })

  const zones = [newYork, losAngeles, lordHowe, 'America/Phoenix', 'Pacific/Honolulu', 'Asia/Kathmandu', 'Pacific/Apia']
  const minute = fc.integer({ min: Date.UTC(2005, 0) / 60_000, max: Date.UTC(2035, 0) / 60_000 })

  test('going to the wall clock and back never arrives later, and misses only in a doubled hour', () => {
    fc.assert(
      fc.property(minute, fc.constantFrom(...zones), (minutes, zone) => {
        const at = new Date(minutes * 60_000)
        const { date, time } = localParts(at, zone)
        const back = instantOf(date, time, zone)
        expect(back <= at).toBe(true)
        expect(localParts(back, zone)).toEqual(localParts(at, zone))
      }),
    )
  })

  test('an asked time is shown at its instant, or skipped by the clocks and later ones are shown', () => {
    fc.assert(
      fc.property(minute, fc.nat({ max: 1439 }), fc.constantFrom(...zones), (minutes, ofDay, zone) => {
        const date = new Date(minutes * 60_000).toISOString().slice(0, 10)
        const time = new Date(ofDay * 60_000).toISOString().slice(11, 16)
        const at = instantOf(date, time, zone)
        const shown = localParts(at, zone)
        const before = localParts(new Date(at.getTime() - 1), zone)
        const asked = `${date}T${time}`
        expect(`${shown.date}T${shown.time}` >= asked).toBe(true)
        expect(`${before.date}T${before.time}` < asked).toBe(true)
      }),
    )
  })
})

test.each([
  ['2028-02-28', 1, '2028-02-29'],
  ['2028-02-28', 2, '2028-03-01'],
  ['2027-02-28', 1, '2027-03-01'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2027-01-01', -1, '2026-12-31'],
  ['2026-03-08', 1, '2026-03-09'],
])('%s and %i days is %s', (date, n, expected) => expect(addDays(date, n)).toBe(expected))

test.each([
  ['2026-11-22', 'sun'],
  ['2026-11-23', 'mon'],
  ['2028-02-29', 'tue'],
])('%s is a %s', (date, expected) => expect(weekdayOf(date)).toBe(expected))

test.each(['2026-13-01', 'tomorrow', ''])('%j has no weekday', (date) => {
  expect(() => weekdayOf(date)).toThrow(RangeError)
})

test.each([newYork, 'America/Indiana/Knox', 'US/Eastern', 'UTC', lordHowe])('%s is a zone', (zone) => {
  expect(isZone(zone)).toBe(true)
})

test.each(['+05:00', '-0500', 'Mars/Olympus', '', ' America/New_York', 'New York'])('%j is not a zone', (zone) => {
  expect(isZone(zone)).toBe(false)
})

test('the next clock change is known, and that there is none', () => {
  const now = new Date('2026-11-22T00:00:00Z')
  expect(nextClockChange(now, newYork)).toEqual(new Date('2027-03-14T07:00:00Z'))
  expect(nextClockChange(now, 'America/Phoenix')).toBeUndefined()
})

test.each([
  ['2026-11-25T15:00:00Z', newYork, 'Wednesday 25 November, 10:00 in New York'],
  ['2026-11-25T05:00:00Z', newYork, 'Wednesday 25 November, 00:00 in New York'],
  ['2026-07-01T14:00:00Z', 'America/Indiana/Indianapolis', 'Wednesday 1 July, 10:00 in Indianapolis'],
])('%s in %s reads %j', (at, zone, expected) => expect(inWords(new Date(at), zone)).toBe(expected))
