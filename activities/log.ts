// Structured logs: one JSON line each, with level, time, part, message and ids. Numbers, texts and secrets of people are
// never passed to it, and errors, which quote what they stumbled over, are told without it.
import pino from 'pino'

export type Logger = pino.Logger

/** Structured and free of numbers and texts of people: pass ids. */
export interface Log {
  info(facts: object, sentence: string): void
  warn(facts: object, sentence: string): void
  error(facts: object, sentence: string): void
}

export const openLog = (part: 'api' | 'worker' | 'verify', level: string, to?: pino.DestinationStream): Logger =>
  pino(
    {
      level,
      base: { part },
      messageKey: 'message',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: {
        paths: ['authorization', 'cookie', 'webhook-signature', 'openphone-signature'].map(
          (name) => `req.headers["${name}"]`,
        ),
        remove: true,
      },
      serializers: { error: errorWithoutData, err: errorWithoutData },
    },
    to ?? pino.destination({ fd: 1, sync: true }),
  )

/** What nobody caught is told like everything else, before the process ends. Node itself would print the error whole. */
export function tellLastWords(log: Logger): void {
  process.on('uncaughtException', (error) => {
    log.fatal({ error }, 'it ends because of a mistake')
    process.exit(1)
  })
}

/** What names the problem, and where; never the values in it. */
export function errorWithoutData(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const { name, cause } = error
  const message = messageWithoutData(error)
  return {
    name,
    message,
    ...('code' in error && { code: error.code }),
    ...(cause instanceof Error && { cause: { name: cause.name, message: messageWithoutData(cause) } }),
    stack: `${name}: ${message}${placesIn(error)}`,
  }
}

/** PostgreSQL, when it refuses a value, and JSON.parse quote it. A number in the form +1… is cut out of any message. */
function messageWithoutData(error: Error): string {
  if ('severity' in error && 'code' in error && /^2[23]/.test(String(error.code))) return 'PostgreSQL refused a value'
  if (error instanceof SyntaxError) return 'it could not be read'
  return error.message.replaceAll(/\+\d{7,15}\b/g, '[number]')
}

/** The stack begins with the message, whole. */
function placesIn({ stack = '' }: Error): string {
  const first = stack.search(/\n\s+at /)
  return first < 0 ? '' : stack.slice(first)
}
