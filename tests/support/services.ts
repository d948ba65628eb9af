// The services of a worker under test, on a database of its own; Quo is away unless a test brings it.
import { machineClock } from '#activities/clock.ts'
import { businessNow, installationId } from '#activities/queries/installation.ts'
import { openQuo } from '#activities/quo/client.ts'
import type { Services } from '#activities/services.ts'
import { timingsAt } from '#schema/timings.ts'
import { aDatabase } from './database.ts'
import { quietLog } from './quiet-log.ts'

export async function someServices(): Promise<Services> {
  const { db } = await aDatabase()
  const timings = timingsAt(20)
  return {
    db,
    timings,
    log: quietLog,
    clock: machineClock,
    now: businessNow,
    quo: openQuo({ db, baseUrl: 'http://127.0.0.1:9', apiKey: 'x', timings, log: quietLog }),
    installationId: await installationId(db),
    secret: Buffer.alloc(32),
    starter: { settle: async () => undefined, text: async () => undefined },
  }
}
