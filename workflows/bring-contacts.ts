// Fills a list with the contacts of the Quo workspace, a page at a time.
import { ActivityFailure, ApplicationFailure, proxyActivities } from '@temporalio/workflow'
import type { LocalActivities, QuoActivities } from '#activities/index.ts'
import { priorities } from './messages.ts'
import { quoQueue } from './quo-queue.ts'

const { finishBringing } = proxyActivities<LocalActivities>({ startToCloseTimeout: '1 minute' })

export async function bringContacts(listId: string): Promise<void> {
  const { bringPage, bringNumbers } = proxyActivities<QuoActivities>({
    taskQueue: quoQueue(),
    startToCloseTimeout: '2 minutes',
    retry: { initialInterval: '1 s', maximumInterval: '30 s', maximumAttempts: 20 },
    priority: { priorityKey: priorities.reconciliation },
  })
  try {
    await bringNumbers()
    let pageToken: string | null = null
    do pageToken = await bringPage(listId, pageToken)
    while (pageToken)
    await finishBringing(listId, null)
  } catch (error) {
    await finishBringing(listId, problemOf(error))
  }
}

function problemOf(error: unknown): string {
  const cause = error instanceof ActivityFailure ? error.cause : error
  if (cause instanceof ApplicationFailure && cause.type === 'QuoKey') return 'Quo does not accept the API key.'
  return 'Quo could not be reached for a long time. Bring the contacts again.'
}
