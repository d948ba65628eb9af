// Connects this installation with Quo: its numbers, and the webhook for the address it has now.
import { proxyActivities, workflowInfo } from '@temporalio/workflow'
import type { QuoActivities } from '#activities/index.ts'
import { priorities, queues } from './messages.ts'

export async function connectQuo(webhookUrl: string): Promise<void> {
  const { bringNumbers, registerWebhook } = proxyActivities<QuoActivities>({
    taskQueue: queues(workflowInfo().taskQueue.slice('trickle-'.length)).quo,
    startToCloseTimeout: '2 minutes',
    retry: { initialInterval: '1 s', maximumInterval: '1 minute' },
    priority: { priorityKey: priorities.healthCheck },
  })
  await registerWebhook(webhookUrl)
  await bringNumbers()
}
