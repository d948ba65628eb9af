// Structured logs. Numbers, texts and secrets of people are never passed to it; headers that carry keys are cut out.
import pino from 'pino'

export type Logger = pino.Logger

/** Structured and free of numbers and texts of people: pass ids. */
export interface Log {
  info(facts: object, sentence: string): void
  warn(facts: object, sentence: string): void
  error(facts: object, sentence: string): void
}

export const openLog = (name: string, level: string): Logger =>
  pino({
    name,
    level,
    base: { name },
    redact: {
      paths: ['authorization', 'cookie', 'webhook-signature', 'openphone-signature'].map(
        (name) => `req.headers["${name}"]`,
      ),
      remove: true,
    },
    serializers: { error: errorWithoutData, err: errorWithoutData },
  })

/** PostgreSQL puts the offending values into `detail`: only what names the problem is logged. */
function errorWithoutData(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error }
  const code = 'code' in error ? error.code : undefined
  const cause = error.cause instanceof Error ? { name: error.cause.name, message: error.cause.message } : undefined
  return { name: error.name, message: error.message, code, cause, stack: error.stack }
}
