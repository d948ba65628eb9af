// The business clock jumps, forwards and back, while texts are under way.
import { setTimeout as sleep } from 'node:timers/promises'
import { businessNow, moveClock, retried, type Fault } from '../scene.ts'

const minute = 60_000
const jumps = [10 * minute, 60 * minute, 150 * minute, 24 * 60 * minute, -60 * minute, -24 * 60 * minute]

export const clockJumps: Fault = {
  what: 'the business clock jumps by minutes, an hour, a day, forwards and back',
  async happen({ stack, chance, afterTexts, isOver }) {
    for (let time = 0; time < 6 && !(await isOver()); time++) {
      await afterTexts(time * 6 + chance.between(1, 5))
      const to = (await retried(() => businessNow(stack))).getTime() + chance.one(jumps)
      await moveClock(stack, new Date(to).toISOString())
      await sleep(chance.between(0, 1_000))
    }
  },
}
