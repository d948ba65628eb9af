// Is this message at Quo the text we do not know about?
import { foldText } from './fold.ts'

/** Quo's clock and ours may differ by this much. Not scaled: it is about clocks. */
export const clockToleranceMs = 10_000

export interface OpenAttempt {
  fromPhone: string
  phone: string
  body: string
  startedAt: Date
  leasedUntil: Date
}

export interface SeenMessage {
  id: string
  direction: 'incoming' | 'outgoing'
  ownPhone: string
  phone: string
  text: string
  at: Date
}

/** True when the message may be what the attempt sent: outgoing, same numbers, same folded text, created in its time. */
export function isFrom(attempt: OpenAttempt, message: SeenMessage): boolean {
  return (
    message.direction === 'outgoing' &&
    message.ownPhone === attempt.fromPhone &&
    message.phone === attempt.phone &&
    message.at.getTime() >= attempt.startedAt.getTime() - clockToleranceMs &&
    message.at.getTime() <= attempt.leasedUntil.getTime() + clockToleranceMs &&
    foldText(message.text) === foldText(attempt.body)
  )
}
