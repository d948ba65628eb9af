// How long somebody who tried to sign in and failed has to wait before the next try: ever longer, up to a limit.

export interface Brake {
  /** So many failures in a row cost nothing: people mistype. */
  free: number
  longestMs: number
}

/** An address may be a whole office behind one router. */
export const addressBrake: Brake = { free: 20, longestMs: 15 * 60_000 }

/** Short enough that nobody can keep an owner out by failing in their name. */
export const accountBrake: Brake = { free: 5, longestMs: 60_000 }

const firstWaitMs = 1_000
const forgottenAfterMs = 60 * 60_000

/** What is left of the wait. `sinceMs` is the time that has passed since the last try. */
export function waitLeftMs(brake: Brake, failures: number, sinceMs: number): number {
  const waitMs = failures < brake.free ? 0 : Math.min(firstWaitMs * 2 ** (failures - brake.free), brake.longestMs)
  return Math.max(0, waitMs - sinceMs)
}

/** How many failures count now: after a quiet hour it begins anew. */
export const failuresThatCount = (failures: number, sinceMs: number): number =>
  sinceMs > forgottenAfterMs ? 0 : failures

/** "32 seconds", "2 minutes". */
export function waitInWords(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1_000))
  if (seconds < 60) return seconds === 1 ? '1 second' : `${seconds} seconds`
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}
