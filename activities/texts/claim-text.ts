// The claim: one transaction that either makes a text ours to send, once, or says why not.
import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { decideClaim, type ClaimDecision } from '#schema/rules/claim.ts'
import { nextLegalHour } from '#schema/rules/legal-hours.ts'
import { leaseMs } from '#schema/timings.ts'
import { markSending, readNumberFacts } from '../queries/claims.ts'
import { isFenced } from '../queries/fence.ts'
import { limitWaits, takeLocks } from '../queries/locks.ts'
import { notePassOver } from '../queries/runs.ts'
import { findText, stepText, tell, type Text } from '../queries/texts.ts'
import type { Services } from '../services.ts'

export interface ClaimedText {
  kind: 'claimed'
  id: string
  campaignId: string
  attempt: string
  phone: string
  fromPhone: string
  body: string
  leaseEndsAt: number // monotonic, reckoned from before the claim
}

export type Claim = ClaimedText | Exclude<ClaimDecision, { kind: 'claim' }>

/** Claims a text for a run. Commits `sending` under a new attempt, or a skip, or a pass-over; sends nothing. */
export async function claimText(services: Services, textId: string, runId: string): Promise<Claim> {
  const { db, timings, now } = services
  const askedAt = performance.now()
  return db.transaction().execute(async (trx) => {
    await limitWaits(trx, timings.lockTimeoutMs)
    const found = await findText(trx, textId)
    if (!found?.campaignId) return { kind: 'notPending' }

    const { campaignId, phone } = found
    const { campaign, text, run } = await takeLocks(trx, 'claim', { campaignId, phone, textId, runId })
    if (!campaign || !text || !run || run.campaignId !== campaign.id) return { kind: 'notPending' }

    const businessAt = await now(trx)
    const known = await readNumberFacts(trx, text.phone, text.id)
    const legalFrom = nextLegalHour(text.phone, businessAt)
    const fenced = await isFenced(trx)
    const decision = decideClaim({ now: businessAt, fenced, text, campaign, run, ...known, legalFrom })

    if (decision.kind === 'claim') {
      const claim = { textId, runId, attempt: randomUUID(), leaseMs: leaseMs(timings), businessAt }
      const claimed = await markSending(trx, claim)
      await tell(trx, claimed, 'pending', 'sending', null, businessAt)
      const leaseEndsAt = askedAt + claim.leaseMs
      return { kind: 'claimed', ...claimed, campaignId, attempt: claim.attempt, leaseEndsAt }
    }
    await noteRefusal(trx, { ...text, runId }, decision, businessAt)
    return decision
  })
}

async function noteRefusal(
  trx: Parameters<typeof stepText>[0],
  text: Text & { runId: string },
  decision: Exclude<ClaimDecision, { kind: 'claim' }>,
  businessAt: Date,
) {
  if (decision.kind === 'skip') {
    await stepText(trx, text, { to: 'skipped', reason: decision.reason, businessAt })
  } else if (decision.kind === 'passOver') {
    await notePassOver(trx, { runId: text.runId, textId: text.id, until: decision.until, reason: decision.reason })
    await tell(trx, text, 'pending', 'pending', decision.reason, businessAt)
  }
}
