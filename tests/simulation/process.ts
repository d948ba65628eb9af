// A process of ours, which may be killed, stopped (SIGSTOP) or put to sleep with its machine whenever something reaches
// it. Meanwhile the world goes on, and so do its bytes that have left, but nothing in it happens, not even its timers;
// while the machine sleeps, its monotonic clock stands still too.
import type { Clock } from '#activities/clock.ts'
import type { Dice } from '../support/dice.ts'
import type { Store, Trx } from './store.ts'
import type { Timeline } from './timeline.ts'

export type Blow = { kind: 'kill' } | { kind: 'stop' | 'sleep'; ms: number }

export interface Process {
  name: string
  isMortal: boolean
  isRunning(): boolean
  /** What reaches the process: now, when it wakes, or never. */
  reach(then: () => void): void
  stop(ms: number): void
  /** Goes on, if it was stopped or asleep. */
  wake(): void
  clock: Clock
  /** Its own timer, by its own clock; returns how to take it back. */
  timer(ms: number, then: () => void): () => void
}

interface Fate {
  time: Timeline
  chance: Dice
  say?(line: string): void
  /** Asked each time something reaches the process. Without it, the process never comes to harm. */
  strike?(): Blow | undefined
  onEnd?(): void
}

export function startProcess(name: string, { time, chance, say, strike, onEnd }: Fate): Process {
  let state: 'running' | 'stopped' | 'gone' = 'running'
  let missed: (() => void)[] = []
  let asleepSince: number | undefined
  let asleepMs = 0
  const monotonic = () => time.now() - asleepMs

  function reach(then: () => void) {
    if (state === 'gone') return
    if (state === 'running') suffer()
    if (state === 'running') then()
    else missed.push(then)
  }

  function suffer() {
    const blow = strike?.()
    if (!blow) return
    if (blow.kind !== 'kill') {
      if (blow.kind === 'sleep') asleepSince = time.now()
      return stop(blow.ms)
    }
    state = 'gone'
    onEnd?.()
  }

  function stop(ms: number) {
    if (state !== 'running') return
    say?.(`${name} stops for ${ms} ms`)
    state = 'stopped'
    time.after(ms, wake)
  }

  /** Timers that are over and answers that have come wait side by side: any of them may be seen first. */
  function wake() {
    if (state !== 'stopped') return
    state = 'running'
    asleepMs += time.now() - (asleepSince ?? time.now())
    asleepSince = undefined
    for (const then of chance.shuffled(missed)) time.after(0, () => (state === 'running' ? then() : reach(then)))
    missed = []
  }

  function timer(ms: number, then: () => void) {
    const dueAt = monotonic() + ms
    let takeBack = planFor(ms)
    return () => takeBack()

    function planFor(restMs: number): () => void {
      return time.after(restMs, () => reach(() => (monotonic() < dueAt ? again() : then())))
    }
    function again() {
      takeBack = planFor(dueAt - monotonic())
    }
  }

  return {
    name,
    isMortal: strike !== undefined,
    isRunning: () => state === 'running',
    reach,
    stop,
    wake,
    timer,
    clock: {
      now: monotonic,
      wall: time.now,
      sleep: (ms) => new Promise((resolve) => void timer(ms, resolve)),
    },
  }
}

/** How the way to PostgreSQL behaves just now. */
export interface Line {
  latencyMs(): number
  isAway(): boolean
  /** Counts its restarts: what was under way at one is lost. */
  restarts(): number
  /** The server did what it was asked, and nobody hears of it. */
  losesReply(process: Process): boolean
}

export interface Connection {
  /** One statement by itself. */
  ask<Result>(statement: () => Result): Promise<Result>
  /** Everything up to the commit is one way there and back, the commit is another: the process may be gone between them. */
  transaction<Result>(statements: (trx: Trx) => Promise<Result>): Promise<Result>
}

export function connectTo(store: Store, process: Process, line: Line, time: Timeline, idleMs: number): Connection {
  function roundTrip<Result>(serve: () => Result | Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      const later = (then: () => void) => void time.after(line.latencyMs(), () => process.reach(then))
      const fail = (problem: string) => later(() => reject(new Error(problem)))
      const asked = line.restarts()
      const answer = (result: Result) => {
        if (line.restarts() !== asked || line.losesReply(process)) fail('The connection was lost.')
        else later(() => resolve(result))
      }
      time.after(line.latencyMs(), () => {
        if (line.isAway()) return fail('PostgreSQL is away.')
        const refuse = (error: unknown) =>
          later(() => reject(error instanceof Error ? error : new Error(String(error))))
        new Promise<Result>((served) => served(serve())).then(answer, refuse)
      })
    })
  }

  return {
    ask: roundTrip,
    async transaction(statements) {
      const trx = store.begin()
      let forgetIdling = () => {}
      try {
        const result = await roundTrip(async () => {
          try {
            return await statements(trx)
          } catch (error) {
            store.rollBack(trx)
            throw error
          } finally {
            forgetIdling = time.after(idleMs, () => store.rollBack(trx)) // whoever idles that long is thrown out
          }
        })
        await roundTrip(() => {
          forgetIdling()
          store.commit(trx)
        })
        return result
      } catch (error) {
        store.rollBack(trx)
        throw error
      }
    },
  }
}
