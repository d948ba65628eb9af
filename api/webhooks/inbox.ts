// Takes deliveries in: acknowledged when committed. While one insert runs, those that arrive wait and share the next.
import type { Database } from '#activities/database.ts'
import { keepEvents, type NewEvent } from '#activities/queries/events.ts'

const mostInOneInsert = 500

export interface Inbox {
  /** Resolves when the delivery is committed; rejects when it is not. */
  keep(event: NewEvent): Promise<void>
}

export function openInbox(db: Database): Inbox {
  let waiting: { event: NewEvent; resolve: () => void; reject: (error: unknown) => void }[] = []
  let working = false

  async function work() {
    working = true
    while (waiting.length > 0) {
      const batch = waiting.slice(0, mostInOneInsert)
      waiting = waiting.slice(mostInOneInsert)
      const unique = [...new Map(batch.map(({ event }) => [event.deliveryId, event])).values()]
      try {
        await keepEvents(db, unique)
        for (const { resolve } of batch) resolve()
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    working = false
  }

  return {
    keep: (event) =>
      new Promise((resolve, reject) => {
        waiting.push({ event, resolve, reject })
        if (!working) void work()
      }),
  }
}
