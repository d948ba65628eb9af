// After a restore: asks Quo, page by page, what it accepted and received since the backup was made.
import { ActivityFailure, ApplicationFailure, proxyActivities } from '@temporalio/workflow'
import type { LocalActivities, QuoActivities } from '#activities/index.ts'
import { priorities } from './messages.ts'
import { quoQueue } from './quo-queue.ts'

const { finishLook } = proxyActivities<LocalActivities>({ startToCloseTimeout: '1 minute' })

export async function lookAfterRestore(fenceId: string): Promise<void> {
  const { lookAtQuo } = proxyActivities<QuoActivities>({
    taskQueue: quoQueue(),
    startToCloseTimeout: '2 minutes',
    retry: { initialInterval: '1 s', maximumInterval: '15 s', maximumAttempts: 8 }, // a person waits for it
    priority: { priorityKey: priorities.lookUps },
  })
  try {
    let cursor: string | null = null
    do cursor = await lookAtQuo(fenceId, cursor)
    while (cursor)
    await finishLook(fenceId, null)
  } catch (error) {
    await finishLook(fenceId, problemOf(error))
  }
}

function problemOf(error: unknown): string {
  const cause = error instanceof ActivityFailure ? error.cause : error
  return cause instanceof ApplicationFailure && cause.type === 'LookNotInFull' ? cause.message : 'it was interrupted'
}
