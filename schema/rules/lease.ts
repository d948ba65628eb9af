// Two leases stand behind a request: its slot's, and its claim's. What fits into them, and when a slot is free again.
import type { Exchange } from './quo-answer.ts'

/** Whether a request that leaves at `now` is over, whatever comes, before the first of its leases ends. Monotonic. */
export const fitsLease = (now: number, requestMs: number, leaseEndsAt: number): boolean =>
  now + requestMs <= leaseEndsAt

/** Our own deadline passed: Quo may still be at it. */
export const noAnswerInTime = 'no answer in time'

/** When the slot of a request is free: when it was before, a second from now, or when its lease ends. */
export function slotAfter(exchange: Exchange): 'asBefore' | 'inASecond' | 'whenItsLeaseEnds' {
  if (exchange.kind === 'neverSent') return 'asBefore'
  const mayStillArrive = exchange.kind === 'unanswered' && exchange.problem === noAnswerInTime
  return mayStillArrive ? 'whenItsLeaseEnds' : 'inASecond'
}
