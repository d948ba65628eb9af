// A worker: production's send, its way to Quo and its reading of Quo's lists, on simulated parts; the rest of its
// activities as production has them, on the simulated ledger.
import { listInFull } from '#activities/texts/settle-text.ts'
import { sendWith, type SendResult } from '#activities/texts/send-text.ts'
import { quoOver, type Connection as QuoConnection, type Quo } from '#activities/quo/client.ts'
import type { Slot } from '#activities/quo/slots.ts'
import type { QuoMessage } from '#activities/queries/messages.ts'
import { noAnswerInTime } from '#schema/rules/lease.ts'
import type { Exchange } from '#schema/rules/quo-answer.ts'
import { isOpen, type LookedUp } from '#schema/rules/settle.ts'
import { leaseMs, slotSecondMs, slotWaitMs, type Timings } from '#schema/timings.ts'
import type { Dice } from '../support/dice.ts'
import { quietLog } from '../support/quiet-log.ts'
import type { Campaigns, Move } from './campaigns.ts'
import type { Clocks } from './clocks.ts'
import type { Ledger } from './ledger.ts'
import type { Connection, Process } from './process.ts'
import type { Provider } from './provider.ts'
import type { Slots } from './slots.ts'
import type { Store } from './store.ts'
import type { Timeline } from './timeline.ts'

export interface WorkerParts {
  time: Timeline
  clocks: Clocks
  chance: Dice
  timings: Timings
  store: Store
  slots: Slots
  ledger: Ledger
  campaigns: Campaigns
  provider: Provider
  newId(what: string): string
  startSettling(textId: string, attempt: string): Promise<void>
  /** A request is about to leave, under this slot and, if it is a text, this attempt. */
  onPost(slot: string, attempt: string | undefined): void
  /** Connecting to Quo fails now and then. */
  isUnreachable(): boolean
  say(line: string): void
}

export type Worker = ReturnType<typeof startWorker>

