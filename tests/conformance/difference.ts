// One difference between Quo's document and what we play or send, in a sentence and with its place in the document.

export interface Difference {
  side: 'sandbox' | 'client'
  operation: string
  says: string
  place: string
}

/** A difference seen many times is one. */
export function once(differences: readonly Difference[]): Difference[] {
  return [...new Map(differences.map((one) => [`${one.side} ${one.operation} ${one.says}`, one])).values()]
}
