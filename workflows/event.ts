// One webhook delivery: process it; what cannot be read is set aside for a person.
import { proxyActivities } from '@temporalio/workflow'
import type { LocalActivities } from '#activities/index.ts'

const { processEvent, setEventAside } = proxyActivities<LocalActivities>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '500 ms', maximumInterval: '10 s' }, // its row counts its failures; everything else is waited for
})

export async function event(deliveryId: string): Promise<void> {
  if ((await processEvent(deliveryId)) === 'unreadable') await setEventAside(deliveryId)
}
