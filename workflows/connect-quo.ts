// Connects this installation with Quo: its numbers, and the webhook for the address it has now.
import { proxyActivities } from '@temporalio/workflow'
import type { QuoActivities } from '#activities/index.ts'
import { priorities } from './messages.ts'
import { quoQueue } from './quo-queue.ts'

export async function connectQuo(webhookUrl: string): Promise<void> {
  const { bringNumbers, registerWebhook } = proxyActivities<QuoActivities>({
    taskQueue: quoQueue(),
    startToCloseTimeout: '2 minutes',
    retry: { initialInterval: '1 s', maximumInterval: '1 minute' },
    priority: { priorityKey: priorities.healthCheck },
  })
  await registerWebhook(webhookUrl)
  await bringNumbers()
}
