// The way to Quo, played without a network: what keeps a request from leaving.
import { expect, test } from 'vitest'
import { quoOver } from '#activities/quo/client.ts'
import { leaseMs, timingsAt } from '#schema/timings.ts'
import { quietLog } from '../support/quiet-log.ts'

const timings = timingsAt(1)
const post = { method: 'POST', path: '/v1/messages', body: '{}' } as const

/** A prepared request, and a machine whose clocks are moved by hand. */
async function aPreparedRequest() {
  const clocks = { monotonic: 0, wall: 1_000_000 }
  const happened: string[] = []
  const quo = quoOver({
    timings,
    clock: { now: () => clocks.monotonic, wall: () => clocks.wall, sleep: async () => {} },
    log: quietLog,
    takeSlot: async () => ({
      usableAt: 0,
      leaseEndsAt: leaseMs(timings),
      answered: async () => void happened.push('answered'),
      giveBack: async () => void happened.push('given back'),
    }),
    connect: async () => ({
      async exchange() {
        happened.push('posted')
        return { kind: 'answered', status: 202, retryAfterMs: undefined, body: {} }
      },
      close: () => void happened.push('closed'),
    }),
    openRequest: async () => 'request',
    closeRequest: async () => {},
  })
  const prepared = await quo.prepare()
  if (!prepared) throw new Error('Not prepared.')
  return { clocks, happened, prepared }
}

test('a request leaves while all of it fits into its leases, also after a short sleep of the machine', async () => {
  const { clocks, happened, prepared } = await aPreparedRequest()
  Object.assign(clocks, { monotonic: 5_000, wall: 1_000_000 + 15_000 })
  await prepared.post('send', post, leaseMs(timings))
  expect(happened).toEqual(['posted', 'answered'])
})

test.each([
  ['took too long to get ready', { monotonic: 30_000, wall: 1_030_000 }],
  ['slept meanwhile, so that its monotonic clock stood still', { monotonic: 5, wall: 4_600_000 }],
])('a machine that %s posts nothing, and gives its slot back', async (_what, moved) => {
  const { clocks, happened, prepared } = await aPreparedRequest()
  Object.assign(clocks, moved)
  expect(await prepared.post('send', post, leaseMs(timings))).toMatchObject({ kind: 'neverSent' })
  expect(happened).toEqual(['closed', 'given back'])
})
