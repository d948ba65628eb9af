// The monotonic clock, by which leases in hand are reckoned: it never jumps, whatever is done to the machine's time.
import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'

export interface Clock {
  /** In ms, from no moment in particular. */
  now(): number
  sleep(ms: number): Promise<void>
}

export const monotonicClock: Clock = {
  now: () => performance.now(),
  sleep: (ms) => setTimeout(ms),
}
