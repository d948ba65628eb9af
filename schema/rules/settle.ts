// A text of which nobody knows whether it was sent: which message at Quo it is, when it is looked up, and what is done
// with it when it cannot be found.
import type { CampaignStatus, TextKind, TextState } from '../database.ts'
import { foldText } from './fold.ts'
import { releasedByPerson, type TextStep } from './text-state.ts'

/** Quo's clock and ours may differ by this much. Not scaled: it is about clocks. */
export const clockToleranceMs = 10_000

/** How long before a backup Quo is asked for what came after it. Wide: what the ledger knows already has its id. */
export const backupToleranceMs = 600_000

interface Addressed {
  fromPhone: string
  phone: string
  body: string
}

export interface OpenAttempt extends Addressed {
  startedAt: Date
  leasedUntil: Date
}

export interface SeenMessage {
  id: string
  direction: 'incoming' | 'outgoing'
  ownPhone: string
  phone: string
  text: string
  at: Date
}

/** True when the message may be what the attempt sent: outgoing, same numbers, same folded text, created in its time. */
export function isFrom(attempt: OpenAttempt, message: SeenMessage): boolean {
  return (
    saysTheSame(attempt, message) &&
    message.at.getTime() >= attempt.startedAt.getTime() - clockToleranceMs &&
    message.at.getTime() <= attempt.leasedUntil.getTime() + clockToleranceMs
  )
}

/** True when the message may be a text that was not settled when a backup was made: sent after it, by any attempt. */
const isSince = (doubtedSince: Date, text: Addressed, message: SeenMessage): boolean =>
  saysTheSame(text, message) && message.at.getTime() >= doubtedSince.getTime() - backupToleranceMs

const saysTheSame = (text: Addressed, message: SeenMessage): boolean =>
  message.direction === 'outgoing' &&
  message.ownPhone === text.fromPhone &&
  message.phone === text.phone &&
  foldText(message.text) === foldText(text.body)

/** The first of the texts without an id that the message may be. */
export function textOf<Text extends Unproven>(unproven: readonly Text[], message: SeenMessage): Text | undefined {
  return unproven.find((text) => {
    const { attemptStartedAt: startedAt, leasedUntil, doubtedSince } = text
    const isItsAttempt = startedAt && leasedUntil && isFrom({ ...text, startedAt, leasedUntil }, message)
    return isItsAttempt || (doubtedSince && isSince(doubtedSince, text, message))
  })
}

interface Unproven extends Addressed {
  doubtedSince: Date | null
  attemptStartedAt: Date | null
  leasedUntil: Date | null
}

/** A look-up that found nothing counts only when Quo listed everything: `absent`. Quo may also refuse to list: `refused`. */
export type LookedUp = 'settled' | 'absent' | 'refused'

/** What follows the look-ups so far: another one, so long after the attempt began; or a person has to decide. */
export function afterLookUps(
  answers: readonly LookedUp[],
  lookUpAfterMs: readonly number[],
): { kind: 'settled' } | { kind: 'lookUp'; afterMs: number } | { kind: 'giveUp'; found: 'absent' | 'refused' } {
  const last = answers.at(-1) ?? 'absent'
  if (last === 'settled') return { kind: 'settled' }
  const afterMs = lookUpAfterMs[answers.length]
  return afterMs === undefined ? { kind: 'giveUp', found: last } : { kind: 'lookUp', afterMs }
}

/** Whether it is still not known what became of this attempt. */
export const isOpen = (text: { state: TextState; attempt: string | null }, attempt: string): boolean =>
  text.state === 'unknown' && text.attempt === attempt

/** Nobody found it: a person decides. Undefined: it was settled meanwhile. */
export function giveUp(
  text: { state: TextState; attempt: string | null },
  attempt: string,
  found: 'absent' | 'refused',
): TextStep | undefined {
  if (!isOpen(text, attempt)) return undefined
  return { to: 'unconfirmed', reason: found === 'absent' ? 'not found at Quo' : 'Quo refused to list its texts' }
}

/** A person lets it be sent again, which also reopens a campaign that was completed. Undefined: it does not wait for that. */
export function release(
  text: { kind: TextKind; state: TextState },
  campaign: { status: CampaignStatus } | undefined,
): { step: TextStep; reopensCampaign: boolean } | undefined {
  if (text.state !== 'unconfirmed') return undefined
  if (text.kind === 'confirmation') return undefined // one is all that may be sent, and this one may have been
  const step = { to: 'pending', reason: releasedByPerson } as const
  return { step, reopensCampaign: campaign?.status === 'completed' }
}

/** An attempt that told nothing within its lease. */
export const neverTold: TextStep = { to: 'unknown', reason: 'its attempt never told' }
