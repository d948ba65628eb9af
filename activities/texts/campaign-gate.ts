// The gate of a campaign's text: its locks, what is so under them, and what the rule says.
import { decideClaim } from '#schema/rules/claim.ts'
import { nextLegalHour } from '#schema/rules/legal-hours.ts'
import { readNumberFacts } from '../queries/claims.ts'
import { isFenced } from '../queries/fence.ts'
import { takeLocks } from '../queries/locks.ts'
import type { Gate } from './gate.ts'

export const campaignGate: Gate = async ({ now }, trx, { id: textId, campaignId, phone }, runId) => {
  const { campaign, text, run } = await takeLocks(trx, 'claim', { campaignId, phone, textId, runId })
  if (!campaign || !text || !run || run.campaignId !== campaign.id) return undefined

  const businessAt = await now(trx)
  const known = await readNumberFacts(trx, text.phone, text.id)
  const legalFrom = nextLegalHour(text.phone, businessAt)
  const fenced = await isFenced(trx)
  const decision = decideClaim({ now: businessAt, fenced, text, campaign, run, ...known, legalFrom })
  return { text, businessAt, decision }
}
