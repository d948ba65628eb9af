// What the clocks show: the machine's, and the business clock beside it, which a person may move.
import type { Store } from './store.ts'
import type { Timeline } from './timeline.ts'

export type Clocks = ReturnType<typeof twoClocks>

export function twoClocks(time: Timeline, store: Store, beginsAt: Date) {
  const wall = () => new Date(beginsAt.getTime() + time.now())
  return {
    now: time.now,
    wall,
    businessNow: () => new Date(wall().getTime() + (store.installation.get('here')?.clockOffsetMs ?? 0)),
  }
}
