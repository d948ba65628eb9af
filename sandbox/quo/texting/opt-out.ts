// The words Quo itself obeys, and what it answers to them.

const stopWords = new Set(['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT'])
const startWords = new Set(['START', 'UNSTOP'])

/** The whole message or nothing: "Stop please" and "STOP." are not obeyed. Letter case and outer blanks are inferred not to matter. */
export function keywordOf(text: string): 'stop' | 'start' | null {
  const word = text.trim().toUpperCase()
  if (stopWords.has(word)) return 'stop'
  return startWords.has(word) ? 'start' : null
}

export const confirmationOf = {
  stop: 'You have successfully been unsubscribed. You will get no more messages from us. Reply START to come back.',
  start: 'You are subscribed again. Reply STOP to unsubscribe.',
} as const
