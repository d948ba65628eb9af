// What a person may decide about somebody on the review list.
import type { CampaignStatus, TextState } from '../database.ts'
import type { TextStep } from './text-state.ts'

/** The row as it is under its lock. */
interface ReviewedText {
  state: TextState
  reason: string | null
}

/** What is known of the number under its lock. */
export interface ReviewedNumber {
  optedOut: boolean
  held: boolean
  /** Something has arrived from it that is not understood yet. */
  unprocessedEvent: boolean
  /** There was contact with it after the person who decides had looked. */
  newer: boolean
}

export type Addition =
  | { kind: 'added'; step: TextStep; reopensCampaign: boolean }
  | { kind: 'refused'; why: 'not skipped' | 'opted out' | 'held' | 'event waiting' | 'newer contact' }

/**
 * Somebody who was skipped because of earlier communication gets their text after all: it waits again, at its position. An
 * opt-out or a hold is nobody's to overrule. A Completed campaign goes on for it.
 */
export function addAnyway(text: ReviewedText, campaign: { status: CampaignStatus }, number: ReviewedNumber): Addition {
  if (!isSkippedForContact(text)) return { kind: 'refused', why: 'not skipped' }
  if (number.optedOut) return { kind: 'refused', why: 'opted out' }
  if (number.held) return { kind: 'refused', why: 'held' }
  if (number.unprocessedEvent) return { kind: 'refused', why: 'event waiting' }
  if (number.newer) return { kind: 'refused', why: 'newer contact' }
  const step = { to: 'pending', reason: 'added by a person' } as const
  return { kind: 'added', step, reopensCampaign: campaign.status === 'completed' }
}

/** Whether the text is on the review list, and so can be taken off it without deciding anything else. */
export const isOnReviewList = (text: ReviewedText): boolean => text.state === 'unconfirmed' || isSkippedForContact(text)

const isSkippedForContact = ({ state, reason }: ReviewedText) =>
  state === 'skipped' && reason === 'earlier communication'
