// Whether an opt-out was confirmed, and by whom, from who was to do it and from what the ledger says became of ours.
import type { Confirmer, TextState } from '../database.ts'

export interface Confirmed {
  by: 'quo' | 'us' | 'nobody' | 'notKnown' | 'onItsWay'
  /** Why it was not, or what is not known. */
  reason: string | null
}

export interface ConfirmationTrace {
  confirmedBy: Confirmer | null
  confirmationState: TextState | null
  confirmationReason: string | null
}

export function confirmedIn({ confirmedBy, confirmationState, confirmationReason }: ConfirmationTrace): Confirmed {
  if (confirmedBy === null) return { by: 'notKnown', reason: 'it was made at Quo, or found there after a restore' }
  if (confirmedBy !== 'us') return { by: confirmedBy, reason: null }
  switch (confirmationState) {
    case null:
      return { by: 'nobody', reason: 'the number they wrote to was not yours any more' }
    case 'pending':
    case 'sending':
    case 'unknown':
      return { by: 'onItsWay', reason: confirmationReason }
    case 'sent':
    case 'delivered':
      return { by: 'us', reason: null }
    case 'undelivered': // it was sent, and that was the one
      return { by: 'us', reason: confirmationReason }
    case 'unconfirmed':
      return { by: 'notKnown', reason: confirmationReason }
    case 'skipped':
      return { by: confirmationReason === 'confirmed by Quo' ? 'quo' : 'nobody', reason: confirmationReason }
    case 'failed':
      return { by: 'nobody', reason: confirmationReason }
  }
}
