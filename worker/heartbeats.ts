// Says that this worker is alive while an activity waits, for slot, answer or database. When it falls silent, killed or
// frozen, Temporal gives the activity to another worker long before its time is up; the ledger says what is left to do.
import type { ActivityInterceptorsFactory } from '@temporalio/worker'

/** Three beats in the silence that is allowed: two may be lost. */
export const msBetweenBeats = (silentMs: number) => Math.ceil(silentMs / 3)

/** For activities whose workflow asks for heartbeats; most end before the first one. */
export const beatWhileRunning: ActivityInterceptorsFactory = (context) => ({
  inbound: {
    async execute(input, next) {
      const { heartbeatTimeoutMs } = context.info
      if (!heartbeatTimeoutMs) return next(input)
      const beats = setInterval(() => context.heartbeat(), msBetweenBeats(heartbeatTimeoutMs))
      try {
        return await next(input)
      } finally {
        clearInterval(beats)
      }
    },
  },
})
