// What a campaign's workflow hears: pause and resume, from a page, the API or the Temporal CLI, and "look again".

/** A signal as the workflow keeps it, under an id by which it is applied at most once. */
export interface Control {
  id: string
  action: 'pause' | 'resume' | 'look'
  /** Set when the row was written before the signal was sent (page, API); a signal from the CLI carries none. */
  revision?: number
  reason?: string
}

/** What a signal may carry. The CLI sends nothing, or a reason as plain text. */
export type ControlInput = { revision?: number; reason?: string } | string | undefined

const longestReason = 200

/** Reads what a signal carries, whoever sent it: anything else than a revision and a plain reason is left aside. */
export function readControlInput(given: unknown): Pick<Control, 'revision' | 'reason'> {
  if (typeof given === 'string') return withReason(given)
  if (typeof given !== 'object' || given === null) return {}
  const revision = 'revision' in given && typeof given.revision === 'number' ? { revision: given.revision } : {}
  const reason = 'reason' in given && typeof given.reason === 'string' ? withReason(given.reason) : {}
  return { ...revision, ...reason }
}

/** A reason is kept in PostgreSQL, which takes neither NUL nor half a character. */
function withReason(text: string): Pick<Control, 'reason'> {
  const reason = text
    .slice(0, longestReason)
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim()
  return reason === '' ? {} : { reason }
}
