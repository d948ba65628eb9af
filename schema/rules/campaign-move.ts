// What a campaign does next: text a page, open or close a run, wait, or be done. Times are business time.
import type { CampaignStatus, RunKind } from '../database.ts'
import type { SendWindow } from './send-window.ts'

export interface CampaignFacts {
  now: Date
  status: CampaignStatus
  /** A backup was restored, and no owner has confirmed yet what went out after it was made. */
  fenced: boolean
  /** Texts of the whole campaign that are not settled. */
  unsettled: { pending: number; sending: number; unknown: number }
  openRun: OpenRun | undefined
  rehearsalWaiting: boolean
  /** The next window no run exists for yet; it may be open already. */
  nextWindow: SendWindow | undefined
}

export interface OpenRun {
  id: string
  kind: RunKind
  used: number
  quota: number
  openedAt: Date | null
  opensAt: Date | null
  closesAt: Date | null
  /** The lowest pending positions not passed over in this run, at most a page and what is left of the quota. */
  page: readonly string[]
  sending: number
  /** When the first of those passed over in this run may be tried again. */
  passedOverUntil: Date | undefined
}

export type CampaignMove =
  | { kind: 'end' } // a draft, or completed: there is nothing for a workflow to do
  | { kind: 'stayPaused' }
  | { kind: 'stayFenced' } // nothing is opened, closed or completed by a ledger that may be behind
  | { kind: 'complete' }
  | { kind: 'text'; runId: string; page: readonly string[] }
  | { kind: 'closeRun'; runId: string; reason: string }
  | { kind: 'openRehearsal' }
  | { kind: 'openRun'; window: SendWindow }
  | { kind: 'waitUntil'; at: Date; why: 'next window' | 'passed over' }
  | { kind: 'waitForSettling' }
  | { kind: 'waitForChange' } // no window will ever open: only an edit helps

/** A whole batch: at the end of a page everything in flight is waited for. */
export const mostAPage = 1_000

/** How many texts the next page of a run may have. */
export const pageLimit = (run: { used: number; quota: number }): number => Math.min(mostAPage, run.quota - run.used)

/** How long after its opening a rehearsal waits for people who were passed over: it must not keep ordinary runs out. */
const rehearsalPatienceMs = 120_000

export function nextMove(facts: CampaignFacts): CampaignMove {
  if (facts.status === 'draft' || facts.status === 'completed') return { kind: 'end' }
  if (facts.status === 'paused') return { kind: 'stayPaused' }
  if (facts.fenced) return { kind: 'stayFenced' }
  if (facts.openRun) return moveInRun(facts, facts.openRun)

  const { pending, sending, unknown } = facts.unsettled
  if (pending === 0) return sending + unknown === 0 ? { kind: 'complete' } : { kind: 'waitForSettling' }
  if (facts.rehearsalWaiting) return { kind: 'openRehearsal' }
  if (!facts.nextWindow) return { kind: 'waitForChange' }
  if (facts.nextWindow.opensAt <= facts.now) return { kind: 'openRun', window: facts.nextWindow }
  return { kind: 'waitUntil', at: facts.nextWindow.opensAt, why: 'next window' }
}

function moveInRun({ now }: CampaignFacts, run: OpenRun): CampaignMove {
  const close = (reason: string): CampaignMove => ({ kind: 'closeRun', runId: run.id, reason })
  if (run.closesAt && run.closesAt <= now) return close('its window closed')
  if (run.opensAt && run.opensAt > now) return { kind: 'waitUntil', at: run.opensAt, why: 'next window' } // moved back
  if (run.page.length > 0) return { kind: 'text', runId: run.id, page: run.page }
  if (run.sending > 0) return { kind: 'waitForSettling' } // one may give its place back
  if (run.used >= run.quota) return close('its batch is complete')

  const until = run.passedOverUntil
  const patience = run.closesAt ?? new Date((run.openedAt ?? now).getTime() + rehearsalPatienceMs)
  if (until && until < patience) return { kind: 'waitUntil', at: until, why: 'passed over' }
  return close(until ? 'everybody left has to wait longer' : 'nobody is left')
}
