// After a restore: what Quo has since the backup, written into the ledger. Texts that left become sent by proof, replies
// and STOPs count as if they had come when they came. Safe to run again: every message is known by its id.
import { ApplicationFailure } from '@temporalio/activity'
import type { Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import { backupToleranceMs } from '#schema/rules/settle.ts'
import { receiveMessage } from '../inbox/receive-message.ts'
import { findFence, markLooked } from '../queries/fence.ts'
import { limitWaits } from '../queries/locks.ts'
import { asMessage, keepMessage, type QuoMessage } from '../queries/messages.ts'
import { notifyCampaign, notifyFence } from '../queries/notices.ts'
import { ListNotInFull, listSince, type MessagePage } from '../quo/list-messages.ts'
import type { Services } from '../services.ts'
import { matchMessage } from '../texts/match-message.ts'

/** Takes one page of what Quo lists; returns where the next one begins, or null: there is none, or no fence any more. */
export const lookAtQuo =
  (services: Services) =>
  async (fenceId: string, cursor: string | null): Promise<string | null> => {
    const { db, quo, timings, now } = services
    const fence = await findFence(db)
    if (fence?.id !== fenceId) return null
    const since = new Date(fence.backupMadeAt.getTime() - backupToleranceMs)
    const { messages, next } = await listSince(quo, since, cursor).catch(tryAgain)
    for (const message of messages.map(asMessage)) {
      await db.transaction().execute(async (trx) => {
        await limitWaits(trx, timings.lockTimeoutMs)
        const at = await now(trx)
        if (message.direction === 'outgoing') await follow(trx, message, at)
        else await receiveMessage(trx, message, { when: 'afterwards', now: at })
      })
    }
    await notifyFence(db)
    return next
  }

/** The look is over: Quo listed everything, or why it did not. */
export const finishLook =
  ({ db }: Services) =>
  async (fenceId: string, problem: string | null): Promise<void> => {
    await markLooked(db, fenceId, problem)
    await notifyFence(db)
  }

async function follow(trx: Transaction<DB>, message: QuoMessage, businessAt: Date) {
  const settled = await matchMessage(trx, message, businessAt)
  await keepMessage(trx, message)
  if (settled?.campaignId) await notifyCampaign(trx, settled.campaignId)
}

function tryAgain(error: unknown): Promise<MessagePage> {
  if (!(error instanceof ListNotInFull)) throw error
  throw ApplicationFailure.create({
    type: 'LookNotInFull',
    message: error.message,
    category: 'BENIGN',
    nonRetryable: error.retryAfterMs === undefined,
    ...(error.retryAfterMs ? { nextRetryDelay: Math.max(1_000, error.retryAfterMs) } : {}),
  })
}
