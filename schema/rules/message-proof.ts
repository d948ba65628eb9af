// What a message at Quo proves about the text it is, whatever source it came from, at any time and in any order.
import type { TextState } from '../database.ts'
import { isUnclaimed, mayHaveLeft, textMayBecome, type TextStep } from './text-state.ts'

/** The row as it is under its lock. */
export interface MatchedText {
  state: TextState
  providerId: string | null
  releasedAt: Date | null
  doubtedSince: Date | null
}

export interface Proof {
  /** In this order; the first one of a text without an id gives it the message's. */
  steps: TextStep[]
  optsOut: boolean
  /** It settled a text that nobody was busy with: its campaign may have waited for that. */
  settles: boolean
}

/** Undefined: the message proves nothing about this text, which is another message's or nobody's. */
export function provenBy(
  text: MatchedText,
  message: { id: string; status: string; errorCode: string | null },
): Proof | undefined {
  const { providerId, state } = text
  if (providerId !== null && providerId !== message.id) return undefined
  const isNew = providerId === null
  if (isNew && !textMayBecome(state, 'sent', mayHaveLeft(text))) return undefined

  const reason = isUnclaimed(state) && text.doubtedSince !== null ? sentAfterBackup : null
  const accepted: TextStep[] = isNew ? [{ to: 'sent', reason }] : []
  const followed = follow(isNew ? 'sent' : state, message)
  return {
    steps: [...accepted, ...(followed ? [followed] : [])],
    optsOut: followed !== undefined && hasOptedOut(message),
    settles: isNew && state !== 'sending',
  }
}

/** The restored ledger knew nothing of it. */
const sentAfterBackup = 'sent after the backup'

const stateOf: Record<string, TextState> = { delivered: 'delivered', undelivered: 'undelivered', failed: 'failed' }

function follow(from: TextState, message: { status: string; errorCode: string | null }): TextStep | undefined {
  const to = stateOf[message.status]
  if (!to || to === from || !textMayBecome(from, to)) return undefined
  return { to, reason: to === 'delivered' ? null : hasOptedOut(message) ? 'opted out at Quo' : why(message.errorCode) }
}

const hasOptedOut = ({ errorCode }: { errorCode: string | null }) => errorCode === '21610' // Twilio's "recipient unsubscribed"; Quo runs on Twilio

const why = (errorCode: string | null) => (errorCode ? `carrier code ${errorCode}` : 'not delivered')
