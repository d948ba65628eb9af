// The database, as far as the ledger needs one: tables, locks, and transactions of which nobody sees anything before
// they are committed (READ COMMITTED).
import type { QuoMessage } from '#activities/queries/messages.ts'
import type { CampaignStatus, Confirmer, OutboxKind, RunKind, RunState, TextKind, TextState } from '#schema/database.ts'
import type { Schedule } from '#schema/rules/send-window.ts'
import type { Timeline } from './timeline.ts'

/** PostgreSQL's clock, which is never the same twice: what is later has a higher number. */
export type Moment = number

export interface CampaignRow {
  id: string
  status: CampaignStatus
  revision: number
  schedule: Schedule
  batchSize: number
  activeSince: Date
  endedAt: Date | null
}
export interface TextRow {
  id: string
  kind: TextKind
  /** Null, as its run: a reply or a confirmation, which has no place in any order either. */
  campaignId: string | null
  position: number
  /** What a confirmation confirms. */
  optOutId: string | null
  phone: string
  fromPhone: string
  body: string
  state: TextState
  reason: string | null
  attempt: string | null
  attemptStartedAt: Date | null
  /** The moment of its attempt, and that until which a person who added it anyway knew of contact. */
  attemptMoment: Moment | null
  knownUntil: Moment | null
  leasedUntil: Date | null
  runId: string | null
  providerId: string | null
  answeredWithId: boolean
  releasedAt: Date | null
  doubtedSince: null // no backup is restored in a simulation
}
/** What a campaign is once it is activated. */
export const newCampaign = { status: 'active', revision: 1, endedAt: null } as const satisfies Partial<CampaignRow>

/** What a text begins as. */
export const newText = {
  kind: 'campaign',
  campaignId: null,
  position: 0,
  optOutId: null,
  fromPhone: '+14155550100',
  state: 'pending',
  reason: null,
  attempt: null,
  attemptStartedAt: null,
  attemptMoment: null,
  knownUntil: null,
  leasedUntil: null,
  runId: null,
  providerId: null,
  answeredWithId: false,
  releasedAt: null,
  doubtedSince: null,
} as const satisfies Partial<TextRow>

export interface RunRow {
  id: string
  campaignId: string
  kind: RunKind
  localDate: string
  state: RunState
  quota: number
  used: number
  opensAt: Date | null
  closesAt: Date | null
  openedAt: Date | null
}
export interface ChangeRow {
  id: string
  textId: string
  attempt: string | null
  runId: string | null
  from: TextState
  to: TextState
  reason: string | null
  businessAt: Date
  /** When it was decided, on the machine's clock; it may have been committed later. */
  at: number
}
interface PassOverRow {
  id: string
  runId: string
  textId: string
  until: Date
}
interface MessageRow {
  id: string
  phone: string
  firstSeen: Moment
}
export interface OptOutRow {
  id: string
  phone: string
  /** By Quo's clock. */
  at: Date
  words: string | undefined
  confirmedBy: Confirmer | null
}
export interface EventRow {
  id: string
  phone: string
  receivedAt: number
  processed: boolean
  message: QuoMessage
}
interface OutboxRow {
  id: string
  kind: OutboxKind
  campaignId: string
}

interface InstallationRow {
  id: 'here'
  clockOffsetMs: number
}

/** A transaction under way. */
export interface Trx {
  open: boolean
  locks: Set<string>
}

export class Table<Row extends { id: string }> {
  #rows = new Map<string, Row>()
  #unwritten = new Map<Trx, Map<string, Row | undefined>>()

  get(id: string | null, trx?: Trx): Row | undefined {
    if (id === null) return undefined
    const own = trx && this.#unwritten.get(trx)
    return own?.has(id) ? own.get(id) : this.#rows.get(id)
  }