export function startWorker(process: Process, database: Connection, parts: WorkerParts) {
  const { time, clocks, chance, timings, store, slots, ledger, campaigns, provider } = parts
  const { clock } = process
  const say = (line: string) => parts.say(`${process.name}: ${line}`)

  /** The way to Quo for one call; `under` is the attempt it posts. */
  function openQuo(under: { attempt?: string }): Quo {
    let token = ''
    return quoOver({
      timings,
      clock,
      log: quietLog,
      async takeSlot() {
        const slot = await takeOneOfTen((token = parts.newId('slot')))
        if (!slot) say('no slot came free')
        return slot
      },
      connect: () => connect(() => token, under),
      openRequest: (kind) => database.ask(() => kind),
      closeRequest: (id) => database.ask(() => void id),
    })
  }

  /** activities/quo/slots.ts */
  async function takeOneOfTen(token: string): Promise<Slot | undefined> {
    const giveUpAt = clock.now() + slotWaitMs
    for (;;) {
      const askedAt = clock.now()
      const taken = await database.ask(() => slots.take(token, leaseMs(timings), time.now()))
      if (taken) {
        return {
          usableAt: clock.now() + taken.freeInMs,
          leaseEndsAt: askedAt + leaseMs(timings),
          answered: () => database.ask(() => slots.freeAfterAnswer(token, time.now())),
          giveBack: () => database.ask(() => slots.giveBack(token, taken.freeAt)),
        }
      }
      if (clock.now() > giveUpAt) return undefined
      await clock.sleep(chance.between(20, 1_500))
    }
  }

  function connect(token: () => string, under: { attempt?: string }): Promise<QuoConnection> {
    return new Promise((resolve, reject) => {
      const fails = parts.isUnreachable()
      const connection = { exchange: (call: Call) => exchange(call, token(), under.attempt), close: () => {} }
      time.after(chance.between(1, fails ? timings.httpDeadlineMs : 30), () =>
        process.reach(() => (fails ? reject(new Error('Quo does not answer.')) : resolve(connection))),
      )
    })
  }

  /** activities/quo/connection.ts: the answer and the deadline both have to reach the process. */
  function exchange(call: Call, token: string, attempt: string | undefined): Promise<Exchange> {
    parts.onPost(token, attempt)
    return new Promise((resolve) => {
      const end = (outcome: Exchange) => {
        forgetDeadline()
        resolve(outcome)
      }
      const forgetDeadline = process.timer(timings.httpDeadlineMs, () =>
        end({ kind: 'unanswered', problem: noAnswerInTime }),
      )
      const arrivesBefore = (slots.heldUnder(token)?.freeAt ?? Infinity) - slotSecondMs
      const request = { ...call, attempt, slot: token, arrivesBefore }
      provider.receive(request, (outcome) => process.reach(() => end(outcome)))
    })
  }

  async function sendText(textId: string, runId: string | undefined, tries: number): Promise<SendResult> {
    const under: { attempt?: string } = {}
    const quo = openQuo(under)
    const send = sendWith({
      quo,
      timings,
      clock,
      log: quietLog,
      starter: {
        settle: (...of) => parts.startSettling(...of).catch(() => undefined),
        text: async () => undefined, // it is asked by whoever processes an event
      },
      tries: () => tries,
      async claim() {
        const attempt = parts.newId('attempt')
        const askedAt = clock.now()
        const decision = await database.transaction((trx) => ledger.claim(trx, textId, runId, attempt))
        say(`${textId}: ${decision.kind}${'reason' in decision ? `, ${decision.reason}` : ''}`)
        const text = store.texts.get(textId)
        if (decision.kind !== 'claim' || !text) return decision.kind === 'claim' ? { kind: 'notPending' } : decision
        under.attempt = attempt
        const { campaignId, phone, fromPhone, body } = text
        const leaseEndsAt = askedAt + leaseMs(timings)
        return { kind: 'claimed', id: textId, campaignId, attempt, phone, fromPhone, body, leaseEndsAt }
      },
      async record(claim, outcome) {
        say(
          `${textId}: has to record of ${claim.attempt}: ${outcome.kind}${'reason' in outcome ? `, ${outcome.reason}` : ''}`,
        )
        await database.transaction((trx) => ledger.record(trx, claim, outcome))
      },
    })
    return send(textId, runId)
  }

  /** activities/texts/settle-text.ts */
  async function waitForLookUp(
    textId: string,
    attempt: string,
    afterMs: number,
  ): Promise<{ waitMs: number } | undefined> {
    const text = await database.ask(() => store.texts.get(textId))
    if (!text?.attemptStartedAt || !isOpen(text, attempt)) return undefined
    return { waitMs: Math.max(0, text.attemptStartedAt.getTime() + afterMs - clocks.wall().getTime()) }
  }

  async function lookUp(textId: string, attempt: string): Promise<LookedUp> {
    const text = await database.ask(() => store.texts.get(textId))
    if (!text?.attemptStartedAt || !isOpen(text, attempt)) return 'settled'
    const { attemptStartedAt, fromPhone, phone } = text
    const messages = await listInFull({ quo: openQuo({}) }, { attemptStartedAt, fromNumberId: 'PN1', fromPhone, phone })
    if (messages === 'refused') return messages
    await database.transaction((trx) => ledger.keepListed(trx, messages))
    const now = await database.ask(() => store.texts.get(textId))
    say(`${textId}: looked up among ${messages.length} messages, is ${now?.state}`)
    return now && isOpen(now, attempt) ? 'absent' : 'settled'
  }

  const giveUp = (textId: string, attempt: string, found: 'absent' | 'refused') =>
    database.transaction((trx) => ledger.giveUpOn(trx, textId, attempt, found))

  /** activities/texts/expire-attempts.ts */
  async function expireAttempts() {
    for (const { id } of await database.ask(ledger.findExpired)) {
      await database.transaction((trx) => ledger.expire(trx, id))
    }
  }

  async function nextMove(campaignId: string): Promise<Move> {
    for (;;) {
      const move = await database.transaction((trx) => campaigns.moveOnce(trx, campaignId))
      if (move) return move
    }
  }

  const applyControl = (campaignId: string, action: 'pause' | 'resume') =>
    database.transaction((trx) => campaigns.control(trx, campaignId, action, 'cli'))

  const processEvent = (eventId: string, message: QuoMessage) =>
    database.transaction((trx) => ledger.processEvent(trx, eventId, message))

  return { process, sendText, waitForLookUp, lookUp, giveUp, expireAttempts, nextMove, applyControl, processEvent }
}

type Call = Parameters<QuoConnection['exchange']>[0]
