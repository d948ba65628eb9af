// After a restore: what Quo has since the backup, written into the ledger. Texts that left become sent by proof, replies
// and STOPs count as if they had come when they came. Safe to run again: every message is known by its id.
import { ApplicationFailure } from '@temporalio/activity'
import type { Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import { classify } from '#schema/rules/opt-out.ts'
import { isE164 } from '#schema/rules/phone.ts'
import { backupToleranceMs } from '#schema/rules/settle.ts'
import { findFence, markLooked } from '../queries/fence.ts'
import { limitWaits, lockNumber } from '../queries/locks.ts'
import { asMessage, keepMessage, type QuoMessage } from '../queries/messages.ts'
import { notifyCampaign, notifyFence } from '../queries/notices.ts'
import { noteOptOut } from '../queries/opt-outs.ts'
import { noteReply } from '../queries/recipients.ts'
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
        if (message.direction === 'outgoing') await follow(trx, message, await now(trx))
        else await receive(trx, message)
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

/** As a reply that is received live, but nothing is sent for it: whoever said STOP after the backup was answered then. */
async function receive(trx: Transaction<DB>, message: QuoMessage) {
  await lockNumber(trx, message.phone)
  await keepMessage(trx, message)
  if (!isE164(message.phone)) return
  const meaning = classify(message.text)
  if (meaning !== 'none') {
    const becomes = meaning === 'optOut' ? 'out' : 'in'
    await noteOptOut(trx, { phone: message.phone, becomes, source: 'reply', at: message.at, messageId: message.id })
  }
  await noteReply(trx, message.phone, message.at)
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
