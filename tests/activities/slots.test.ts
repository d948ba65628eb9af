// Ten requests in any one second, over all processes; and what becomes of a slot whose holder is gone.
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { takeOneOfTen } from '#activities/quo/slots.ts'
import { openDatabase } from '#activities/database.ts'
import { timingsAt } from '#schema/timings.ts'
import { aDatabase, type TestDatabase } from '../support/database.ts'

const timings = timingsAt(20)
const opened: TestDatabase[] = []
let one: TestDatabase
beforeEach(async () => void opened.push((one = await aDatabase())))
afterAll(() => Promise.all(opened.map(({ db }) => db.destroy())))

test('two processes together make at most ten requests in any one second', async () => {
  const other = openDatabase(one.url, { name: 'another process', connections: 20, onError: () => {} })
  const posts: number[] = []
  const post = async (db: typeof other) => {
    const slot = await takeOneOfTen(db, timings)
    if (!slot) throw new Error('No slot came free.')
    await sleep(Math.max(0, slot.usableAt - performance.now()) + 1)
    posts.push(performance.now())
    await sleep(5)
    await slot.answered()
  }
  await Promise.all(Array.from({ length: 35 }, (_, n) => post(n % 2 ? one.db : other)))
  await other.destroy()

  posts.sort((first, second) => first - second)
  for (const [index, at] of posts.entries()) {
    const eleventh = posts[index + 10]
    if (eleventh !== undefined) expect(eleventh - at).toBeGreaterThanOrEqual(1000)
  }
  expect(posts).toHaveLength(35)
})

test('a slot given back is free when it was before: at once', async () => {
  for (let n = 0; n < 30; n++) {
    const slot = await takeOneOfTen(one.db, timings)
    expect(slot && slot.usableAt - performance.now()).toBeLessThanOrEqual(0)
    await slot?.giveBack()
  }
})

test('a slot whose holder died is free when its lease ends, and not before', async () => {
  for (let n = 0; n < 10; n++) await takeOneOfTen(one.db, timings) // taken and never answered
  const asked = performance.now()
  const slot = await takeOneOfTen(one.db, timings)
  const leaseMs = timings.httpDeadlineMs + 1000 + timings.leaseSlackMs
  expect((slot?.usableAt ?? 0) - asked).toBeGreaterThan(leaseMs - 500)
})

test('whoever writes to a slot names its token: a late answer frees nobody else’s', async () => {
  const first = await takeOneOfTen(one.db, timings)
  await one.db
    .updateTable('requestSlot')
    .set({ freeAt: new Date(0) })
    .execute() // as if its lease had ended
  const taken = []
  for (let n = 0; n < 10; n++) taken.push(await takeOneOfTen(one.db, timings))
  await first?.answered()
  const free = await one.db.selectFrom('requestSlot').select('n').where('token', 'is', null).execute()
  expect(taken).toHaveLength(10)
  expect(free).toEqual([])
})
