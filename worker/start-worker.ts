// Wires one worker: services, the queue of decisions and database work, the queue to Quo, and the sweeper.
import { randomUUIDv7 } from 'node:crypto'
import { NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker'
import { localActivities, quoActivities } from '#activities/index.ts'
import { machineClock } from '#activities/clock.ts'
import { openDatabase } from '#activities/database.ts'
import { leaveSandbox } from '#activities/campaigns/leave-sandbox.ts'
import { businessNow, installationId } from '#activities/queries/installation.ts'
import { forgetWorker, seeWorker } from '#activities/queries/workers.ts'
import { openQuo } from '#activities/quo/client.ts'
import type { Log } from '#activities/log.ts'
import type { Now, Services } from '#activities/services.ts'
import { openEngine, type Engine } from '#activities/temporal/engine.ts'
import type { Settings } from '#schema/settings.ts'
import { leaseMs, sendTimeoutMs, timingsAt } from '#schema/timings.ts'
import { queues } from '#workflows/messages.ts'
import { beatWhileRunning, msBetweenBeats } from './heartbeats.ts'
import { startMetrics } from './metrics.ts'
import { scrubErrors } from './scrub-errors.ts'
import { addSearchAttributes } from './search-attributes.ts'
import { startSweeping } from './sweep.ts'

/**
 * Twice what the slots let through: who waits for a slot waits here in the worker, so that a slow moment of Temporal leaves
 * no slot unused. Who waits longer waits at Temporal, where priorities put them in order.
 */
const quoActivitiesPerSecond = 20
const mostAtOnce = 30

export interface RunningWorker {
  /** Resolves when the worker has stopped; rejects when it failed. */
  finished: Promise<void>
  stop(): void
}

interface Wiring {
  settings: Settings
  log: Log
  /** Tests hand in their environment's; production leaves them out. */
  connection?: NativeConnection
  engine?: Engine
  workflowBundle?: WorkflowBundleOption
  now?: Now
}

export async function startWorker(wiring: Wiring): Promise<RunningWorker> {
  const { settings, log } = wiring
  const timings = timingsAt(settings.speed)
  const db = openDatabase(settings.databaseUrl, {
    name: 'trickle worker',
    connections: 20,
    onError: (error) => log.warn({ error }, 'a database connection was lost'),
  })
  if (settings.quo.sandboxUrl === undefined) await leaveSandbox(db)
  const installation = await installationId(db)
  const connection = wiring.connection ?? (await NativeConnection.connect({ address: settings.temporal.address }))
  const { namespace, address } = settings.temporal
  await addSearchAttributes(connection, namespace)
  const engine = wiring.engine ?? openEngine({ address, namespace, installationId: installation, timings })

  const metrics = startMetrics(db, settings)
  const services: Services = {
    db,
    timings,
    log,
    clock: machineClock,
    now: wiring.now ?? businessNow,
    quo: openQuo({ db, ...settings.quo, timings, log, onWaited: metrics.noteSlotWait }),
    installationId: installation,
    secret: settings.secret,
    starter: {
      settle: (textId, attempt) => engine.startSettling(textId, attempt).catch(() => undefined), // or the sweeper
      text: (textId) => engine.startText(textId).catch(() => undefined),
    },
  }

  const workers = await createWorkers(wiring, services, connection)
  const workerId = randomUUIDv7()
  await seeWorker(db, { id: workerId, pid: process.pid })
  const sweeper = startSweeping({ db, engine, timings, log, workerId, now: services.now })
  return {
    finished: untilStopped(),
    stop: () => shutDown(workers),
  }

  async function untilStopped() {
    try {
      await runTogether(workers)
    } finally {
      await sweeper.stop()
      metrics.stop()
      await forgetWorker(db, workerId).catch(() => undefined)
      if (!wiring.engine) await engine.close()
      if (!wiring.connection) await connection.close()
      await db.destroy()
    }
  }
}

async function createWorkers(wiring: Wiring, services: Services, connection: NativeConnection): Promise<Worker[]> {
  const { settings } = wiring
  const queue = queues(services.installationId)
  const common = {
    connection,
    namespace: settings.temporal.namespace,
    interceptors: { activity: [scrubErrors, beatWhileRunning] },
    maxHeartbeatThrottleInterval: msBetweenBeats(services.timings.silentMs),
    // A send in flight finishes and is recorded: SIGTERM must not make it unknown.
    shutdownGraceTime: leaseMs(services.timings),
    shutdownForceTime: sendTimeoutMs(services.timings),
  }
  const decisions = await Worker.create({
    ...common,
    taskQueue: queue.decisions,
    stickyQueueScheduleToStartTimeout: services.timings.silentMs, // when it falls silent, others decide
    workflowBundle: wiring.workflowBundle ?? { codePath: settings.workflowBundle },
    activities: localActivities(services),
  })
  const quo = await Worker.create({
    ...common,
    taskQueue: queue.quo,
    activities: quoActivities(services),
    maxTaskQueueActivitiesPerSecond: quoActivitiesPerSecond,
    maxConcurrentActivityTaskExecutions: mostAtOnce,
  })
  return [decisions, quo]
}

/** If one ends, all end: a connection must not be closed while another worker holds it. */
async function runTogether(workers: Worker[]) {
  const runs = workers.map((worker) => worker.run().finally(() => shutDown(workers)))
  const results = await Promise.allSettled(runs)
  const failed = results.find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
}

function shutDown(workers: Worker[]) {
  for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown()
}
