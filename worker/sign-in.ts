// Prints a link that signs the owner in, once, within a quarter of an hour. The token is in the fragment: it reaches no log.
import { openDatabase } from '#activities/database.ts'
import { findOrCreateOwner, makeSignInToken } from '#activities/queries/people.ts'
import { readSettings } from '#schema/settings.ts'

const settings = readSettings(process.env)
await using db = openDatabase(settings.databaseUrl, { name: 'trickle sign-in', connections: 1, onError: () => {} })
const token = await makeSignInToken(db, await findOrCreateOwner(db))
console.log(`${settings.publicUrl}/sign-in#${token}`)
