// A worker process: runs until SIGTERM or SIGINT, finishes what is in flight, and stops.
import { openLog, tellLastWords } from '#activities/log.ts'
import { readSettings } from '#schema/settings.ts'
import { startWorker } from './start-worker.ts'
import { installRuntime } from './temporal-runtime.ts'

const settings = readSettings(process.env)
const log = openLog('worker', settings.logLevel)
tellLastWords(log)
installRuntime(settings, log)

const worker = await startWorker({ settings, log })
log.info({}, 'ready')
await worker.finished
