// A campaign lives through three weeks around each of the two clock changes.
import { expect, test } from 'vitest'
import { localParts } from '#schema/rules/time.ts'
import { ana, ben, chloe, dev, eva, finn, gus, hana, ivan, june } from '../support/cast.ts'
import { aWorld } from '../support/world.ts'

const people = [ana, ben, chloe, dev, eva, finn, gus, hana, ivan, june]
const many = Array.from({ length: 32 }, (_, n) => `+1212555${String(100 + n).padStart(4, '0')}`)

test.each([
  { change: 'forward', from: '2027-03-04T12:00:00Z', to: '2027-03-26T23:00:00Z', after: '2027-03-14' },
  { change: 'back', from: '2026-10-22T12:00:00Z', to: '2026-11-13T23:00:00Z', after: '2026-11-01' },
])(
  'three weeks across the clock change $change: two texts each weekday at 10:00 New York',
  async ({ from, to, after }) => {
    await using world = await aWorld({ now: from })
    const campaign = await world.activate({ batchSize: 2 }, many)
    await world.until(to)

    expect((await campaign.texted()).flat()).toEqual(many) // everybody once, in the frozen order
    const runs = await campaign.runs()
    expect(runs.map(({ used }) => used)).toEqual(runs.map(() => 2))
    expect(runs).toHaveLength(16)
    for (const { localDate, openedAt } of runs) {
      const opened = localParts(openedAt ?? new Date(0), 'America/New_York')
      expect(opened).toMatchObject({ date: localDate, time: '10:00' })
      expect(['sat', 'sun']).not.toContain(opened.weekday)
    }
    const hours = new Set(
      runs.map(({ localDate, openedAt }) => `${localDate < after ? 'before' : 'after'} ${openedAt?.getUTCHours()}`),
    )
    expect(hours.size).toBe(2) // 10:00 in New York is another hour in UTC after the change
    expect((await campaign.row()).status).toBe('completed')
  },
)

test('a campaign paused on Wednesday goes on with the next recipient on the Monday after resume', async () => {
  await using world = await aWorld({ now: '2027-03-10T14:59:00Z' })
  const spring = await world.activate({ batchSize: 2 }, people)
  await world.until('2027-03-10T15:05:00Z')
  expect(await spring.texted()).toEqual([[ana, ben]])
  await spring.pause()
  await world.until('2027-03-12T23:00:00Z') // Thursday's and Friday's windows pass
  expect(await spring.texted()).toEqual([[ana, ben]])
  await spring.resume()
  await world.until('2027-03-15T14:05:00Z') // the clocks changed on Sunday: 10:00 is an hour earlier in UTC

  expect(await spring.texted()).toEqual([
    [ana, ben],
    [chloe, dev],
  ])
  expect((await spring.runs()).map(({ localDate, state }) => [localDate, state])).toEqual([
    ['2027-03-10', 'closed'],
    ['2027-03-15', 'closed'],
  ])
})
