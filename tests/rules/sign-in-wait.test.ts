// How long whoever fails to sign in waits.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accountBrake, addressBrake, failuresThatCount, waitInWords, waitLeftMs } from '#schema/rules/sign-in-wait.ts'

test.each([
  [0, 0],
  [4, 0],
  [5, 1_000],
  [6, 2_000],
  [10, 32_000],
  [11, 60_000],
  [500, 60_000],
])('after %i failures in one name the wait is %i ms', (failures, ms) => {
  expect(waitLeftMs(accountBrake, failures, 0)).toBe(ms)
})

test('the wait passes', () => {
  expect(waitLeftMs(accountBrake, 7, 1_500)).toBe(2_500)
  expect(waitLeftMs(accountBrake, 7, 4_000)).toBe(0)
})

test('it never shrinks with more failures, and never passes its limit', () => {
  fc.assert(
    fc.property(fc.nat(2_000), fc.constantFrom(accountBrake, addressBrake), (failures, brake) => {
      const wait = waitLeftMs(brake, failures, 0)
      expect(waitLeftMs(brake, failures + 1, 0)).toBeGreaterThanOrEqual(wait)
      expect(wait).toBeLessThanOrEqual(brake.longestMs)
    }),
  )
})

test('after a quiet hour it begins anew', () => {
  expect(failuresThatCount(12, 60 * 60_000 + 1)).toBe(0)
  expect(failuresThatCount(12, 60_000)).toBe(12)
})

test.each([
  [1, '1 second'],
  [31_200, '32 seconds'],
  [60_000, '1 minute'],
  [61_000, '2 minutes'],
])('%i ms are told as %s', (ms, words) => expect(waitInWords(ms)).toBe(words))
