// One webhook delivery: process it; after five failures set it aside for a person.
import { isCancellation, proxyActivities } from '@temporalio/workflow'
import type { LocalActivities } from '#activities/index.ts'

const { processEvent } = proxyActivities<LocalActivities>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '500 ms', maximumInterval: '10 s', maximumAttempts: 5 },
})
const { setEventAside } = proxyActivities<LocalActivities>({ startToCloseTimeout: '1 minute' })

export async function event(deliveryId: string): Promise<void> {
  try {
    await processEvent(deliveryId)
  } catch (error) {
    if (isCancellation(error)) throw error
    await setEventAside(deliveryId)
  }
}
