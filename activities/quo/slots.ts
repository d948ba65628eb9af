// Taking one of the ten request slots, and giving it free.
import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { leaseMs, slotWaitMs, type Timings } from '#schema/timings.ts'
import type { Database } from '../database.ts'
import { freeSlotAfterAnswer, giveSlotBack, msUntilSlot, takeSlot } from '../queries/slots.ts'

/** Between two questions: not sooner, because others may be about to take it; not later, because one may be given back. */
const askAgainMs = { least: 5, most: 100 }

/** A slot in hand. Monotonic times, reckoned from before it was asked for, so that our clock errs on the safe side. */
export interface Slot {
  usableAt: number
  leaseEndsAt: number
  /** The request was answered, or cut: free a second from now. After our own timeout call nothing: the lease ends. */
  answered(): Promise<void>
  /** No request was made. */
  giveBack(): Promise<void>
}

export type TakeSlot = () => Promise<Slot | undefined>

/** Hears how long each one stood in the line, whether or not it got a slot. */
export type OnWaited = (ms: number) => void

/**
 * The way to the slots of one process: whoever waits stands in a line, so that one asks and not all, and the first to
 * come is the first to go. Waits at most ten seconds; undefined: none came free.
 */
export function lineForSlots(db: Database, timings: Timings, onWaited: OnWaited = () => {}): TakeSlot {
  let line: Promise<unknown> = Promise.resolve()
  return () => {
    const since = performance.now()
    const mine = line.then(() => takeOneOfTen(db, timings, since + slotWaitMs))
    line = mine.catch(() => undefined) // the next one asks for itself
    return mine.finally(() => onWaited(performance.now() - since))
  }
}

async function takeOneOfTen(db: Database, timings: Timings, giveUpAt: number): Promise<Slot | undefined> {
  const token = randomUUID()
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
    await sleep(Math.min(askAgainMs.most, Math.max(askAgainMs.least, await msUntilSlot(db))))
  }
}
