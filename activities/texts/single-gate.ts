// The gate of a text outside any campaign: the same locks, as far as there is something to lock, and other rules.
import type { Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import { decideConfirmation, decideReply, type SingleDecision } from '#schema/rules/reply-gate.ts'
import type { Timings } from '#schema/timings.ts'
import { readNumberFacts } from '../queries/claims.ts'
import { readConfirmationFacts } from '../queries/confirmations.ts'
import { isFenced } from '../queries/fence.ts'
import { takeLocks } from '../queries/locks.ts'
import type { Text } from '../queries/texts.ts'
import type { Gate } from './gate.ts'

export const singleGate: Gate = async ({ now, timings }, trx, { id: textId, campaignId, phone }) => {
  const { text } = await takeLocks(trx, 'claim', { campaignId, phone, textId })
  return text && { text, businessAt: await now(trx), decision: await decide(trx, text, timings) }
}

async function decide(trx: Transaction<DB>, text: Text, timings: Timings): Promise<SingleDecision> {
  const fenced = await isFenced(trx)
  if (text.optOutId === null) return decideReply({ fenced, text, ...(await readNumberFacts(trx, text.phone, text.id)) })
  const facts = await readConfirmationFacts(trx, text.optOutId)
  return decideConfirmation({ fenced, text, ...facts, waitForQuoMs: timings.waitForQuoMs })
}
