// The one way to Quo: every call takes a slot, has its own open connection, and is written down.
import type { Socket } from 'node:net'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { RequestKind } from '#schema/database.ts'
import type { Exchange } from '#schema/rules/quo-answer.ts'
import { slotSecondMs, type Timings } from '#schema/timings.ts'
import type { Database } from '../database.ts'
import { closeRequest, openRequest } from '../queries/requests.ts'
import type { Log } from '../log.ts'
import { exchange, openConnection, type QuoRequest } from './connection.ts'
import { takeOneOfTen, type Slot } from './slots.ts'

export interface Quo {
  /** Takes a slot and opens a connection; undefined: no slot came free within ten seconds. */
  prepare(): Promise<Prepared | undefined>
  /** One request from slot to answer. */
  call(kind: RequestKind, request: Omit<QuoRequest, 'headers'>): Promise<Exchange>
}

/** A slot and, unless it failed, a connection. Exactly one of `post` and `abandon` ends it. */
export interface Prepared {
  slot: Slot
  connected: Promise<{ socket: Socket } | { problem: string }>
  /** Posts at the moment the slot is free, unless a lease would not outlast the whole deadline and one second. */
  post(kind: RequestKind, request: Omit<QuoRequest, 'headers'>, leaseEndsAt?: number): Promise<Exchange>
  abandon(): Promise<void>
}

interface Options {
  db: Database
  baseUrl: string
  apiKey: string
  timings: Timings
  log: Log
}

export function openQuo({ db, baseUrl, apiKey, timings, log }: Options): Quo {
  const base = new URL(baseUrl)
  const headers = {
    authorization: apiKey,
    accept: 'application/json',
    'user-agent': 'trickle',
    'quo-api-version': '2026-03-30',
  }

  async function prepare(): Promise<Prepared | undefined> {
    const slot = await takeOneOfTen(db, timings)
    return slot && prepareWith(slot)
  }

  function prepareWith(slot: Slot): Prepared {
    const connected = openConnection(base, timings.httpDeadlineMs).then(
      (socket) => ({ socket }),
      () => ({ problem: 'Quo could not be reached' }),
    )
    return { slot, connected, post, abandon }

    async function abandon() {
      const connection = await connected
      if ('socket' in connection) connection.socket.destroy()
      await slot.giveBack()
    }

    async function post(
      kind: RequestKind,
      request: Omit<QuoRequest, 'headers'>,
      leaseEndsAt = Infinity,
    ): Promise<Exchange> {
      const connection = await connected
      if ('problem' in connection) {
        await settleSlot(() => slot.giveBack())
        return { kind: 'neverSent', problem: connection.problem }
      }
      const id = await openRequest(db, kind).catch(() => undefined) // a record of the pace, not a condition of sending
      const waitMs = slot.usableAt - performance.now()
      if (waitMs > 0) await sleep(waitMs + 1) // timers have whole milliseconds
      const startedAt = new Date()
      const outcome = await exchangeInTime(connection.socket, request, Math.min(slot.leaseEndsAt, leaseEndsAt))
      await settleSlot(() => finish(outcome))
      const answeredAt = outcome.kind === 'answered' ? new Date() : null
      if (id) await settleSlot(() => closeRequest(db, id, { startedAt, answeredAt, status: statusOf(outcome) }))
      return outcome
    }

    /** Nothing is awaited between the check and the bytes: what is checked is still true when they leave. */
    function exchangeInTime(
      socket: Socket,
      request: Omit<QuoRequest, 'headers'>,
      fitsUntil: number,
    ): Promise<Exchange> {
      if (performance.now() + timings.httpDeadlineMs + slotSecondMs > fitsUntil) {
        socket.destroy()
        return Promise.resolve({ kind: 'neverSent', problem: 'it took too long to get ready' })
      }
      return exchange(socket, base, { ...request, headers }, timings.httpDeadlineMs)
    }

    function finish(outcome: Exchange) {
      if (outcome.kind === 'neverSent') return slot.giveBack()
      if (outcome.kind === 'unanswered' && outcome.problem === 'no answer in time') return undefined // till its lease ends
      return slot.answered()
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

  async function call(kind: RequestKind, request: Omit<QuoRequest, 'headers'>): Promise<Exchange> {
    const prepared = await prepare()
    if (!prepared) return { kind: 'neverSent', problem: 'no request slot came free' }
    return prepared.post(kind, request)
  }

  return { prepare, call }
}

const statusOf = (outcome: Exchange) => (outcome.kind === 'answered' ? String(outcome.status) : outcome.problem)
