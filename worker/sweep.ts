// Finds what was left undone, by whom and why ever, and sets it going again. Plain intervals, not Temporal schedules:
// they must work right after Temporal was down. Everything here may run in several workers at once.
import type { Database } from '#activities/database.ts'
import { listRunning } from '#activities/queries/campaigns.ts'
import { findUnprocessed } from '#activities/queries/events.ts'
import { forgetOldAnswers } from '#activities/queries/kept-answers.ts'
import { forgetOldBrakes } from '#activities/queries/sign-in-brakes.ts'
import { findUnknown } from '#activities/queries/texts.ts'
import { seeWorker } from '#activities/queries/workers.ts'
import { decideDueHolds } from '#activities/opt-outs/decide-hold.ts'
import { pauseByGuard } from '#activities/campaigns/pause-by-guard.ts'
import type { Log } from '#activities/log.ts'
import type { Now } from '#activities/services.ts'
import { deliverOutbox } from '#activities/temporal/deliver-outbox.ts'
import type { Engine } from '#activities/temporal/engine.ts'
import { expireAttempts } from '#activities/texts/expire-attempts.ts'
import type { Timings } from '#schema/timings.ts'

interface Broom {
  db: Database
  engine: Engine
  timings: Timings
  log: Log
  workerId: string
  now: Now
}

/** Sweeps until stopped. A sweep that fails says so and is repeated. */
export function startSweeping(broom: Broom): { stop(): Promise<void> } {
  const { timings } = broom
  const loops = [
    every(timings.sweepMs, broom, 'seen', () => seeWorker(broom.db, { id: broom.workerId, pid: process.pid })),
    every(timings.sweepMs, broom, 'outbox', () => deliverOutbox(broom.db, broom.engine)),
    every(timings.sweepMs, broom, 'attempts', () => sweepAttempts(broom)),
    every(timings.sweepMs, broom, 'events', () => sweepEvents(broom)),
    every(timings.campaignSweepMs, broom, 'holds', async () => decideDueHolds(broom.db, await broom.now(broom.db))),
    every(timings.campaignSweepMs, broom, 'campaigns', () => sweepCampaigns(broom)),
    every(timings.campaignSweepMs, broom, 'what is kept for a day', () => sweepOld(broom)),
  ]
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()))
    },
  }
}

function every(ms: number, { log }: Broom, what: string, sweep: () => Promise<unknown>) {
  let stopped = false
  let wake = () => {}
  const running = (async () => {
    while (!stopped) {
      try {
        await sweep()
      } catch (error) {
        log.warn({ what, error }, 'a sweep failed and will be repeated')
      }
      if (stopped) return
      await new Promise<void>((resolve) => {
        wake = resolve
        setTimeout(resolve, ms).unref()
      })
    }
  })()
  return {
    async stop() {
      stopped = true
      wake()
      await running
    },
  }
}

/** Attempts that told nothing become unknown, and each unknown one has its settling. */
async function sweepAttempts({ db, engine, timings, now }: Broom) {
  await expireAttempts(db, timings, now)
  for (const { id, attempt } of await findUnknown(db)) await engine.startSettling(id, attempt)
}

async function sweepEvents({ db, engine, timings }: Broom) {
  const waiting = await findUnprocessed(db, timings.sweepMs, 200)
  for (const deliveryId of waiting) await engine.startEvent(deliveryId)
}

/** Active and Paused campaigns have an open workflow. One that a person closed from outside pauses its campaign. */
async function sweepCampaigns({ db, engine, log, now }: Broom) {
  for (const { id } of await listRunning(db)) {
    const workflow = await engine.lookAtCampaign(id)
    if (workflow === 'open') continue
    if (workflow === 'closedFromOutside') {
      await db
        .transaction()
        .execute((trx) => pauseByGuard(trx, id, 'Its workflow was ended from outside, in Temporal.', now))
    }
    log.warn({ campaignId: id, workflow }, 'a campaign had no open workflow; it gets one')
    await engine.startCampaign(id)
  }
}

async function sweepOld({ db }: Broom) {
  await forgetOldAnswers(db)
  await forgetOldBrakes(db)
}
