// The claim: one transaction that either makes a text ours to send, once, or says why not.
import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import type { Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import type { ClaimDecision } from '#schema/rules/claim.ts'
import type { SingleDecision } from '#schema/rules/reply-gate.ts'
import { leaseMs } from '#schema/timings.ts'
import { markSending } from '../queries/claims.ts'
import { limitWaits } from '../queries/locks.ts'
import { notePassOver } from '../queries/runs.ts'
import { findText, stepText, tell, type Text } from '../queries/texts.ts'
import type { Services } from '../services.ts'
import { campaignGate } from './campaign-gate.ts'
import { singleGate } from './single-gate.ts'

export interface ClaimedText {
  kind: 'claimed'
  id: string
  campaignId: string | null
  attempt: string
  phone: string
  fromPhone: string
  body: string
  leaseEndsAt: number // monotonic, reckoned from before the claim
}

type Refused = Exclude<ClaimDecision | SingleDecision, { kind: 'claim' }>
export type Claim = ClaimedText | Refused

/**
 * Claims a text; one of a campaign for a run. Commits `sending` under a new attempt, or a skip, or a pass-over; sends
 * nothing. The kind of the text decides which gate it has to pass, and nothing else.
 */
export async function claimText(services: Services, textId: string, runId?: string): Promise<Claim> {
  const { db, timings } = services
  const askedAt = performance.now()
  return db.transaction().execute(async (trx) => {
    await limitWaits(trx, timings.lockTimeoutMs)
    const found = await findText(trx, textId)
    if (!found) return { kind: 'notPending' }
    const gate = found.kind === 'campaign' ? campaignGate : singleGate
    const gated = await gate(services, trx, found, runId)
    if (!gated) return { kind: 'notPending' }

    const { text, decision, businessAt } = gated
    if (decision.kind === 'claim') {
      const claim = { textId, runId, attempt: randomUUID(), leaseMs: leaseMs(timings), businessAt }
      const claimed = await markSending(trx, claim)
      await tell(trx, claimed, 'pending', 'sending', null, businessAt)
      const leaseEndsAt = askedAt + claim.leaseMs
      return { kind: 'claimed', ...claimed, attempt: claim.attempt, leaseEndsAt }
    }
    await noteRefusal(trx, text, runId, decision, businessAt)
    return decision
  })
}

async function noteRefusal(
  trx: Transaction<DB>,
  text: Text,
  runId: string | undefined,
  decision: Refused,
  businessAt: Date,
) {
  if (decision.kind === 'skip') {
    await stepText(trx, text, { to: 'skipped', reason: decision.reason, businessAt })
  } else if (decision.kind === 'passOver' && runId !== undefined) {
    await notePassOver(trx, { runId, textId: text.id, until: decision.until, reason: decision.reason })
    await tell(trx, { ...text, runId }, 'pending', 'pending', decision.reason, businessAt)
  }
}
