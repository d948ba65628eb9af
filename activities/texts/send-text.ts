// Send one text, at most once. Safe to run again at any point: the ledger row decides, not the attempt.
import { ApplicationFailure, activityInfo } from '@temporalio/activity'
import { setTimeout as sleep } from 'node:timers/promises'
import { readSendAnswer, type SendOutcome } from '#schema/rules/quo-answer.ts'
import type { Services } from '../services.ts'
import { claimText, type Claim, type ClaimedText } from './claim-text.ts'
import { recordAnswer } from './record-answer.ts'

/** What the workflow needs to know of one send: go on, end the page, or wait that long. */
export type SendResult = { kind: 'texted' } | { kind: 'goOn' } | { kind: 'endPage' } | { kind: 'later'; waitMs: number }

/** What a send is made of. A simulation plays it with parts of its own. */
export interface SendParts extends Pick<Services, 'quo' | 'timings' | 'clock' | 'log' | 'starter'> {
  claim(textId: string, runId?: string): Promise<Claim>
  record(claim: ClaimedText, outcome: SendOutcome): Promise<void>
  /** How often Temporal has tried this send, with this time. */
  tries(): number
}

export const sendText = (services: Services) => {
  const send = sendWith({
    ...services,
    claim: (textId, runId) => claimText(services, textId, runId),
    record: (claim, outcome) => recordAnswer(services, claim, outcome),
    tries: () => activityInfo().attempt,
  })
  return async (textId: string, runId?: string): Promise<SendResult> => {
    const result = await send(textId, runId)
    if (runId !== undefined) await untilTold(services.timings)
    return result
  }
}

/** A campaign sends many; everything is written down by now. By the clock, so that the sends of all workers tell at the same moment. */
const untilTold = ({ tellEveryMs }: Services['timings']) => sleep(tellEveryMs - (Date.now() % tellEveryMs))

export const sendWith =
  (parts: SendParts) =>
  async (textId: string, runId?: string): Promise<SendResult> => {
    const { quo } = parts
    const prepared = await quo.prepare() // the slot first, so that nothing waits between the claim and the call
    if (!prepared) throw tryAgain('no request slot came free', 1_000)

    const claim = await parts.claim(textId, runId).catch(async (error: unknown) => {
      await prepared.abandon()
      throw error
    })
    if (claim.kind !== 'claimed') {
      await prepared.abandon()
      return afterRefusal(claim)
    }

    const request = { content: claim.body, from: claim.fromPhone, to: [claim.phone] }
    const post = { method: 'POST', path: '/v1/messages', body: JSON.stringify(request) } as const
    const outcome = readSendAnswer(await prepared.post('send', post, claim.leaseEndsAt))

    await recordPatiently(parts, claim, outcome)
    if (outcome.kind === 'unknown') await parts.starter.settle(textId, claim.attempt)
    return resultOf(outcome, parts)
  }

/** The answer is in hand only here: keep trying while the database is away. Past that, the look-up finds it. */
async function recordPatiently(parts: SendParts, claim: ClaimedText, outcome: SendOutcome) {
  const { clock, timings, log } = parts
  const giveUpAt = clock.now() + timings.recordPatienceMs
  for (let waitMs = 100; ; waitMs = Math.min(waitMs * 2, 2_000)) {
    try {
      return await parts.record(claim, outcome)
    } catch (error) {
      if (clock.now() + waitMs > giveUpAt) throw error
      log.warn({ textId: claim.id, attempt: claim.attempt, error }, 'an answer could not be recorded yet')
      await clock.sleep(waitMs)
    }
  }
}

function afterRefusal(claim: Exclude<Claim, ClaimedText>): SendResult {
  if (claim.kind === 'endPage') return { kind: 'endPage' }
  return claim.kind === 'later' ? { kind: 'later', waitMs: claim.waitMs } : { kind: 'goOn' }
}

function resultOf(outcome: SendOutcome, { timings, tries }: SendParts): SendResult {
  switch (outcome.kind) {
    case 'accepted':
    case 'unknown':
      return { kind: 'texted' }
    case 'refused':
      return { kind: 'goOn' }
    case 'accountRefused':
      return { kind: 'endPage' }
    case 'notSent': {
      const waitMs = Math.max(1_000, outcome.waitMs ?? backOff(timings, tries()))
      if (waitMs > timings.longestRetryMs) return { kind: 'later', waitMs }
      throw tryAgain(outcome.reason, waitMs) // proven unsent, and the row is pending again
    }
  }
}

const backOff = ({ retryMs, longestRetryMs }: Services['timings'], tries: number) =>
  Math.min(longestRetryMs, retryMs * 2 ** Math.min(10, tries - 1))

const tryAgain = (reason: string, nextRetryDelay: number) =>
  ApplicationFailure.create({ type: 'NotSent', message: reason, nextRetryDelay, category: 'BENIGN' })
