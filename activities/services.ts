// What activities are given once, by the worker that runs them.
import type { Kysely, Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import type { Timings } from '#schema/timings.ts'
import type { Clock } from './clock.ts'
import type { Database } from './database.ts'
import type { Log } from './log.ts'
import type { Quo } from './quo/client.ts'

/** The business clock: handed in, because tests move it. */
export type Now = (handle: Kysely<DB> | Transaction<DB>) => Promise<Date>

export interface Services {
  db: Database
  quo: Quo
  timings: Timings
  clock: Clock
  now: Now
  installationId: string
  /** Encrypts what the database must not hold in the clear. */
  secret: Buffer
  log: Log
  /** Starts workflows from an activity. Failing is allowed: a sweeper repeats it. */
  starter: Starter
}

export interface Starter {
  settle(textId: string, attempt: string): Promise<void>
  text(textId: string): Promise<void>
}
