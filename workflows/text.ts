// One text outside any campaign, a reply or a confirmation: it goes before everything else that waits for Quo.
import { proxyActivities, sleep } from '@temporalio/workflow'
import type { QuoActivities } from '#activities/index.ts'
import { sendTimeoutMs } from '#schema/timings.ts'
import { priorities, type TextInput } from './messages.ts'
import { quoQueue } from './quo-queue.ts'

/** A vendor may ask for a wait of days; meanwhile the number may opt out, so it is asked again. */
const longestWaitMs = 300_000

export async function text({ textId, timings }: TextInput): Promise<void> {
  const { sendText } = proxyActivities<QuoActivities>({
    taskQueue: quoQueue(),
    startToCloseTimeout: sendTimeoutMs(timings),
    heartbeatTimeout: timings.silentMs,
    retry: { initialInterval: '1 s', maximumInterval: timings.longestRetryMs },
    priority: { priorityKey: priorities.replies },
  })
  for (;;) {
    const sent = await sendText(textId)
    if (sent.kind !== 'later') return
    await sleep(Math.min(sent.waitMs, longestWaitMs))
  }
}
