// At which hours a person may be texted, judged from their area code.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areaCodesByZone, newAreaCodes } from '#schema/rules/area-codes.ts'
import { everLegal, isLegalHour, nextLegalHour, zonesOf } from '#schema/rules/legal-hours.ts'
import { nextWindow } from '#schema/rules/send-window.ts'
import type { Schedule } from '#schema/rules/send-window.ts'
import { isZone } from '#schema/rules/time.ts'
import type { Weekday } from '#schema/rules/time.ts'

const number = (areaCode: string) => `+1${areaCode}5550142`
const newYork = number('212')
const pensacola = number('850') // Eastern and Central
const phoenix = number('602')
const honolulu = number('808')
const tollFree = number('888')
const london = '+442079460018'
const everyDay: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const schedule = (over: Partial<Schedule> = {}): Schedule => ({
  days: everyDay,
  sendAt: '10:00',
  zone: 'America/New_York',
  windowMinutes: 120,
  ...over,
})

describe('the zones of a number', () => {
  test.each([
    ['212', ['America/New_York']],
    ['850', ['America/Chicago', 'America/New_York']],
    ['602', ['America/Phoenix']],
    ['928', ['America/Denver', 'America/Phoenix']],
    ['808', ['Pacific/Honolulu']],
    ['317', ['America/New_York']],
    ['219', ['America/Chicago', 'America/New_York']],
    ['930', ['America/Chicago', 'America/New_York']],
    ['986', ['America/Boise', 'America/Denver', 'America/Los_Angeles']],
    ['787', ['America/Puerto_Rico']],
    ['457', ['America/Chicago']],
    ['679', ['America/New_York']],
    ['861', ['America/Chicago']],
  ])('%s', (areaCode, zones) => expect(zonesOf(number(areaCode))).toEqual(zones))

  test.each(['800', '888', '833', '999'])('%s tells nothing, so the contiguous states stand in', (areaCode) => {
    expect(zonesOf(number(areaCode))).toEqual(
      expect.arrayContaining(['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles']),
    )
  })

  test.each([london, '2125550142', '+1212555014', ''])('%j has none', (phone) => expect(zonesOf(phone)).toEqual([]))

  test('all exist, and new area codes are among them', () => {
    expect(Object.keys(areaCodesByZone).filter((zone) => !isZone(zone))).toEqual([])
    const listed = Object.values(areaCodesByZone).join(' ')
    expect(newAreaCodes.split(' ').filter((code) => !listed.includes(code))).toEqual([])
  })
})

describe('a legal hour', () => {
  test.each([
    ['nine in the morning', newYork, '2026-11-25T14:00:00.000Z', true],
    ['a moment before', newYork, '2026-11-25T13:59:59.999Z', false],
    ['a moment before eight in the evening', newYork, '2026-11-26T00:59:59.999Z', true],
    ['eight in the evening sharp', newYork, '2026-11-26T01:00:00.000Z', false],
    ['Saturday', newYork, '2026-11-28T17:00:00Z', true],
    ['Sunday', newYork, '2026-11-29T17:00:00Z', false],
    ['Saturday evening in New York, Sunday in UTC', newYork, '2026-11-29T00:30:00Z', true],
    ['nine Eastern is eight Central: Florida 850', pensacola, '2026-11-25T14:30:00Z', false],
    ['nine Central: Florida 850', pensacola, '2026-11-25T15:00:00Z', true],
    ['past eight Eastern, not yet Central: Florida 850', pensacola, '2026-11-26T01:30:00Z', false],
    ['Arizona in winter', phoenix, '2026-01-14T16:00:00Z', true],
    ['Arizona in summer', phoenix, '2026-07-15T16:00:00Z', true],
    ['Arizona before nine in summer', phoenix, '2026-07-15T15:59:59Z', false],
    ['Hawaii at nine', honolulu, '2026-07-15T19:00:00Z', true],
    ['Hawaii in the evening, past midnight in New York', honolulu, '2026-07-16T05:59:59Z', true],
    ['Indiana at nine in summer', number('317'), '2026-07-15T13:00:00Z', true],
    ['toll-free at nine Pacific', tollFree, '2026-11-25T17:00:00Z', true],
    ['toll-free before nine Pacific', tollFree, '2026-11-25T16:59:59Z', false],
    ['nine in New York on the Monday after the spring change', newYork, '2026-03-09T13:00:00Z', true],
    ['nine in New York on the Monday after the autumn change', newYork, '2026-11-02T14:00:00Z', true],
    ['an hour before that', newYork, '2026-11-02T13:00:00Z', false],
    ['a leap day', newYork, '2028-02-29T15:00:00Z', true],
    ['never abroad', london, '2026-11-25T15:00:00Z', false],
  ])('%s', (_, phone, at, legal) => expect(isLegalHour(phone, new Date(at))).toBe(legal))
})

