// When a campaign may text.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextWindow, problemWith, windowAt, windowOn, windowsBetween } from '#schema/rules/send-window.ts'
import type { Schedule } from '#schema/rules/send-window.ts'
import { addDays, localParts } from '#schema/rules/time.ts'
import type { Weekday } from '#schema/rules/time.ts'

const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri']
const everyDay: readonly Weekday[] = [...weekdays, 'sat', 'sun']
const never = () => false

const schedule = (over: Partial<Schedule> = {}): Schedule => ({
  days: weekdays,
  sendAt: '10:00',
  zone: 'America/New_York',
  windowMinutes: 120,
  ...over,
})
const span = (date: string, opens: string, closes: string) => ({
  date,
  opensAt: new Date(opens),
  closesAt: new Date(closes),
})

describe('the window of a date', () => {
  test('opens at the send time and stays open for its length', () => {
    expect(windowOn(schedule(), '2026-11-25')).toEqual(
      span('2026-11-25', '2026-11-25T15:00:00Z', '2026-11-25T17:00:00Z'),
    )
  })

  test('ends at eight in the evening, however long it would be', () => {
    expect(windowOn(schedule({ sendAt: '19:30' }), '2026-11-25')).toEqual(
      span('2026-11-25', '2026-11-26T00:30:00Z', '2026-11-26T01:00:00Z'),
    )
  })

  test('may be one minute long', () => {
    expect(windowOn(schedule({ sendAt: '19:59' }), '2026-11-25')).toEqual(
      span('2026-11-25', '2026-11-26T00:59:00Z', '2026-11-26T01:00:00Z'),
    )
    expect(windowOn(schedule({ windowMinutes: 1 }), '2026-11-25')).toEqual(
      span('2026-11-25', '2026-11-25T15:00:00Z', '2026-11-25T15:01:00Z'),
    )
  })

  test.each([
    ['on a weekday that is not allowed', schedule(), '2026-11-22'],
    ['on a holiday', schedule(), '2026-11-26'],
    ['on a Friday on which a holiday is observed', schedule(), '2026-07-03'],
    ['when the send time is eight in the evening', schedule({ sendAt: '20:00' }), '2026-11-25'],
    ['when the send time is later', schedule({ sendAt: '23:30' }), '2026-11-25'],
    ['of no minutes', schedule({ windowMinutes: 0 }), '2026-11-25'],
    ['on the date Samoa skipped', schedule({ days: everyDay, zone: 'Pacific/Apia' }), '2011-12-30'],
  ])('does not exist %s', (_, made, date) => expect(windowOn(made, date)).toBeUndefined())

  test.each([
    ['America/New_York', '2026-03-08', '02:30', '2026-03-08T07:00:00Z'],
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00Z'],
    ['America/Los_Angeles', '2026-03-08', '02:30', '2026-03-08T10:00:00Z'],
    ['America/Los_Angeles', '2026-11-01', '01:30', '2026-11-01T08:30:00Z'],
    ['Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:30:00Z'],
    ['Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T14:45:00Z'],
  ])('opens once when the clocks change in %s on %s', (zone, date, sendAt, opens) => {
    expect(windowOn(schedule({ days: everyDay, zone, sendAt }), date)?.opensAt).toEqual(new Date(opens))
  })

  test('is as long on the day of a clock change as on any other', () => {
    const window = windowOn(schedule({ days: everyDay, sendAt: '01:30' }), '2026-03-08')
    expect(window).toEqual(span('2026-03-08', '2026-03-08T06:30:00Z', '2026-03-08T08:30:00Z'))
  })
})

describe('the window that is open now', () => {
  test.each([
    ['2026-11-25T14:59:59.999Z', false],
    ['2026-11-25T15:00:00.000Z', true],
    ['2026-11-25T16:59:59.999Z', true],
    ['2026-11-25T17:00:00.000Z', false],
  ])('at %s: %s', (now, open) => expect(windowAt(schedule(), new Date(now)) !== undefined).toBe(open))

  test('is closed at 20:00:00 sharp', () => {
    const late = schedule({ sendAt: '19:00' })
    expect(windowAt(late, new Date('2026-11-26T00:59:59Z'))?.date).toBe('2026-11-25')
    expect(windowAt(late, new Date('2026-11-26T01:00:00Z'))).toBeUndefined()
  })

  test('is judged by the weekday of its own zone, not of UTC', () => {
    const saturdayEvening = schedule({ days: ['sat'], sendAt: '19:30' })
    expect(windowAt(saturdayEvening, new Date('2026-11-22T00:45:00Z'))?.date).toBe('2026-11-21') // Sunday in UTC
  })
})

