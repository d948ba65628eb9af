// Ten requests a second for each key, whatever the speed of the sandbox.
import { expect, test } from 'vitest'
import { openLimiter } from '../../sandbox/quo/api/limiter.ts'
import { aSandbox } from './a-sandbox.ts'

test('of twelve requests at once two are refused, over both surfaces together', async () => {
  const quo = await aSandbox()
  const calls = Array.from({ length: 12 }, (_, n) => quo.call('GET', n % 2 === 0 ? '/v1/users' : '/messages'))
  const statuses = (await Promise.all(calls)).map(({ status }) => status)
  expect(statuses.filter((status) => status === 429)).toHaveLength(2)
  expect(await quo.book('request')).toHaveLength(12)
})

test('another key has ten of its own', async () => {
  const quo = await aSandbox()
  await Promise.all(Array.from({ length: 10 }, () => quo.call('GET', '/v1/users')))
  expect((await quo.call('GET', '/v1/users')).status).toBe(429)
  expect((await quo.call('GET', '/v1/users', undefined, { authorization: 'other' })).status).toBe(401)
})

test('a sliding window never lets eleven into one second; a fixed one does around its edge', () => {
  const twenty = (rateWindow: 'sliding' | 'fixed') => {
    const limiter = openLimiter()
    const rules = { rateWindow, refusedCount: false }
    return Array.from({ length: 20 }, (_, n) => limiter('key', 10_900 + n * 10, rules).allowed).filter(Boolean).length
  }
  expect(twenty('sliding')).toBe(10)
  expect(twenty('fixed')).toBe(20)
})

test('a refused request can use up a place of its own: whoever hammers on never gets in again', () => {
  const limiter = openLimiter()
  const rules = { rateWindow: 'sliding', refusedCount: true } as const
  const allowed = Array.from({ length: 60 }, (_, n) => limiter('key', n * 50, rules).allowed)
  expect(allowed.filter(Boolean)).toHaveLength(10)
})

test('the page and the control API do not count', async () => {
  const quo = await aSandbox()
  const statuses = await Promise.all(
    Array.from({ length: 20 }, async () => (await quo.call('GET', '/sandbox/settings')).status),
  )
  expect(new Set(statuses)).toEqual(new Set([200]))
  expect(await quo.book('request')).toEqual([])
})
