// One attempt of which it is not known whether it was sent: look it up at its times, then leave it to a person.
import { proxyActivities, sleep } from '@temporalio/workflow'
import type { LocalActivities, QuoActivities } from '#activities/index.ts'
import { afterLookUps, type LookedUp } from '#schema/rules/settle.ts'
import { priorities, type SettleInput } from './messages.ts'
import { quoQueue } from './quo-queue.ts'

const { waitForLookUp, giveUp } = proxyActivities<LocalActivities>({ startToCloseTimeout: '1 minute' })

export async function settle({ textId, attempt, timings }: SettleInput): Promise<void> {
  const { lookUp } = proxyActivities<QuoActivities>({
    taskQueue: quoQueue(),
    startToCloseTimeout: '5 minutes',
    heartbeatTimeout: timings.silentMs,
    retry: { initialInterval: '1 s', maximumInterval: '1 minute' }, // until Quo answers in full
    priority: { priorityKey: priorities.lookUps },
  })
  const answers: LookedUp[] = []
  for (;;) {
    const next = afterLookUps(answers, timings.lookUpAfterMs)
    if (next.kind === 'settled') return
    if (next.kind === 'giveUp') return giveUp(textId, attempt, next.found)
    const due = await waitForLookUp(textId, attempt, next.afterMs)
    if (!due) return
    await sleep(due.waitMs)
    answers.push(await lookUp(textId, attempt))
  }
}
