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
