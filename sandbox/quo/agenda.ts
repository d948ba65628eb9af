// What the sandbox will do later. Its own delays run `speed` times faster; pauses asked for by a fault do not.

interface Item {
  act: () => void
  remainingMs: number
  since: number
  timer: NodeJS.Timeout
}

export interface Agenda {
  /** Runs `act` after so many milliseconds of the sandbox's own time. */
  after(ms: number, act: () => void): void
  /** Waits real milliseconds. Never ends if the agenda is cleared meanwhile. */
  pause(ms: number): Promise<void>
  setSpeed(speed: number): void
  /** Forgets everything that is due. */
  clear(): void
}

export function openAgenda(startSpeed: number): Agenda {
  let speed = startSpeed
  const items = new Set<Item>()
  const pauses = new Set<NodeJS.Timeout>()

  const start = (act: () => void, remainingMs: number) => {
    const item: Item = { act, remainingMs, since: performance.now(), timer: setTimeout(run, remainingMs / speed) }
    items.add(item)
    function run() {
      items.delete(item)
      act()
    }
  }

  return {
    after: (ms, act) => start(act, Math.max(0, ms)),

    pause: (ms) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => {
          pauses.delete(timer)
          resolve()
        }, ms)
        pauses.add(timer)
      }),

    setSpeed(next) {
      const running = [...items]
      items.clear()
      for (const item of running) {
        clearTimeout(item.timer)
        item.remainingMs -= (performance.now() - item.since) * speed
      }
      speed = next
      for (const { act, remainingMs } of running) start(act, Math.max(0, remainingMs))
    },

    clear() {
      for (const item of items) clearTimeout(item.timer)
      for (const timer of pauses) clearTimeout(timer)
      items.clear()
      pauses.clear()
    },
  }
}
