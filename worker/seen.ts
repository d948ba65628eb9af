// Ends with 0 when a worker was seen a moment ago: a worker has no port of its own that a health check could ask.
import { openDatabase } from '#activities/database.ts'
import { countWorkers } from '#activities/queries/workers.ts'
import { readSettings } from '#schema/settings.ts'
import { seenWithinMs, timingsAt } from '#schema/timings.ts'

const settings = readSettings(process.env)
await using db = openDatabase(settings.databaseUrl, { name: 'trickle seen', connections: 1, onError: () => {} })
const count = await countWorkers(db, seenWithinMs(timingsAt(settings.speed)))
console.log(count > 0 ? 'A worker is alive.' : 'No worker was seen.')
process.exitCode = count > 0 ? 0 : 1
