// May a text outside any campaign leave now? Asked under its locks, right before it is sent. No run, window, hour or
// earlier communication holds it: a reply is a person's own decision, a confirmation is owed.
import type { TextState } from '../database.ts'
import { mayBeQuoHandled } from './opt-out.ts'
import { isQuoConfirmation } from './quo-confirmation.ts'

export type SingleDecision =
  | { kind: 'claim' }
  | { kind: 'skip'; reason: 'opted out' | 'opted in again' | 'confirmed by Quo' | 'too late to confirm' }
  | { kind: 'later'; waitMs: number; reason: 'event waiting' | 'Quo may confirm it' }
  | { kind: 'endPage'; reason: 'fenced' } // it is taken up again when the fence is lifted
  | { kind: 'notPending' }

export interface ReplyFacts {
  /** A backup was restored, and no owner has confirmed yet what went out after it was made. */
  fenced: boolean
  text: { state: TextState }
  optedOut: boolean
  /** Something came from the number and is not understood yet: it may be a STOP. */
  unprocessedEvent: boolean
}

const eventWaitMs = 1_000

/** A hold does not hold a reply: whoever writes it has read the doubtful words. */
export function decideReply({ fenced, text, optedOut, unprocessedEvent }: ReplyFacts): SingleDecision {
  if (text.state !== 'pending') return { kind: 'notPending' }
  if (fenced) return { kind: 'endPage', reason: 'fenced' }
  if (optedOut) return { kind: 'skip', reason: 'opted out' }
  if (unprocessedEvent) return { kind: 'later', waitMs: eventWaitMs, reason: 'event waiting' }
  return { kind: 'claim' }
}

export interface ConfirmationFacts {
  fenced: boolean
  text: { state: TextState }
  /** By the clock of Quo's messages, not the business clock: the five minutes are the law's. */
  now: Date
  optedOutAt: Date
  stillOut: boolean
  /** What went to the number since then, beside our own texts. */
  writtenSince: readonly string[]
  /** The words that opted out; undefined: there are none. */
  words: string | undefined
  /** Quo answers its own words by itself. */
  quoConfirms: boolean
  /** How long it is given where it is not known whether it does. */
  waitForQuoMs: number
}

/** 47 CFR 64.1200(a)(12): one text, within five minutes of the request. Never scaled. */
export const confirmWithinMs = 300_000

export function decideConfirmation(facts: ConfirmationFacts): SingleDecision {
  if (facts.text.state !== 'pending') return { kind: 'notPending' }
  if (facts.fenced) return { kind: 'endPage', reason: 'fenced' }
  if (!facts.stillOut) return { kind: 'skip', reason: 'opted in again' }
  if (facts.writtenSince.some(isQuoConfirmation)) return { kind: 'skip', reason: 'confirmed by Quo' }
  const sinceMs = facts.now.getTime() - facts.optedOutAt.getTime()
  if (sinceMs > confirmWithinMs) return { kind: 'skip', reason: 'too late to confirm' }
  const waitMs = facts.waitForQuoMs - sinceMs
  if (waitMs > 0 && facts.quoConfirms && facts.words !== undefined && mayBeQuoHandled(facts.words))
    return { kind: 'later', waitMs, reason: 'Quo may confirm it' }
  return { kind: 'claim' }
}
