// The api process: listens until SIGTERM or SIGINT, answers what is open, and stops.
import { openLog, tellLastWords } from '#activities/log.ts'
import { readSettings } from '#schema/settings.ts'
import { startApi } from './start-api.ts'

const settings = readSettings(process.env)
const log = openLog('api', settings.logLevel)
tellLastWords(log)
const api = await startApi({ settings, log })
log.info({ url: api.url }, 'ready')

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    api.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ error }, 'the api did not stop cleanly')
        process.exit(1)
      },
    )
  })
}
