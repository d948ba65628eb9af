// Every window that is made is one of the schedule; one that is moved, longer or on another day is not.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWindowOf } from '#schema/rules/run-window.ts'
import { windowOn, type Schedule } from '#schema/rules/send-window.ts'
import { addDays } from '#schema/rules/time.ts'

const spring: Schedule = { days: ['mon', 'tue'], sendAt: '10:00', zone: 'America/New_York', windowMinutes: 120 }
const monday = {
  localDate: '2027-05-03',
  opensAt: new Date('2027-05-03T14:00:00Z'),
  closesAt: new Date('2027-05-03T16:00:00Z'),
}

test('the rule that makes windows makes none that is not the schedule’s, in all zones, hours and nights of a change', () => {
  const zones = ['America/New_York', 'America/Los_Angeles', 'America/Phoenix', 'Pacific/Honolulu', 'Asia/Kathmandu']
  const schedules = fc.record({
    days: fc.constant(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const),
    sendAt: fc.tuple(fc.integer({ min: 0, max: 19 }), fc.nat(59)).map((time) => time.map(twoDigits).join(':')),
    zone: fc.constantFrom(...zones),
    windowMinutes: fc.integer({ min: 1, max: 660 }),
  })
  const date = fc.nat(400).map((days) => addDays('2026-10-01', days))
  fc.assert(
    fc.property(schedules, date, (schedule, localDate) => {
      const window = windowOn(schedule, localDate)
      expect(window && isWindowOf(schedule, { localDate, ...window })).not.toBe(false)
    }),
    { numRuns: 500 },
  )
})

const twoDigits = (number: number) => String(number).padStart(2, '0')

test('a send time that the clocks skip opens when they do', () => {
  const night = { ...spring, days: ['sun'] as const, sendAt: '02:30', windowMinutes: 30 }
  const opensAt = new Date('2027-03-14T07:00:00Z') // 03:00, after 01:59
  const closesAt = new Date('2027-03-14T07:30:00Z')
  expect(isWindowOf(night, { localDate: '2027-03-14', opensAt, closesAt })).toBe(true)
})

test.each([
  ['as it should be', {}, true],
  ['shorter', { closesAt: new Date('2027-05-03T15:00:00Z') }, true],
  [
    'opened an hour early, as after a change of clocks that was overlooked',
    { opensAt: new Date('2027-05-03T13:00:00Z') },
    false,
  ],
  ['opened late', { opensAt: new Date('2027-05-03T14:01:00Z') }, false],
  ['open for longer', { closesAt: new Date('2027-05-03T16:01:00Z') }, false],
  ['of another date', { localDate: '2027-05-04' }, false],
])('a window %s: %j', (_what, changed, is) => expect(isWindowOf(spring, { ...monday, ...changed })).toBe(is))

test('a holiday', () => {
  const opensAt = new Date('2027-05-31T14:00:00Z')
  const memorialDay = { localDate: '2027-05-31', opensAt, closesAt: new Date('2027-05-31T16:00:00Z') }
  expect(isWindowOf(spring, memorialDay)).toBe(false)
})

test('a day that is not the campaign’s, and an evening', () => {
  expect(isWindowOf({ ...spring, days: ['tue'] }, monday)).toBe(false)
  const late = {
    localDate: '2027-05-03',
    opensAt: new Date('2027-05-03T23:00:00Z'),
    closesAt: new Date('2027-05-04T00:01:00Z'),
  }
  expect(isWindowOf({ ...spring, sendAt: '19:00' }, late)).toBe(false)
})
