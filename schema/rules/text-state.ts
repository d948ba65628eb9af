// Which state a text may move to from where, and what each state says about the person it is for.
import type { TextState } from '../database.ts'

/** One step of a text, and the reason that its story tells. */
export interface TextStep {
  to: TextState
  reason: string | null
}

const next: Record<TextState, readonly TextState[]> = {
  pending: ['sending', 'skipped'],
  sending: ['pending', 'sent', 'failed', 'unknown'],
  unknown: ['sent', 'unconfirmed', 'pending', 'failed'], // pending and failed only by its own late answer
  unconfirmed: ['sent', 'pending', 'failed'],
  sent: ['delivered', 'undelivered', 'failed', 'unknown'], // unknown: its id turned out to be another text's
  delivered: ['unknown'],
  undelivered: ['delivered', 'unknown'],
  failed: ['delivered'],
  skipped: ['pending'], // only when a person adds somebody anyway whom there had been contact with
}

/** `mayHaveLeft`: proof of a first time may still arrive while the text is not claimed: it waits, or was skipped after all. */
export const textMayBecome = (from: TextState, to: TextState, mayHaveLeft = false): boolean =>
  next[from].includes(to) || (to === 'sent' && mayHaveLeft && isUnclaimed(from))

/** A person let it be sent again, or a backup was restored that was made before it was settled. */
export const mayHaveLeft = ({ releasedAt, doubtedSince }: { releasedAt: Date | null; doubtedSince: Date | null }) =>
  releasedAt !== null || doubtedSince !== null

/** States in which a text that may have left is settled by what becomes known of its first time. */
export const unclaimed = ['pending', 'skipped'] as const satisfies readonly TextState[]

export const isUnclaimed = (state: TextState): boolean => unclaimed.some((one) => one === state)

/** What becomes of a text that waits when a person ends its campaign. */
export const endedWithCampaign = { to: 'skipped', reason: 'campaign ended' } as const satisfies TextStep

/** States that proof of acceptance may turn into `sent`. A text that may have left counts too while it is not claimed. */
export const provable = ['sending', 'unknown', 'unconfirmed'] as const satisfies readonly TextState[]

/** States that a text's own answer, however late, may still change. */
export const answerable = ['sending', 'unknown', 'unconfirmed'] as const satisfies readonly TextState[]

/** The reason in the story of a text that a person lets be sent again. */
export const releasedByPerson = 'released by a person'
