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
  const twenty = (window: 'sliding' | 'fixed') => {
    const limiter = openLimiter()
    return Array.from({ length: 20 }, (_, n) => limiter('key', 10_900 + n * 10, window).allowed).filter(Boolean).length
  }
  expect(twenty('sliding')).toBe(10)
  expect(twenty('fixed')).toBe(20)
})

test('the page and the control API do not count', async () => {
  const quo = await aSandbox()
  const statuses = await Promise.all(
    Array.from({ length: 20 }, async () => (await quo.call('GET', '/sandbox/settings')).status),
  )
  expect(new Set(statuses)).toEqual(new Set([200]))
  expect(await quo.book('request')).toEqual([])
})
