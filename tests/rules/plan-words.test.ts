// The plan of a schedule, as a person would say it.
import { expect, test } from 'vitest'
import { noPlan, planInWords } from '#schema/rules/plan-words.ts'

const weekdays = {
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  sendAt: '10:00',
  zone: 'America/New_York',
  windowMinutes: 120,
} as const
const saturday = new Date('2026-11-21T15:00:00Z')

test('50 a run on weekdays: how many people and runs, and when the last one is', () => {
  expect(planInWords(weekdays, { people: 120, batchSize: 50, now: saturday })).toEqual({
    runs: 3,
    firstRunWords: 'Monday 23 November, 10:00 in New York',
    lastRunWords: 'Wednesday 25 November',
    nextRunsWords: ['Monday 23 November', 'Tuesday 24 November', 'Wednesday 25 November'],
    holidayWords: [], // the next one comes after it
    planWords: '50 a run, Monday to Friday at 10:00 in New York: 120 people, 3 runs, last Wednesday 25 November.',
  })
})

test('a day of another year says so, and at most five dates are listed', () => {
  const { lastRunWords, nextRunsWords } = planInWords(weekdays, { people: 3_000, batchSize: 50, now: saturday })
  expect(lastRunWords).toBe('Friday 19 February 2027')
  expect(nextRunsWords).toHaveLength(5)
})

test('send days that are holidays are named, as far as the plan reaches', () => {
  const plan = { batchSize: 50, now: saturday }
  const { holidayWords, nextRunsWords } = planInWords(weekdays, { people: 200, ...plan })
  expect(holidayWords).toEqual(['Thursday 26 November (Thanksgiving Day)'])
  expect(nextRunsWords.at(-1)).toBe('Friday 27 November')
  expect(planInWords({ ...weekdays, days: ['wed'] }, { people: 200, ...plan }).holidayWords).toEqual([])
  expect(planInWords(weekdays, { people: 3_000, ...plan }).holidayWords.at(-1)).toBe(
    'Monday 15 February 2027 (Washington’s Birthday)',
  )
})

test('a window that is open begins now', () => {
  const now = new Date('2026-11-23T15:30:00Z')
  const { firstRunWords } = planInWords(weekdays, { people: 1, batchSize: 50, now })
  expect(firstRunWords).toBe('Monday 23 November, 10:30 in New York')
})

test('one person is one', () => {
  expect(planInWords(weekdays, { people: 1, batchSize: 50, now: saturday }).planWords).toContain('1 person, 1 run')
})

test('of nobody there is no plan', () => {
  expect(planInWords(weekdays, { people: 0, batchSize: 50, now: saturday })).toEqual(noPlan)
})
