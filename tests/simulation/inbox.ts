// The api that webhooks come to: acknowledged when they are committed, repeated by Quo until then.
import type { QuoMessage } from '#activities/queries/messages.ts'
import type { Dice } from '../support/dice.ts'
import type { Connection } from './process.ts'
import type { Store } from './store.ts'
import type { Temporal } from './temporal.ts'
import type { Timeline } from './timeline.ts'
import type { Troubles } from './trouble.ts'

interface Parts {
  time: Timeline
  chance: Dice
  troubles: Troubles
  store: Store
  temporal: Temporal
  api: Connection
  onAcknowledged(message: QuoMessage): void
}

const mostTimes = 20

export function openInbox({ time, chance, troubles, store, temporal, api, onAcknowledged }: Parts) {
  async function receive(id: string, message: QuoMessage, times = 1): Promise<void> {
    const phone = message.direction === 'incoming' ? message.phone : message.ownPhone // its sender's
    try {
      await api.ask(() => {
        store.write((trx) => store.events.put({ id, phone, receivedAt: time.now(), processed: false, message }, trx))
        onAcknowledged(message)
      })
    } catch {
      if (times < mostTimes) time.after(chance.between(5_000, 300_000), () => void receive(id, message, times + 1))
      return
    }
    if (!chance.happens(50) && !troubles.temporalIsAway()) temporal.startEvent(id, message) // or the sweeper does
  }
  return receive
}
