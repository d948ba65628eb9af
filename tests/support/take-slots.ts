// A process of its own that makes requests as fast as the slots allow: `node take-slots.ts DATABASE-URL COUNT` prints when.
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase } from '#activities/database.ts'
import { lineForSlots } from '#activities/quo/slots.ts'
import { timingsAt } from '#schema/timings.ts'

const [url = '', count = ''] = process.argv.slice(2)
await using db = openDatabase(url, { name: 'take slots', connections: 20, onError: () => {} })
const take = lineForSlots(db, timingsAt(20))
const posts = await Promise.all(Array.from({ length: Number(count) }, post))
console.log(JSON.stringify(posts))

/** In milliseconds since 1970, with fractions, so that those of several processes can be compared. */
async function post(): Promise<number> {
  const slot = await take()
  if (!slot) throw new Error('No slot came free.')
  await sleep(Math.max(0, slot.usableAt - performance.now()) + 1)
  const at = performance.timeOrigin + performance.now()
  await sleep(5)
  await slot.answered()
  return at
}
