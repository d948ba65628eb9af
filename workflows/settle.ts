// One attempt of which it is not known whether it was sent: look it up three times, then leave it to a person.
import { proxyActivities, sleep } from '@temporalio/workflow'
import type { LocalActivities, QuoActivities } from '#activities/index.ts'
import { priorities, type SettleInput } from './messages.ts'
import { quoQueue } from './quo-queue.ts'

const { waitForLookUp, giveUp } = proxyActivities<LocalActivities>({ startToCloseTimeout: '1 minute' })

export async function settle({ textId, attempt, timings }: SettleInput): Promise<void> {
  const { lookUp } = proxyActivities<QuoActivities>({
    taskQueue: quoQueue(),
    startToCloseTimeout: '5 minutes',
    retry: { initialInterval: '1 s', maximumInterval: '1 minute' }, // until Quo answers in full
    priority: { priorityKey: priorities.lookUps },
  })
  let found: 'absent' | 'refused' = 'absent'
  for (const afterMs of timings.lookUpAfterMs) {
    const due = await waitForLookUp(textId, attempt, afterMs)
    if (!due) return
    await sleep(due.waitMs)
    const answer = await lookUp(textId, attempt)
    if (answer === 'settled') return
    found = answer
  }
  await giveUp(textId, attempt, found)
}
