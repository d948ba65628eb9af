// Makes an API token for the owner and prints it, once: only its hash is stored.
import { openDatabase } from '#activities/database.ts'
import { findOrCreateOwner, makeApiToken } from '#activities/queries/people.ts'
import { readSettings } from '#schema/settings.ts'

const settings = readSettings(process.env)
const name = process.argv.slice(2).join(' ').trim() || 'command line'
await using db = openDatabase(settings.databaseUrl, { name: 'trickle token', connections: 1, onError: () => {} })
console.log(await makeApiToken(db, await findOrCreateOwner(db), name))
