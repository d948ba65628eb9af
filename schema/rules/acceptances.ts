// Was a text taken by Quo more often than it may be?

export interface Acceptances {
  /** Attempts that the story of the text calls accepted. */
  attempts: number
  /** Messages at Quo with its numbers and its words. */
  messages: number
  /** How often a person let it be sent again. */
  releases: number
}

/** Whichever book says more is believed. Once is the promise, and once more for each time a person asked for it. */
export function tooOften({ attempts, messages, releases }: Acceptances): 'twice' | 'again' | undefined {
  const taken = Math.max(attempts, messages)
  if (taken <= 1) return undefined
  return taken > 1 + releases ? 'twice' : 'again'
}
