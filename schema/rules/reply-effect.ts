// What follows from a reply for the number it came from, and who tells them that their opt-out was heard.
import type { Confirmer } from '../database.ts'
import { isQuoHandled, meaningOf, type ReplyMeaning } from './opt-out.ts'

export type ReplyEffect =
  | { kind: 'optsOut'; wrongNumber: boolean; confirmedBy: Confirmer }
  | { kind: 'optsIn' }
  | { kind: 'isHeld' } // until a person has judged the words
  | { kind: 'nothing' }

export interface KnownOfNumber {
  isOut: boolean
  /** Quo answers its own words by itself, on this account. */
  quoConfirms: boolean
}

export function effectOf(reply: string, known: KnownOfNumber): ReplyEffect {
  switch (meaningOf(reply)) {
    case 'exactOptOut':
    case 'clearOptOut':
      return { kind: 'optsOut', wrongNumber: false, confirmedBy: confirmerOf(reply, known) }
    case 'wrongNumber':
      return { kind: 'optsOut', wrongNumber: true, confirmedBy: 'nobody' } // they never subscribed to anything
    case 'doubtful':
      return { kind: known.isOut ? 'nothing' : 'isHeld' }
    case 'optIn':
      return { kind: 'optsIn' }
    case 'reaction':
    case 'talk':
      return { kind: 'nothing' }
  }
}

/** One confirmation for each opt-out: a second STOP gets none, and what Quo has confirmed we do not confirm again. */
export function confirmerOf(reply: string, { isOut, quoConfirms }: KnownOfNumber): Confirmer {
  if (isOut) return 'nobody'
  return quoConfirms && isQuoHandled(reply) ? 'quo' : 'us'
}

const settled: readonly ReplyMeaning[] = ['exactOptOut', 'clearOptOut', 'wrongNumber', 'optIn', 'reaction']

/** Whether somebody waits for an answer to it. A photo alone does too. */
export const wantsAnswer = (reply: string): boolean => !settled.includes(meaningOf(reply))
