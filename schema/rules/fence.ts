// After a restore: when texts may leave again.

export interface RaisedFence {
  /** Quo has listed everything since the backup. */
  looked: boolean
}

/**
 * Undefined: it may be lifted. Without a look at Quo only by saying so: the ledger does not know who was texted after the
 * backup was made, and those would be texted again.
 */
export function whyNotLift(fence: RaisedFence, by: { withoutLook: boolean }): string | undefined {
  if (!fence.looked && !by.withoutLook) {
    return 'Look at Quo first, or say that you looked yourself: whoever was texted after the backup was made would be texted again.'
  }
  return undefined
}
