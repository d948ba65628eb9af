// Send one text, at most once. Safe to run again at any point: the ledger row decides, not the attempt.
import { ApplicationFailure, activityInfo } from '@temporalio/activity'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { readSendAnswer, type SendOutcome } from '#schema/rules/quo-answer.ts'
import type { Services } from '../services.ts'
import { claimText, type ClaimedText } from './claim-text.ts'
import { recordAnswer } from './record-answer.ts'

/** What the campaign's workflow needs to know of one send: go on, end the page, or wait that long. */
export type SendResult = { kind: 'texted' } | { kind: 'goOn' } | { kind: 'endPage' } | { kind: 'later'; waitMs: number }

export const sendText =
  (services: Services) =>
  async (textId: string, runId: string): Promise<SendResult> => {
    const { quo, timings } = services
    const prepared = await quo.prepare() // the slot first, so that nothing waits between the claim and the call
    if (!prepared) throw tryAgain('no request slot came free', 1_000)

    const claim = await claimText(services, textId, runId).catch(async (error: unknown) => {
      await prepared.abandon()
      throw error
    })
    if (claim.kind !== 'claimed') {
      await prepared.abandon()
      return claim.kind === 'endPage' ? { kind: 'endPage' } : { kind: 'goOn' }
    }

    const request = { content: claim.body, from: claim.fromPhone, to: [claim.phone] }
    const post = { method: 'POST', path: '/v1/messages', body: JSON.stringify(request) } as const
    const outcome = readSendAnswer(await prepared.post('send', post, claim.leaseEndsAt))

    await recordPatiently(services, claim, outcome)
    if (outcome.kind === 'unknown') await services.starter.settle(textId, claim.attempt)
    return resultOf(outcome, timings)
  }

/** The answer is in hand only here: keep trying while the database is away. Past that, the look-up finds it. */
async function recordPatiently(services: Services, claim: ClaimedText, outcome: SendOutcome) {
  const giveUpAt = performance.now() + services.timings.recordPatienceMs
  for (let waitMs = 100; ; waitMs = Math.min(waitMs * 2, 2_000)) {
    try {
      return await recordAnswer(services, claim, outcome)
    } catch (error) {
      if (performance.now() + waitMs > giveUpAt) throw error
      services.log.warn({ textId: claim.id, attempt: claim.attempt, error }, 'an answer could not be recorded yet')
      await sleep(waitMs)
    }
  }
}

function resultOf(outcome: SendOutcome, timings: Services['timings']): SendResult {
  switch (outcome.kind) {
    case 'accepted':
    case 'unknown':
      return { kind: 'texted' }
    case 'refused':
      return { kind: 'goOn' }
    case 'accountRefused':
      return { kind: 'endPage' }
    case 'notSent': {
      const waitMs = Math.max(1_000, outcome.waitMs ?? backOff(timings))
      if (waitMs > timings.longestRetryMs) return { kind: 'later', waitMs }
      throw tryAgain(outcome.reason, waitMs) // proven unsent, and the row is pending again
    }
  }
}

const backOff = ({ retryMs, longestRetryMs }: Services['timings']) =>
  Math.min(longestRetryMs, retryMs * 2 ** Math.min(10, activityInfo().attempt - 1))

const tryAgain = (reason: string, nextRetryDelay: number) =>
  ApplicationFailure.create({ type: 'NotSent', message: reason, nextRetryDelay, category: 'BENIGN' })
