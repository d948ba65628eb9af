// Virtual time. Nothing waits: what is due next happens next, and it is then. What is due in the same instant happens
// in the order in which it was planned.
import { nextTick } from 'node:process'

export interface Timeline {
  /** Milliseconds since the beginning. */
  now(): number
  /** Plans something; returns how to take it back. */
  after(ms: number, happen: () => void): () => void
  sleep(ms: number): Promise<void>
  /** Lets everything happen, until nothing is planned any more or the time is over. `step` follows each happening. */
  run(untilMs: number, step: () => void): Promise<void>
}

interface Planned {
  at: number
  order: number
  happen: (() => void) | undefined
}

export function timeline(): Timeline {
  const queue: Planned[] = [] // a heap: the first is due first
  let now = 0
  let planned = 0

  const isBefore = (one: Planned, other: Planned) =>
    one.at < other.at || (one.at === other.at && one.order < other.order)

  function push(item: Planned) {
    let index = queue.push(item) - 1
    while (index > 0) {
      const above = (index - 1) >> 1
      const parent = queue[above]
      if (!parent || isBefore(parent, item)) break
      queue[index] = parent
      index = above
    }
    queue[index] = item
  }

  function pop(): Planned | undefined {
    const [first] = queue
    const last = queue.pop()
    if (!first || !last || queue.length === 0) return first
    let index = 0
    for (;;) {
      const [left, right] = [queue[2 * index + 1], queue[2 * index + 2]]
      const below = right && left && isBefore(right, left) ? right : left
      if (!below || isBefore(last, below)) break
      queue[index] = below
      index = below === left ? 2 * index + 1 : 2 * index + 2
    }
    queue[index] = last
    return first
  }

  function after(ms: number, happen: () => void) {
    const item: Planned = { at: now + Math.max(0, ms), order: planned++, happen }
    push(item)
    return () => void (item.happen = undefined)
  }

  return {
    now: () => now,
    after,
    sleep: (ms) => new Promise((resolve) => void after(ms, resolve)),
    async run(untilMs, step) {
      for (let next = pop(); next && next.at <= untilMs; next = pop()) {
        if (!next.happen) continue
        now = next.at
        next.happen()
        await everybodyHasGoneOn()
        step()
      }
    },
  }
}

/** All code that what just happened set going has run until it waits again: Node's next tick comes after every promise. */
const everybodyHasGoneOn = () => new Promise<void>((resolve) => nextTick(resolve))
