// Taking one of the ten request slots, and giving it free.
import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { leaseMs, slotWaitMs, type Timings } from '#schema/timings.ts'
import type { Database } from '../database.ts'
import { freeSlotAfterAnswer, giveSlotBack, takeSlot } from '../queries/slots.ts'

const askAgainMs = 20

/** A slot in hand. Monotonic times, reckoned from before it was asked for, so that our clock errs on the safe side. */
export interface Slot {
  usableAt: number
  leaseEndsAt: number
  /** The request was answered, or cut: free a second from now. After our own timeout call nothing: the lease ends. */
  answered(): Promise<void>
  /** No request was made. */
  giveBack(): Promise<void>
}

/** Waits at most ten seconds for a slot; undefined: none came free. */
export async function takeOneOfTen(db: Database, timings: Timings): Promise<Slot | undefined> {
  const token = randomUUID()
  const giveUpAt = performance.now() + slotWaitMs
  for (;;) {
    const askedAt = performance.now()
    const taken = await takeSlot(db, token, leaseMs(timings))
    if (taken) {
      return {
        usableAt: performance.now() + taken.freeInMs,
        leaseEndsAt: askedAt + leaseMs(timings),
        answered: () => freeSlotAfterAnswer(db, token),
        giveBack: () => giveSlotBack(db, token, taken.freeAt),
      }
    }
    if (performance.now() > giveUpAt) return undefined
    await sleep(askAgainMs)
  }
}
