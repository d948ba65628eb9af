// A worker process: runs until SIGTERM or SIGINT, finishes what is in flight, and stops.
import { Runtime } from '@temporalio/worker'
import { openLog } from '#activities/log.ts'
import { readSettings } from '#schema/settings.ts'
import { startWorker } from './start-worker.ts'

const settings = readSettings(process.env)
const log = openLog('worker', settings.logLevel)
Runtime.install({
  logger: {
    log: (level, message, meta) => log[expected(message) ? 'debug' : levelOf(level)]({ ...meta }, message),
    trace: (message, meta) => log.trace({ ...meta }, message),
    debug: (message, meta) => log.debug({ ...meta }, message),
    info: (message, meta) => log.info({ ...meta }, message),
    warn: (message, meta) => log[expected(message) ? 'debug' : 'warn']({ ...meta }, message),
    error: (message, meta) => log.error({ ...meta }, message),
  },
  shutdownSignals: ['SIGTERM', 'SIGINT'],
  telemetryOptions: { logging: { filter: { core: 'WARN', other: 'ERROR' }, forward: {} } },
})

/** The queue to Quo has no workflows, on purpose: its limit must not slow decisions. */
const expected = (message: string) => message.startsWith('No workflows registered')

function levelOf(level: 'TRACE' | 'DEBUG' | 'INFO' | 'WARN' | 'ERROR') {
  return ({ TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const)[level]
}

const worker = await startWorker({ settings, log })
log.info({}, 'ready')
await worker.finished
