// A log that keeps what was said, for a test to read, and prints nothing unless LOG_LEVEL asks for it.
import pino from 'pino'

export const quietLog = pino({ level: process.env.LOG_LEVEL ?? 'silent' })
