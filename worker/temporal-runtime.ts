// What Temporal's part of the worker says and counts. Its words go into our log, in its form, without its handle to a task;
// its own metrics stand on METRICS_PORT, with ours beside them (worker/metrics.ts).
import { Runtime } from '@temporalio/worker'
import type { Logger } from '#activities/log.ts'
import type { Settings } from '#schema/settings.ts'

/** In seconds. No slot after ten is a send that tries again. */
const slotWaits = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export function installRuntime({ metricsPort, listenOn }: Settings, log: Logger): void {
  const tell = (level: 'trace' | 'debug' | 'info' | 'warn' | 'error', message: string, meta?: object) =>
    log[expected(message) ? 'debug' : level](idsIn(meta), message)
  Runtime.install({
    logger: {
      log: (level, message, meta) => tell(levelOf(level), message, meta),
      trace: (message, meta) => tell('trace', message, meta),
      debug: (message, meta) => tell('debug', message, meta),
      info: (message, meta) => tell('info', message, meta),
      warn: (message, meta) => tell('warn', message, meta),
      error: (message, meta) => tell('error', message, meta),
    },
    shutdownSignals: ['SIGTERM', 'SIGINT'],
    telemetryOptions: {
      logging: { filter: { core: 'WARN', other: 'ERROR' }, forward: {} },
      ...(metricsPort !== undefined && {
        metrics: {
          prometheus: {
            bindAddress: `${listenOn}:${metricsPort}`,
            countersTotalSuffix: true,
            unitSuffix: true,
            useSecondsForDurations: true,
            histogramBucketOverrides: { trickle_slot_wait: slotWaits },
          },
        },
      }),
    },
  })
}

/** The queue to Quo has no workflows, on purpose: its limit must not slow decisions. */
const expected = (message: string) => message.startsWith('No workflows registered')

const levelOf = (level: 'TRACE' | 'DEBUG' | 'INFO' | 'WARN' | 'ERROR') =>
  ({ TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const)[level]

function idsIn(meta: object = {}): object {
  return Object.fromEntries(Object.entries(meta).filter(([name]) => name !== 'taskToken'))
}
