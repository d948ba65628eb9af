// May this text leave now? Asked once for each text, under its locks, right before it is sent.
import type { CampaignStatus, RunKind, RunState, TextState } from '../database.ts'

/** What must be known of a campaign's text to decide. Times are business time. */
export interface ClaimFacts {
  now: Date
  /** A backup was restored, and no owner has confirmed yet what went out after it was made. */
  fenced: boolean
  text: { state: TextState }
  campaign: { status: CampaignStatus }
  run: { kind: RunKind; state: RunState; used: number; quota: number; opensAt: Date | null; closesAt: Date | null }
  optedOut: boolean
  held: boolean
  unprocessedEvent: boolean
  /** A message or call with this number, or another text of ours to it that left or may have left. */
  earlierCommunication: boolean
  /** The earliest business time at which every zone of the number is within its legal hours; undefined: never. */
  legalFrom: Date | undefined
}

export type ClaimDecision =
  | { kind: 'claim' }
  | { kind: 'skip'; reason: SkipReason }
  | { kind: 'passOver'; until: Date; reason: PassOverReason }
  | { kind: 'endPage'; reason: 'fenced' | 'campaign not active' | 'run closed' | 'outside the window' | 'run used up' }
  | { kind: 'notPending' }

export type SkipReason = 'opted out' | 'earlier communication' | 'no legal hour'
export type PassOverReason = 'held' | 'event waiting' | 'outside legal hours'

const eventWaitMs = 60_000
const holdWaitMs = 3_600_000

/**
 * Decides on one claim. A refusal that concerns the campaign or the run ends the page; one that concerns the person
 * skips the text for good or passes it over in this run until a time.
 */
export function decideClaim(facts: ClaimFacts): ClaimDecision {
  const { now, text, campaign, run } = facts
  if (text.state !== 'pending') return { kind: 'notPending' }
  if (facts.fenced) return { kind: 'endPage', reason: 'fenced' }
  if (campaign.status !== 'active') return { kind: 'endPage', reason: 'campaign not active' }
  if (run.state !== 'open') return { kind: 'endPage', reason: 'run closed' }
  if (!isInWindow(facts)) return { kind: 'endPage', reason: 'outside the window' }
  if (run.used >= run.quota) return { kind: 'endPage', reason: 'run used up' }

  if (facts.optedOut) return { kind: 'skip', reason: 'opted out' }
  if (facts.unprocessedEvent) return { kind: 'passOver', until: later(now, eventWaitMs), reason: 'event waiting' }
  if (facts.earlierCommunication) return { kind: 'skip', reason: 'earlier communication' } // no decision changes that
  if (facts.held) return { kind: 'passOver', until: later(now, holdWaitMs), reason: 'held' }

  if (run.kind === 'rehearsal') return { kind: 'claim' } // exempt from days and hours, and only ever in the sandbox
  if (!facts.legalFrom) return { kind: 'skip', reason: 'no legal hour' }
  if (facts.legalFrom > now) return { kind: 'passOver', until: facts.legalFrom, reason: 'outside legal hours' }
  return { kind: 'claim' }
}

function isInWindow({ now, run }: ClaimFacts): boolean {
  if (run.kind === 'rehearsal') return true
  return run.opensAt !== null && run.closesAt !== null && run.opensAt <= now && now < run.closesAt
}

const later = (now: Date, ms: number) => new Date(now.getTime() + ms)
