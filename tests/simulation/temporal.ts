// Temporal: activities run on some worker at least once and are repeated after a failure or a timeout, also while the
// first one still runs; the workflows wait by its clock and outlive every process of ours. They are written here as
// workflows/campaign.ts, text-page.ts, text.ts, settle.ts and event.ts have them.
import { ApplicationFailure } from '@temporalio/common'
import type { QuoMessage } from '#activities/queries/messages.ts'
import type { OutboxKind } from '#schema/database.ts'
import { afterLookUps, type LookedUp } from '#schema/rules/settle.ts'
import type { Timings } from '#schema/timings.ts'
import type { Dice } from '../support/dice.ts'
import type { Move } from './campaigns.ts'
import type { Timeline } from './timeline.ts'
import type { Worker } from './worker.ts'

export interface TemporalParts {
  time: Timeline
  chance: Dice
  timings: Timings
  /** When a send that tells nothing is tried again, whether the first one is still at it or not. */
  sendTimeoutMs: number
  workers: readonly Worker[]
  isAway(): boolean
  /** A worker has finished, and its word never arrives. */
  losesCompletion(): boolean
  /** A workflow of a campaign has ended, perhaps while the row says that it runs. */
  onCampaignEnd(): void
  say(line: string): void
}

interface Retries {
  timeoutMs: number
  firstMs: number
  longestMs: number
}

export type Temporal = ReturnType<typeof openTemporal>

const mostInFlight = 4

