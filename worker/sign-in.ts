// Prints a link that signs the owner in, once, within a quarter of an hour. The token is in the fragment: it reaches no log.
import { openDatabase } from '#activities/database.ts'
import { keepAudit } from '#activities/queries/audit.ts'
import { findOrCreateOwner } from '#activities/queries/people.ts'
import { makeSignInToken } from '#activities/queries/sign-in-links.ts'
import { readSettings } from '#schema/settings.ts'

const settings = readSettings(process.env)
await using db = openDatabase(settings.databaseUrl, { name: 'trickle sign-in', connections: 1, onError: () => {} })
const owner = await findOrCreateOwner(db)
const token = await db.transaction().execute(async (trx) => {
  const made = await makeSignInToken(trx, owner)
  await keepAudit(trx, {
    action: 'sign-in link made',
    subject: 'person',
    subjectId: owner,
    source: 'cli',
    personId: owner,
    address: null,
  })
  return made
})
console.log(`${settings.publicUrl}/sign-in#${token}`)
