// What the routes work with, made once when the api starts.
import type { Database } from '#activities/database.ts'
import type { Now } from '#activities/services.ts'
import type { Engine } from '#activities/temporal/engine.ts'
import type { Settings } from '#schema/settings.ts'
import type { Changes } from './live/changes.ts'
import type { SessionCookie } from './signed-in.ts'

export interface Parts {
  db: Database
  engine: Engine
  settings: Settings
  /** True when the Quo in use is our own sandbox. */
  sandboxed: boolean
  now: Now
  changes: Changes
  cookie: SessionCookie
  /** Tells Temporal what the outbox holds, now and without waiting; the worker's sweeper repeats what failed. */
  hurryOutbox: () => void
}
