// How many runs a schedule takes, and when.
import { expect, test } from 'vitest'
import { forecast } from '#schema/rules/forecast.ts'

const weekdays = {
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  sendAt: '10:00',
  zone: 'America/New_York',
  windowMinutes: 120,
} as const
const saturday = new Date('2026-11-21T15:00:00Z')
const plan = (people: number, batchSize: number, now = saturday) => ({ people, batchSize, now, show: 3 })
const dates = ({ next }: ReturnType<typeof forecast>) => next.map(({ date }) => date)

test('120 people, 50 a run, from a Saturday on: three runs, the last on Wednesday', () => {
  const { runs, next, last } = forecast(weekdays, plan(120, 50))
  expect(runs).toBe(3)
  expect(next.map(({ date }) => date)).toEqual(['2026-11-23', '2026-11-24', '2026-11-25'])
  expect(last?.date).toBe('2026-11-25')
})

test('only as many dates are listed as are asked for, the last one is known all the same', () => {
  const seen = forecast(weekdays, plan(9, 1))
  expect(dates(seen)).toEqual(['2026-11-23', '2026-11-24', '2026-11-25'])
  expect(seen.last?.date).toBe('2026-12-04') // Thanksgiving is between
})

test('a window that is open now is the first; one that is over is not', () => {
  expect(dates(forecast(weekdays, plan(2, 1, new Date('2026-11-23T16:00:00Z'))))).toEqual(['2026-11-23', '2026-11-24'])
  expect(dates(forecast(weekdays, plan(2, 1, new Date('2026-11-23T17:00:00Z'))))).toEqual(['2026-11-24', '2026-11-25'])
})

test('10:00 stays 10:00 over a clock change', () => {
  const { next } = forecast(weekdays, plan(2, 1, new Date('2026-10-30T12:00:00Z')))
  expect(next.map(({ opensAt }) => opensAt.toISOString())).toEqual([
    '2026-10-30T14:00:00.000Z',
    '2026-11-02T15:00:00.000Z',
  ])
})

test('Sundays do not count, because nobody may be texted then', () => {
  expect(dates(forecast({ ...weekdays, days: ['sat', 'sun'] }, plan(3, 1)))).toEqual([
    '2026-11-21',
    '2026-11-28',
    '2026-12-05',
  ])
  expect(forecast({ ...weekdays, days: ['sun'] }, plan(3, 1))).toEqual({ runs: 3, next: [], last: undefined })
})

test('dates that had their run are left out', () => {
  expect(dates(forecast(weekdays, plan(2, 1), (date) => date === '2026-11-24'))).toEqual(['2026-11-23', '2026-11-25'])
})

test.each([
  [0, 50, 0],
  [1, 50, 1],
  [50, 50, 1],
  [51, 50, 2],
])('%i people, %i a run: %i runs', (people, batchSize, runs) =>
  expect(forecast(weekdays, plan(people, batchSize)).runs).toBe(runs),
)

test('a plan beyond all reckoning has runs and no last day', () => {
  expect(forecast(weekdays, plan(2_000, 1))).toMatchObject({ runs: 2_000, last: undefined })
})
