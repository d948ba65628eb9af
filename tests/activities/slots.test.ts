// Ten requests in any one second, over all processes; and what becomes of a slot whose holder is gone.
import { execFile } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { lineForSlots, type TakeSlot } from '#activities/quo/slots.ts'
import { timingsAt } from '#schema/timings.ts'
import { aDatabase, type TestDatabase } from '../support/database.ts'

const timings = timingsAt(20)
const run = promisify(execFile)
const opened: TestDatabase[] = []
let one: TestDatabase
let take: TakeSlot
beforeEach(async () => {
  opened.push((one = await aDatabase()))
  take = lineForSlots(one.db, timings)
})
afterAll(() => Promise.all(opened.map(({ db }) => db.destroy())))

test('two processes together make at most ten requests in any one second', async () => {
  const script = fileURLToPath(new URL('../support/take-slots.ts', import.meta.url))
  const process = () => run(execPath, [script, one.url, '18'])
  const said = await Promise.all([process(), process()])
  const posts = said.flatMap(({ stdout }) => z.array(z.number()).parse(JSON.parse(stdout))).toSorted((a, b) => a - b)
  const tooSoon = posts.filter((at, index) => at - (posts[index - 10] ?? -Infinity) < 1_000)
  expect(tooSoon).toEqual([])
  expect(posts).toHaveLength(36)
})

test('a slot given back is free when it was before: at once', async () => {
  for (let n = 0; n < 30; n++) {
    const slot = await take()
    expect(slot && slot.usableAt - performance.now()).toBeLessThanOrEqual(0)
    await slot?.giveBack()
  }
})

test('a slot whose holder died is free when its lease ends, and not before', async () => {
  for (let n = 0; n < 10; n++) await take() // taken and never answered
  const asked = performance.now()
  const slot = await take()
  const leaseMs = timings.httpDeadlineMs + 1000 + timings.leaseSlackMs
  expect((slot?.usableAt ?? 0) - asked).toBeGreaterThan(leaseMs - 500)
})

test('whoever writes to a slot names its token: a late answer frees nobody else’s', async () => {
  const first = await take()
  await one.db
    .updateTable('requestSlot')
    .set({ freeAt: new Date(0) })
    .execute() // as if its lease had ended
  const taken = []
  for (let n = 0; n < 10; n++) taken.push(await take())
  await first?.answered()
  const free = await one.db.selectFrom('requestSlot').select('n').where('token', 'is', null).execute()
  expect(taken).toHaveLength(10)
  expect(free).toEqual([])
})
