// What fits into a lease, and when a slot is free again.
import { expect, test } from 'vitest'
import { fitsLease, sleptMs, slotAfter } from '#schema/rules/lease.ts'
import type { Exchange } from '#schema/rules/quo-answer.ts'
import { leaseMs, requestMs, timingsAt } from '#schema/timings.ts'

test('a request leaves only when all of it is over before the lease ends', () => {
  expect(fitsLease(1_000, 21_000, 22_000)).toBe(true)
  expect(fitsLease(1_001, 21_000, 22_000)).toBe(false)
  expect(fitsLease(1_000, 21_000, Infinity)).toBe(true)
})

test('a new lease has room for a whole request at any speed, and never less than Quo’s second', () => {
  for (const speed of [1, 20, 1000]) {
    const timings = timingsAt(speed)
    expect(requestMs(timings)).toBe(timings.httpDeadlineMs + 1_000)
    expect(fitsLease(0, requestMs(timings), leaseMs(timings))).toBe(true)
  }
})

test('a machine that slept has lost that time of its leases; a clock put back has not won any', () => {
  const since = { monotonic: 500, wall: 1_000_000 }
  expect(sleptMs(since, { monotonic: 700, wall: 1_000_200 })).toBe(0)
  expect(sleptMs(since, { monotonic: 700, wall: 4_600_200 })).toBe(3_600_000)
  expect(sleptMs(since, { monotonic: 700, wall: 900_000 })).toBe(0)
})

test.each<[string, Exchange, ReturnType<typeof slotAfter>]>([
  ['was never made', { kind: 'neverSent', problem: 'Quo could not be reached' }, 'asBefore'],
  ['was answered', { kind: 'answered', status: 429, retryAfterMs: undefined, body: {} }, 'inASecond'],
  ['was cut', { kind: 'unanswered', problem: 'ECONNRESET' }, 'inASecond'],
  ['was not answered in time', { kind: 'unanswered', problem: 'no answer in time' }, 'whenItsLeaseEnds'],
])('the slot of a request that %s is free %s', (_what, exchange, when) => expect(slotAfter(exchange)).toBe(when))