  all(trx?: Trx): Row[] {
    const own = trx && this.#unwritten.get(trx)
    if (!own) return [...this.#rows.values()]
    const seen = new Map<string, Row | undefined>([...this.#rows, ...own])
    return [...seen.values()].filter((row) => row !== undefined)
  }

  put(row: Row, trx: Trx) {
    this.#write(row.id, row, trx)
  }

  remove(id: string, trx: Trx) {
    this.#write(id, undefined, trx)
  }

  #write(id: string, row: Row | undefined, trx: Trx) {
    if (!trx.open) throw new Error('The transaction is over.')
    const own = this.#unwritten.get(trx) ?? new Map<string, Row | undefined>()
    this.#unwritten.set(trx, own.set(id, row))
  }

  /** Returns the rows that were written. */
  commit(trx: Trx): Row[] {
    const own = this.#unwritten.get(trx)
    if (!own) return []
    this.#unwritten.delete(trx)
    for (const [id, row] of own) {
      if (row) this.#rows.set(id, row)
      else this.#rows.delete(id)
    }
    return [...own.values()].filter((row) => row !== undefined)
  }

  forget(trx: Trx) {
    this.#unwritten.delete(trx)
  }
}

interface Waiting {
  trx: Trx
  alone: boolean
  goOn: () => void
}

export type Store = ReturnType<typeof openStore>

export interface Committed {
  texts: TextRow[]
  changes: ChangeRow[]
  runs: RunRow[]
  campaigns: CampaignRow[]
  optOuts: OptOutRow[]
  outbox: OutboxRow[]
}

export function openStore(time: Timeline, lockTimeoutMs: number, onCommit: (written: Committed) => void) {
  const tables = {
    campaigns: new Table<CampaignRow>(),
    texts: new Table<TextRow>(),
    runs: new Table<RunRow>(),
    changes: new Table<ChangeRow>(),
    passOvers: new Table<PassOverRow>(),
    messages: new Table<MessageRow>(),
    optOuts: new Table<OptOutRow>(),
    events: new Table<EventRow>(),
    outbox: new Table<OutboxRow>(),
    installation: new Table<InstallationRow>(),
  }
  const holders = new Map<string, Map<Trx, 'alone' | 'shared'>>()
  const waiting = new Map<string, Waiting[]>()
  const underWay = new Set<Trx>()
  let numbers = 0

  function begin(): Trx {
    const trx: Trx = { open: true, locks: new Set() }
    underWay.add(trx)
    return trx
  }

  /** Waits until nobody else holds it, or others only share it too; rejects after the lock timeout. */
  function lock(trx: Trx, what: string, how: 'alone' | 'shared' = 'alone'): Promise<void> {
    if (!trx.open) return Promise.reject(new Error('The transaction is over.'))
    const alone = how === 'alone'
    if (mayHold(trx, what, alone)) return Promise.resolve(hold(trx, what, alone))
    return new Promise((resolve, reject) => {
      const item: Waiting = {
        trx,
        alone,
        goOn() {
          forgetTimer()
          resolve()
        },
      }
      const queue = waiting.get(what) ?? []
      waiting.set(what, [...queue, item])
      const forgetTimer = time.after(lockTimeoutMs, () => {
        leaveQueue(what, item)
        reject(new Error('The lock did not come in time.'))
      })
    })
  }

  function mayHold(trx: Trx, what: string, alone: boolean): boolean {
    for (const [holder, how] of holders.get(what) ?? []) if (holder !== trx && (alone || how === 'alone')) return false
    return true
  }

  function hold(trx: Trx, what: string, alone: boolean) {
    const held = holders.get(what) ?? new Map<Trx, 'alone' | 'shared'>()
    if (held.get(trx) !== 'alone') held.set(trx, alone ? 'alone' : 'shared')
    holders.set(what, held)
    trx.locks.add(what)
  }

  function leaveQueue(what: string, item: Waiting) {
    waiting.set(
      what,
      (waiting.get(what) ?? []).filter((other) => other !== item),
    )
  }

  function letGo(trx: Trx) {
    trx.open = false
    underWay.delete(trx)
    for (const what of trx.locks) {
      holders.get(what)?.delete(trx)
      for (const item of waiting.get(what) ?? []) {
        if (!item.trx.open) leaveQueue(what, item)
        else if (mayHold(item.trx, what, item.alone)) {
          leaveQueue(what, item)
          hold(item.trx, what, item.alone)
          item.goOn()
        }
      }
    }
  }

  function commit(trx: Trx) {
    if (!trx.open) throw new Error('The transaction is over.')
    const texts = tables.texts.commit(trx)
    const changes = tables.changes.commit(trx)
    const runs = tables.runs.commit(trx)
    const campaigns = tables.campaigns.commit(trx)
    const outbox = tables.outbox.commit(trx)
    const optOuts = tables.optOuts.commit(trx)
    const { passOvers, messages, events, installation } = tables
    for (const table of [passOvers, messages, events, installation]) table.commit(trx)
    letGo(trx)
    onCommit({ texts, changes, runs, campaigns, optOuts, outbox })
  }

  function rollBack(trx: Trx) {
    if (!trx.open) return
    for (const table of Object.values(tables)) table.forget(trx)
    letGo(trx)
  }

  return {
    ...tables,
    begin,
    lock,
    commit,
    rollBack,
    /** The server went away: whoever was in the middle of something has done nothing. */
    forgetAllUnderWay() {
      for (const trx of underWay) rollBack(trx)
    },
    /** One statement that is a transaction by itself. */
    write(statement: (trx: Trx) => void) {
      const trx = begin()
      statement(trx)
      commit(trx)
    },
    /** What a sequence gives: in order, for the rows of a table that is only added to. */
    nextNumber: () => ++numbers,
  }
}
