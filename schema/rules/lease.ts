// Two leases stand behind a request: its slot's, and its claim's. What fits into them, and when a slot is free again.
import type { Exchange } from './quo-answer.ts'

/** Whether a request that leaves at `now` is over, whatever comes, before the first of its leases ends. */
export const fitsLease = (now: number, requestMs: number, leaseEndsAt: number): boolean =>
  now + requestMs <= leaseEndsAt

/** What both clocks of a machine show, in ms. */
export interface Moment {
  monotonic: number
  wall: number
}

/**
 * How long the machine slept between two moments. Its monotonic clock stood still then, and the leases in PostgreSQL went
 * on. A clock on the wall that was put forward looks the same, and costs a request that is made again.
 */
export const sleptMs = (since: Moment, now: Moment): number =>
  Math.max(0, now.wall - since.wall - (now.monotonic - since.monotonic))

/** Our own deadline passed: Quo may still be at it. */
export const noAnswerInTime = 'no answer in time'

/** When the slot of a request is free: when it was before, a second from now, or when its lease ends. */
export function slotAfter(exchange: Exchange): 'asBefore' | 'inASecond' | 'whenItsLeaseEnds' {
  if (exchange.kind === 'neverSent') return 'asBefore'
  const mayStillArrive = exchange.kind === 'unanswered' && exchange.problem === noAnswerInTime
  return mayStillArrive ? 'whenItsLeaseEnds' : 'inASecond'
}
