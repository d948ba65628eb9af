// The one way to Quo: every call takes a slot, has its own open connection, and is written down.
import type { RequestKind } from '#schema/database.ts'
import { fitsLease, sleptMs, slotAfter, type Moment } from '#schema/rules/lease.ts'
import type { Exchange } from '#schema/rules/quo-answer.ts'
import { requestMs, type Timings } from '#schema/timings.ts'
import { machineClock, type Clock } from '../clock.ts'
import type { Database } from '../database.ts'
import { closeRequest, neverSent, openRequest, type RequestOutcome } from '../queries/requests.ts'
import type { Log } from '../log.ts'
import { exchange, openConnection, type QuoRequest } from './connection.ts'
import { lineForSlots, type OnWaited, type Slot } from './slots.ts'

export interface Quo {
  /** Takes a slot and opens a connection; undefined: no slot came free within ten seconds. */
  prepare(): Promise<Prepared | undefined>
  /** One request from slot to answer. */
  call(kind: RequestKind, request: Call): Promise<Exchange>
}

/** A slot and, unless it failed, a connection. Exactly one of `post` and `abandon` ends it. */
export interface Prepared {
  /** Posts at the moment the slot is free, unless a lease would not outlast the whole deadline and one second. */
  post(kind: RequestKind, request: Call, leaseEndsAt?: number): Promise<Exchange>
  abandon(): Promise<void>
}

type Call = Omit<QuoRequest, 'headers'>

/** What the way to Quo is made of. A simulation plays it with parts of its own. */
export interface QuoParts {
  timings: Timings
  clock: Clock
  log: Log
  takeSlot(): Promise<Slot | undefined>
  connect(): Promise<Connection>
  /** A record of the pace, not a condition of sending. */
  openRequest(kind: RequestKind): Promise<string>
  closeRequest(id: string, outcome: RequestOutcome): Promise<void>
}

/** An open connection, for one request. */
export interface Connection {
  /** Never throws; the bytes leave in the tick in which it is called. */
  exchange(call: Call): Promise<Exchange>
  close(): void
}

interface Options {
  db: Database
  baseUrl: string
  apiKey: string
  timings: Timings
  log: Log
  onWaited?: OnWaited
}

export function openQuo({ db, baseUrl, apiKey, timings, log, onWaited }: Options): Quo {
  const base = new URL(baseUrl)
  const headers = {
    authorization: apiKey,
    accept: 'application/json',
    'user-agent': 'trickle',
    'quo-api-version': '2026-03-30',
  }
  return quoOver({
    timings,
    clock: machineClock,
    log,
    takeSlot: lineForSlots(db, timings, onWaited),
    async connect() {
      const socket = await openConnection(base, timings.httpDeadlineMs)
      return {
        exchange: (call) => exchange(socket, base, { ...call, headers }, timings.httpDeadlineMs),
        close: () => void socket.destroy(),
      }
    },
    openRequest: (kind) => openRequest(db, kind),
    closeRequest: (id, outcome) => closeRequest(db, id, outcome),
  })
}

export function quoOver({ timings, clock, log, ...parts }: QuoParts): Quo {
  async function prepare(): Promise<Prepared | undefined> {
    const since = moment()
    const slot = await parts.takeSlot()
    return slot && prepareWith(slot, since)
  }

  const moment = () => ({ monotonic: clock.now(), wall: clock.wall() })

  function prepareWith(slot: Slot, since: Moment): Prepared {
    const connected = parts.connect().then(
      (connection) => ({ connection }),
      () => ({ problem: 'Quo could not be reached' }),
    )
    return { post, abandon }

    async function abandon() {
      const made = await connected
      if ('connection' in made) made.connection.close()
      await slot.giveBack()
    }

    async function post(kind: RequestKind, call: Call, leaseEndsAt = Infinity): Promise<Exchange> {
      const made = await connected
      if ('problem' in made) {
        await settleSlot(() => slot.giveBack())
        return { kind: 'neverSent', problem: made.problem }
      }
      const id = await parts.openRequest(kind).catch(() => undefined)
      const waitMs = slot.usableAt - clock.now()
      if (waitMs > 0) await clock.sleep(waitMs + 1) // timers have whole milliseconds
      const startedAt = new Date()
      const outcome = await exchangeInTime(made.connection, call, Math.min(slot.leaseEndsAt, leaseEndsAt))
      await settleSlot(() => finish(outcome))
      const answeredAt = outcome.kind === 'answered' ? new Date() : null
      if (id) await settleSlot(() => parts.closeRequest(id, { startedAt, answeredAt, status: statusOf(outcome) }))
      return outcome
    }

    /** Nothing is awaited between the check and the bytes: what is checked is still true when they leave. */
    function exchangeInTime(connection: Connection, call: Call, leaseEndsAt: number): Promise<Exchange> {
      if (!fitsLease(clock.now() + sleptMs(since, moment()), requestMs(timings), leaseEndsAt)) {
        connection.close()
        return Promise.resolve({ kind: 'neverSent', problem: 'it took too long to get ready' })
      }
      return connection.exchange(call)
    }

    function finish(outcome: Exchange) {
      switch (slotAfter(outcome)) {
        case 'asBefore':
          return slot.giveBack()
        case 'inASecond':
          return slot.answered()
        case 'whenItsLeaseEnds':
          return undefined
      }
    }
  }

  /** What follows an answer must not lose it: a slot that is not given free ends with its lease. */
  async function settleSlot(settle: () => Promise<void> | undefined) {
    try {
      await settle()
    } catch (error) {
      log.warn({ error }, 'a request slot or its record could not be written; the slot ends with its lease')
    }
  }

  async function call(kind: RequestKind, call: Call): Promise<Exchange> {
    const prepared = await prepare()
    if (!prepared) return { kind: 'neverSent', problem: 'no request slot came free' }
    return prepared.post(kind, call)
  }

  return { prepare, call }
}

function statusOf(outcome: Exchange): string {
  if (outcome.kind === 'answered') return String(outcome.status)
  return outcome.kind === 'neverSent' ? neverSent : outcome.problem
}