export function openTemporal(parts: TemporalParts) {
  const { time, chance, timings, say } = parts
  const decisions = { timeoutMs: 60_000, firstMs: 500, longestMs: 10_000 }
  const sends = { timeoutMs: parts.sendTimeoutMs, firstMs: 1_000, longestMs: timings.longestRetryMs }
  const campaigns = new Map<string, { hear(control?: 'pause' | 'resume'): void }>()
  const settling = new Set<string>()
  const events = new Set<string>()
  const texts = new Set<string>()

  /** One activity until it succeeds, each time on any worker that polls. */
  async function activity<Result>(
    retries: Retries,
    run: (worker: Worker, tries: number) => Promise<Result>,
  ): Promise<Result> {
    for (let tries = 1; ; tries++) {
      const outcome = await runOnce(retries.timeoutMs, await aWorker(), (worker) => run(worker, tries))
      if ('result' in outcome) return outcome.result
      await time.sleep(outcome.retryMs ?? Math.min(retries.longestMs, retries.firstMs * 2 ** Math.min(tries - 1, 10)))
    }
  }

  async function aWorker(): Promise<Worker> {
    for (;;) {
      const [first, ...others] = parts.isAway() ? [] : parts.workers.filter(({ process }) => process.isRunning())
      if (first) return chance.one([first, ...others])
      await time.sleep(chance.between(1_000, 30_000))
    }
  }

  type Outcome<Result> = { result: Result } | { retryMs: number | undefined }

  function runOnce<Result>(timeoutMs: number, worker: Worker, run: (worker: Worker) => Promise<Result>) {
    return new Promise<Outcome<Result>>((resolve) => {
      const settle = (outcome: Outcome<Result>) => {
        if (parts.losesCompletion()) return
        forgetTimeout()
        resolve(outcome)
      }
      const forgetTimeout = time.after(timeoutMs, () => {
        say('an activity timed out; it may still run')
        resolve({ retryMs: undefined })
      })
      time.after(chance.between(1, 20), () => {
        run(worker).then(
          (result) => settle({ result }),
          (error: unknown) => settle({ retryMs: retryMsOf(error) }),
        )
      })
    })
  }

  async function campaign(id: string) {
    const heard: ('pause' | 'resume' | undefined)[] = []
    let wake = () => {}
    campaigns.set(id, {
      hear(control) {
        heard.push(control)
        wake()
      },
    })
    const interrupted = () => heard.length > 0
    const nextHearing = () => new Promise<void>((resolve) => (interrupted() ? resolve() : void (wake = resolve)))
    const wait = (ms?: number) => (ms === undefined ? nextHearing() : Promise.race([nextHearing(), time.sleep(ms)]))

    async function applyControls() {
      for (const control of heard.splice(0))
        if (control) await activity(decisions, (worker) => worker.applyControl(id, control))
    }

    for (;;) {
      await applyControls()
      const asked = time.now()
      const move = await activity(decisions, (worker) => worker.nextMove(id))
      if (move.kind === 'end') {
        if (interrupted()) continue
        campaigns.delete(id)
        return parts.onCampaignEnd()
      }
      if (move.kind === 'wait') {
        await wait(move.waitMs === undefined ? undefined : Math.max(1, move.waitMs - (time.now() - asked)))
      } else {
        const { waitMs } = await textPage(id, move, { interrupted, nextHearing, applyControls })
        if (waitMs !== undefined) await wait(Math.min(waitMs, 300_000))
      }
    }
  }

  interface Hearing {
    interrupted(): boolean
    nextHearing(): Promise<void>
    applyControls(): Promise<void>
  }

  async function textPage(campaignId: string, { runId, page }: Move & { kind: 'text' }, hearing: Hearing) {
    const result: { waitMs?: number } = {}
    const inFlight = new Set<Promise<void>>()
    let texted = 0
    let ended = false

    async function send(textId: string) {
      const sent = await activity(sends, (worker, tries) => worker.sendText(textId, runId, tries))
      if (sent.kind === 'texted') texted++
      if (sent.kind === 'endPage' || sent.kind === 'later') ended = true
      if (sent.kind === 'later') result.waitMs = Math.max(result.waitMs ?? 0, sent.waitMs)
    }

    for (const textId of page) {
      if (ended || hearing.interrupted()) break
      const sending = send(textId).finally(() => inFlight.delete(sending))
      inFlight.add(sending)
      if (inFlight.size >= mostInFlight) await Promise.race([...inFlight, hearing.nextHearing()])
    }
    while (inFlight.size > 0) {
      await Promise.race([Promise.all(inFlight), hearing.nextHearing()])
      await hearing.applyControls()
    }
    say(`a page of ${campaignId} is over`)
    if (ended && texted === 0) result.waitMs ??= timings.retryMs
    return result
  }

  async function sendSingle(textId: string) {
    for (;;) {
      const sent = await activity(sends, (worker, tries) => worker.sendText(textId, undefined, tries))
      if (sent.kind !== 'later') return
      await time.sleep(Math.min(sent.waitMs, 300_000))
    }
  }

  async function settle(textId: string, attempt: string) {
    const lookUps = { timeoutMs: 300_000, firstMs: 1_000, longestMs: 60_000 }
    const answers: LookedUp[] = []
    for (;;) {
      const next = afterLookUps(answers, timings.lookUpAfterMs)
      if (next.kind === 'settled') return
      if (next.kind === 'giveUp') return activity(decisions, (worker) => worker.giveUp(textId, attempt, next.found))
      const due = await activity(decisions, (worker) => worker.waitForLookUp(textId, attempt, next.afterMs))
      if (!due) return
      await time.sleep(due.waitMs)
      answers.push(await activity(lookUps, (worker) => worker.lookUp(textId, attempt)))
    }
  }

  return {
    hasCampaign: (id: string) => campaigns.has(id),
    isSettling: (attempt: string) => settling.has(attempt),
    isSending: (textId: string) => texts.has(textId),
    openWorkflows: () => [...campaigns.keys(), ...settling, ...events, ...texts],

    startCampaign(id: string) {
      if (!campaigns.has(id)) void campaign(id)
    },
    /** What the outbox tells. To a workflow that no longer exists it counts as told: the row rules. */
    tell(kind: OutboxKind, id: string) {
      if (kind === 'start') this.startCampaign(id)
      else campaigns.get(id)?.hear()
    },
    signalFromCli(id: string, control: 'pause' | 'resume') {
      campaigns.get(id)?.hear(control)
    },
    startSettling(textId: string, attempt: string) {
      if (settling.has(attempt)) return
      settling.add(attempt)
      void settle(textId, attempt).finally(() => settling.delete(attempt))
    },
    startText(textId: string) {
      if (texts.has(textId)) return
      texts.add(textId)
      void sendSingle(textId).finally(() => texts.delete(textId))
    },
    startEvent(id: string, message: QuoMessage) {
      if (events.has(id)) return
      events.add(id)
      void activity(decisions, (worker) => worker.processEvent(id, message)).finally(() => events.delete(id))
    },
  }
}

function retryMsOf(error: unknown): number | undefined {
  const delay = error instanceof ApplicationFailure ? error.nextRetryDelay : undefined
  return typeof delay === 'number' ? delay : undefined
}
