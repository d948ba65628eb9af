// Temporal's own words go into our log, in its form; its handle to a task is left out of them.
import { Runtime } from '@temporalio/worker'
import type { Logger } from '#activities/log.ts'

export function installRuntime(log: Logger): void {
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
