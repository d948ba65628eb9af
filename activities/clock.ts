// The monotonic clock, by which leases in hand are reckoned: it never jumps, whatever is done to the machine's time. It
// stands still while the machine sleeps, though, which only a look at the other clock tells.
import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'

export interface Clock {
  /** In ms, from no moment in particular. */
  now(): number
  /** What the machine's clock on the wall shows, which somebody may set. */
  wall(): number
  sleep(ms: number): Promise<void>
}

export const machineClock: Clock = {
  now: () => performance.now(),
  wall: () => Date.now(),
  sleep: (ms) => setTimeout(ms),
}
