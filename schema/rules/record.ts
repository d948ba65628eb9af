// What an attempt's own answer makes of its text, of the place it took in its run, and of its campaign.
import type { CampaignStatus, TextState } from '../database.ts'
import type { AccountReason, RefusalReason, SendOutcome } from './quo-answer.ts'
import { answerable, endedWithCampaign, isUnclaimed, type TextStep } from './text-state.ts'

/** The row as it is under its lock. */
export interface AnsweredText {
  state: TextState
  attempt: string | null
  releasedAt: Date | null
}

/** Its campaign, under its lock too when nothing was sent. */
export interface AnsweredCampaign {
  status: CampaignStatus
  endedAt: Date | null
}

export interface Recorded {
  /** Undefined: the text stays as it is. */
  step: TextStep | undefined
  /** A second step: it would wait again, but nobody's turn comes any more. */
  nextStep: TextStep | undefined
  /** Quo's id for it, kept in whatever state the text is. */
  providerId: string | undefined
  /** It was proven unsent: its place belongs to the run again. */
  givesPlaceBack: boolean
  optsOut: boolean
  campaign:
    | { kind: 'goesOn' }
    | { kind: 'reopens' }
    | { kind: 'pauses'; reason: AccountReason }
    | { kind: 'holdsToNextDate'; reason: AccountReason }
    | { kind: 'pausesIfForbiddenRunning' }
}

/** Whether the answer says that nothing was sent. Then it may concern the campaign too, which is locked first. */
export const saysUnsent = ({ kind }: SendOutcome): boolean => kind !== 'accepted' && kind !== 'unknown'

/** Undefined: another attempt owns the text. An own answer counts however late; "don't know" only while it is sending. */
export function recordOutcome(
  text: AnsweredText,
  campaign: AnsweredCampaign | undefined,
  attempt: string,
  outcome: SendOutcome,
): Recorded | undefined {
  if (text.attempt !== attempt) return undefined
  switch (outcome.kind) {
    case 'accepted':
      return { ...nothing, ...(maySettle(text) ? step('sent') : {}), providerId: outcome.providerId }
    case 'unknown':
      return { ...nothing, ...(text.state === 'sending' ? step('unknown', outcome.reason) : {}) }
    case 'notSent':
      return waits(text, campaign, outcome.reason, { kind: 'goesOn' })
    case 'refused': {
      const kind = outcome.reason === forbiddenReason ? 'pausesIfForbiddenRunning' : 'goesOn'
      return { ...unsent(text, 'failed', outcome.reason), optsOut: outcome.optedOut, campaign: { kind } }
    }
    case 'accountRefused': {
      const { reason, holdsToNextDate } = outcome
      return waits(text, campaign, reason, { kind: holdsToNextDate ? 'holdsToNextDate' : 'pauses', reason })
    }
  }
}

const nothing: Recorded = {
  step: undefined,
  nextStep: undefined,
  providerId: undefined,
  givesPlaceBack: false,
  optsOut: false,
  campaign: { kind: 'goesOn' },
}

const step = (to: TextState, reason: string | null = null) => ({ step: { to, reason } })

function unsent(text: AnsweredText, to: 'pending' | 'failed', reason: string): Recorded {
  return isAnswerable(text) ? { ...nothing, ...step(to, reason), givesPlaceBack: true } : nothing
}

/** It waits to be sent again, also of a campaign that was completed while nobody knew; not of one that a person ended. */
function waits(
  text: AnsweredText,
  campaign: AnsweredCampaign | undefined,
  reason: string,
  then: Recorded['campaign'],
): Recorded {
  const recorded = unsent(text, 'pending', reason)
  if (!recorded.step || campaign?.status !== 'completed') return { ...recorded, campaign: then }
  return campaign.endedAt
    ? { ...recorded, nextStep: endedWithCampaign }
    : { ...recorded, campaign: { kind: 'reopens' } }
}

/** A text that a person released is settled too while it is not claimed again: the answer is of its first time. */
const maySettle = (text: AnsweredText) => isAnswerable(text) || (text.releasedAt !== null && isUnclaimed(text.state))

const isAnswerable = ({ state }: AnsweredText) => answerable.some((one) => one === state)

/** Nobody resumes a text outside any campaign: what the account is refused for ends it, and whoever wrote it is told. */
export const outcomeOfSingle = (outcome: SendOutcome): SendOutcome =>
  outcome.kind === 'accountRefused' ? { kind: 'refused', reason: outcome.reason, optedOut: false } : outcome

const forbiddenReason: RefusalReason = 'forbidden by Quo'
/** So many forbidden texts running, none between them that was not, pause a campaign. */
export const forbiddenRunning = 3

/** `newest`: why its newest texts left `sending`, at most three. */
export const isForbiddenRunning = (newest: readonly { reason: string | null }[]): boolean =>
  newest.length === forbiddenRunning && newest.every(({ reason }) => reason === forbiddenReason)

/** An id from our own answer beats a matched one: the text that was matched with it gives it up, and is unknown again. */
export function givesIdUp(other: { providerId: string | null; answeredWithId: boolean }, id: string): boolean {
  return other.providerId === id && !other.answeredWithId
}
export const gaveIdUp: TextStep = { to: 'unknown', reason: 'its id was another text’s' }
