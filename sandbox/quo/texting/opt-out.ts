// The words Quo itself obeys, and what it answers to them.
import type { Settings } from '../state/settings.ts'

const stopWords = new Set(['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT'])
const startWords = new Set(['START', 'UNSTOP'])

/** The whole message or nothing: "Stop please" and "STOP." are not obeyed. */
export function keywordOf(text: string, match: Settings['keywordMatch'] = 'folded'): 'stop' | 'start' | null {
  const word = match === 'folded' ? text.trim().toUpperCase() : text
  if (stopWords.has(word)) return 'stop'
  return startWords.has(word) ? 'start' : null
}

export const confirmationOf = {
  stop: 'You have successfully been unsubscribed. You will get no more messages from us. Reply START to come back.',
  start: 'You are subscribed again. Reply STOP to unsubscribe.',
} as const
