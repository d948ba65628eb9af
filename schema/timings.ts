// Every duration that matters, in one object that workers and workflows are handed, so that tests can live faster.

export interface Timings {
  /** How long one request to Quo may take before its outcome counts as unknown. */
  httpDeadlineMs: number
  /** What a lease allows for besides the deadline and its second: waiting for locks and for the connection. */
  leaseSlackMs: number
  /** How long a transaction waits for a lock, and may idle: well below the lease, so a frozen worker holds up nobody. */
  lockTimeoutMs: number
  /** How long an answer is kept in hand while the database is away. */
  recordPatienceMs: number
  /** When an unknown text is looked up, counted from its attempt's start. */
  lookUpAfterMs: readonly number[]
  /** How often the worker looks for what was left undone. */
  sweepMs: number
  /** How often it looks whether each campaign has its workflow. */
  campaignSweepMs: number
  /** How long a campaign waits before it looks again when only unsettled texts are left. */
  unsettledWaitMs: number
  /** The longest wait that a send repeats by itself; for a longer one the campaign waits. */
  longestRetryMs: number
  /** The first wait after a request that never reached Quo. */
  retryMs: number
  /** How often finished sends tell their campaign: together, so that it wakes once for all of them. */
  tellEveryMs: number
  /** A worker that is silent for so long is taken for dead, and another one takes up its calls to Quo. */
  silentMs: number
  /** How long Quo is given to confirm an opt-out by itself, where it is not known whether it does. */
  waitForQuoMs: number
}

const ordinary: Timings = {
  httpDeadlineMs: 20_000,
  leaseSlackMs: 20_000,
  lockTimeoutMs: 5_000,
  recordPatienceMs: 90_000,
  lookUpAfterMs: [30_000, 120_000, 600_000],
  sweepMs: 5_000,
  campaignSweepMs: 60_000,
  unsettledWaitMs: 60_000,
  longestRetryMs: 30_000,
  retryMs: 5_000,
  tellEveryMs: 1_000,
  silentMs: 10_000,
  waitForQuoMs: 60_000,
}

/** All timings, `speed` times faster. The ten requests a second and the second of safety in a lease are never scaled. */
export function timingsAt(speed: number): Timings {
  const faster = (ms: number) => Math.max(1, Math.round(ms / speed))
  return {
    httpDeadlineMs: faster(ordinary.httpDeadlineMs),
    leaseSlackMs: faster(ordinary.leaseSlackMs),
    lockTimeoutMs: faster(ordinary.lockTimeoutMs),
    recordPatienceMs: faster(ordinary.recordPatienceMs),
    lookUpAfterMs: ordinary.lookUpAfterMs.map(faster),
    sweepMs: faster(ordinary.sweepMs),
    campaignSweepMs: faster(ordinary.campaignSweepMs),
    unsettledWaitMs: faster(ordinary.unsettledWaitMs),
    longestRetryMs: ordinary.longestRetryMs,
    retryMs: faster(ordinary.retryMs),
    tellEveryMs: faster(ordinary.tellEveryMs),
    silentMs: Math.max(2_000, faster(ordinary.silentMs)), // a busy machine must not look dead
    waitForQuoMs: faster(ordinary.waitForQuoMs),
  }
}

/** Never scaled: Quo counts its ten requests a second in real seconds. */
export const slotSecondMs = 1_000
export const slotWaitMs = 10_000
/** A slot may be taken this long before it is free; the claim is made meanwhile, and ten of one run take their turns. */
export const slotAheadMs = 200

/** What a request may take from both its leases: the whole HTTP deadline, and the second in which Quo counts it. */
export const requestMs = (timings: Timings) => timings.httpDeadlineMs + slotSecondMs

/** How long a slot or a claim is held: a whole request, and what comes before the post. */
export const leaseMs = (timings: Timings) => requestMs(timings) + timings.leaseSlackMs

/** What Temporal gives one send: slot, claim, call and record, and a margin. After it another attempt may look. */
export const sendTimeoutMs = (timings: Timings) => slotWaitMs + leaseMs(timings) + timings.recordPatienceMs + 5_000

/** A worker says that it is alive at each sweep: who was not seen within three of them is taken for gone. */
export const seenWithinMs = (timings: Timings) => 3 * timings.sweepMs

/** How long after an attempt began it should be known what became of its text: the last look-up, and its own time. */
export const settledAfterMs = (timings: Timings) => Math.max(...timings.lookUpAfterMs) + 2 * leaseMs(timings)