describe('the next window', () => {
  test.each([
    ['before it opens', '2026-11-25T12:00:00Z', '2026-11-25'],
    ['is the one already open', '2026-11-25T16:00:00Z', '2026-11-25'],
    ['as it closes, is on the next day', '2026-11-24T17:00:00Z', '2026-11-25'],
    ['on the eve of Thanksgiving, is on the day after', '2026-11-25T17:00:00Z', '2026-11-27'],
    ['on Friday afternoon, is on Monday', '2026-11-27T18:00:00Z', '2026-11-30'],
  ])('%s', (_, now, date) => expect(nextWindow(schedule(), new Date(now), never)?.date).toBe(date))

  test('passes over excepted dates', () => {
    const taken = (date: string) => date === '2026-11-24'
    expect(nextWindow(schedule(), new Date('2026-11-23T18:00:00Z'), taken)?.date).toBe('2026-11-25')
  })

  test('keeps ten in the morning across both clock changes', () => {
    expect(nextWindow(schedule(), new Date('2026-03-06T18:00:00Z'), never)?.opensAt).toEqual(
      new Date('2026-03-09T14:00:00Z'),
    )
    expect(nextWindow(schedule(), new Date('2026-10-30T18:00:00Z'), never)?.opensAt).toEqual(
      new Date('2026-11-02T15:00:00Z'),
    )
  })

  test('is sought for 370 days and no longer', () => {
    const now = new Date('2026-11-25T12:00:00Z')
    const last = addDays('2026-11-25', 370)
    const daily = schedule({ days: everyDay })
    expect(nextWindow(daily, now, (date) => date < last)?.date).toBe(last)
    expect(nextWindow(daily, now, (date) => date <= last)).toBeUndefined()
  })
})

describe('the windows that went by', () => {
  test('are those that closed after the first instant and not after the second', () => {
    const closed = (from: string, to: string) =>
      windowsBetween(schedule(), new Date(from), new Date(to)).map(({ date }) => date)
    expect(closed('2026-11-20T17:00:00Z', '2026-11-25T17:00:00Z')).toEqual(['2026-11-23', '2026-11-24', '2026-11-25'])
    expect(closed('2026-11-20T16:59:59Z', '2026-11-25T16:59:59Z')).toEqual(['2026-11-20', '2026-11-23', '2026-11-24'])
    expect(closed('2026-11-25T17:00:00Z', '2026-11-25T17:00:00Z')).toEqual([])
    expect(closed('2026-11-26T00:00:00Z', '2026-11-20T00:00:00Z')).toEqual([])
  })

  test('are looked for no further back than 370 days', () => {
    const daily = schedule({ days: everyDay })
    const [oldest] = windowsBetween(daily, new Date(0), new Date('2026-11-25T18:00:00Z'))
    expect(oldest?.date).toBe(addDays('2026-11-25', -369))
  })

  test('are the ones that nextWindow would have named one after the other', () => {
    const time = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 0) })
    const zone = fc.constantFrom('America/New_York', 'America/Phoenix', 'Australia/Lord_Howe', 'Pacific/Apia')
    const hour = fc.integer({ min: 0, max: 23 }).map((h) => `${String(h).padStart(2, '0')}:30`)
    const some = fc.record({
      days: fc.subarray([...everyDay]),
      sendAt: hour,
      zone,
      windowMinutes: fc.integer({ min: 1, max: 900 }),
    })
    fc.assert(
      fc.property(some, time, fc.integer({ min: 0, max: 40 }), (made, start, days) => {
        const from = new Date(start)
        const to = new Date(start + days * 86_400_000)
        const expected = []
        for (let next = nextWindow(made, from, never); next && next.closesAt <= to;) {
          expected.push(next)
          next = nextWindow(made, next.closesAt, never)
        }
        expect(windowsBetween(made, from, to)).toEqual(expected)
        for (const window of expected) {
          expect(made.days).toContain(localParts(window.opensAt, made.zone).weekday)
          expect(localParts(new Date(window.closesAt.getTime() - 1), made.zone).time < '20:00').toBe(true)
          expect(windowAt(made, window.opensAt)).toEqual(window)
        }
      }),
    )
  })
})

test.each([
  [schedule(), undefined],
  [schedule({ days: [] }), 'Choose at least one weekday.'],
  [schedule({ sendAt: '20:00' }), 'The send time must be before 20:00, when texting ends for the day.'],
  [schedule({ sendAt: '19:59' }), undefined],
  [schedule({ sendAt: '9:00' }), '“9:00” is not a time of day such as 10:00.'],
  [schedule({ sendAt: '24:00' }), '“24:00” is not a time of day such as 10:00.'],
  [schedule({ zone: '-05:00' }), '“-05:00” is not a time zone such as America/New_York.'],
  [schedule({ zone: 'Mars' }), '“Mars” is not a time zone such as America/New_York.'],
  [schedule({ windowMinutes: 0 }), 'The window must stay open for at least a minute.'],
  [schedule({ windowMinutes: NaN }), 'The window must stay open for at least a minute.'],
])('%j: %s', (made, problem) => expect(problemWith(made)).toBe(problem))