describe('the next legal hour', () => {
  test.each([
    ['is now', newYork, '2026-11-25T15:12:34.567Z', '2026-11-25T15:12:34.567Z'],
    ['is nine this morning', newYork, '2026-11-25T06:00:00Z', '2026-11-25T14:00:00Z'],
    ['is nine tomorrow', newYork, '2026-11-26T01:00:00Z', '2026-11-26T14:00:00Z'],
    ['is Monday after Saturday evening', newYork, '2026-11-29T01:00:00Z', '2026-11-30T14:00:00Z'],
    ['is Monday on a Sunday', newYork, '2026-11-29T16:00:00Z', '2026-11-30T14:00:00Z'],
    ['waits for the later zone', pensacola, '2026-11-25T14:10:00Z', '2026-11-25T15:00:00Z'],
    ['waits for the earlier zone when that closes first', pensacola, '2026-11-26T01:10:00Z', '2026-11-26T15:00:00Z'],
    ['crosses the spring change', newYork, '2026-03-08T05:00:00Z', '2026-03-09T13:00:00Z'],
    ['crosses the autumn change', newYork, '2026-11-01T04:00:00Z', '2026-11-02T14:00:00Z'],
  ])('%s', (_, phone, from, expected) => expect(nextLegalHour(phone, new Date(from))).toEqual(new Date(expected)))

  test('never comes abroad', () => expect(nextLegalHour(london, new Date('2026-11-25T15:00:00Z'))).toBeUndefined())

  const areaCodes = [...new Set(Object.values(areaCodesByZone).join(' ').match(/\d{3}/g)), '888']

  test('comes within three days for every area code', () => {
    const fridayNight = new Date('2026-11-28T04:00:00Z')
    for (const areaCode of areaCodes) {
      const next = nextLegalHour(number(areaCode), fridayNight)
      expect(next && next.getTime() - fridayNight.getTime(), areaCode).toBeLessThan(3 * 86_400_000)
    }
  })

  test('is legal, and no minute before it is', () => {
    const time = fc.integer({ min: Date.UTC(2026, 0) / 60_000, max: Date.UTC(2029, 0) / 60_000 })
    const stepMs = 15 * 60_000
    fc.assert(
      fc.property(time, fc.constantFrom(...areaCodes), (minutes, areaCode) => {
        const phone = number(areaCode)
        const from = minutes * 60_000
        const next = nextLegalHour(phone, new Date(from))?.getTime() ?? NaN
        expect(isLegalHour(phone, new Date(next))).toBe(true)
        expect(next === from || !isLegalHour(phone, new Date(next - 1))).toBe(true)
        for (let at = from; at < next; at += stepMs) expect(isLegalHour(phone, new Date(at))).toBe(false)
      }),
    )
  })
})

describe('whether a campaign can ever reach a number', () => {
  const now = new Date('2026-11-25T12:00:00Z')

  test.each([
    ['its own zone', newYork, schedule(), true],
    ['never abroad', london, schedule(), false],
    ['a Sunday campaign reaches nobody', newYork, schedule({ days: ['sun'] }), false],
    ['seven in the morning is over before nine', newYork, schedule({ sendAt: '07:00' }), false],
    ['a window that closes as the hours open', newYork, schedule({ sendAt: '08:00', windowMinutes: 60 }), false],
    ['a window one minute into the hours', newYork, schedule({ sendAt: '08:00', windowMinutes: 61 }), true],
    ['ten in New York is early morning in Hawaii', honolulu, schedule(), false],
    ['three in New York is late enough for Hawaii in winter', honolulu, schedule({ sendAt: '14:00' }), true],
    ['toll-free waits for the Pacific', tollFree, schedule({ windowMinutes: 121 }), true],
    ['toll-free, closed too soon', tollFree, schedule(), false],
  ])('%s', (_, phone, made, expected) => expect(everLegal(phone, made, now)).toBe(expected))

  test('a number that only half the year allows is found in the other half', () => {
    const morning = schedule({ windowMinutes: 90 }) // in Phoenix 08:00–09:30 in winter, 07:00–08:30 in summer
    expect(everLegal(phoenix, morning, new Date('2026-04-01T12:00:00Z'))).toBe(true)
  })

  test('a week after a clock change whose only day is a holiday does not stand for the winter', () => {
    const thursdays = schedule({ days: ['thu'], sendAt: '12:00', zone: 'Australia/Lord_Howe', windowMinutes: 1 })
    expect(everLegal(number('701'), thursdays, new Date('2027-03-11T07:21:00Z'))).toBe(true) // 11 November 2027 is a Thursday
  })

  test('the sampled weeks give the answer that all 370 days give', () => {
    const phone = fc.constantFrom('212', '850', '602', '928', '808', '907', '701', '888', '671', '709').map(number)
    const zone = fc.constantFrom('America/New_York', 'Pacific/Honolulu', 'Australia/Lord_Howe', 'Europe/London')
    const clock = fc.integer({ min: 0, max: 79 }).map((quarter) => {
      return `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`
    })
    const made = fc.record({
      days: fc.subarray([...everyDay], { minLength: 1 }),
      sendAt: clock,
      zone,
      windowMinutes: fc.constantFrom(1, 15, 60, 120, 300),
    })
    const time = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2028, 0) })
    fc.assert(
      fc.property(phone, made, time, (phone, made, start) => {
        expect(everLegal(phone, made, new Date(start))).toBe(byEveryDay(phone, made, new Date(start)))
      }),
    )
  })

  function byEveryDay(phone: string, made: Schedule, from: Date): boolean {
    const until = from.getTime() + 370 * 86_400_000
    for (let next = nextWindow(made, from, () => false); next && next.opensAt.getTime() < until;) {
      const legal = nextLegalHour(phone, next.opensAt)
      if (legal && legal < next.closesAt) return true
      next = nextWindow(made, next.closesAt, () => false)
    }
    return false
  }

  test('is answered for ten thousand numbers in well under a second', () => {
    const areaCodes = [...new Set(Object.values(areaCodesByZone).join(' ').match(/\d{3}/g))]
    const sundays = schedule({ days: ['sun'] }) // the dearest answer: no window of any week will do
    const started = performance.now()
    for (let i = 0; i < 10_000; i++) everLegal(number(areaCodes[i % areaCodes.length] ?? ''), sundays, now)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
