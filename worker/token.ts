// Makes an API token for the owner and prints it, once: only its hash is stored. `--role viewer` makes a weaker one.
import { parseArgs } from 'node:util'
import { openDatabase } from '#activities/database.ts'
import { makeApiToken } from '#activities/queries/api-tokens.ts'
import { keepAudit } from '#activities/queries/audit.ts'
import { findOrCreateOwner } from '#activities/queries/people.ts'
import { Role } from '#schema/person.ts'
import { readSettings } from '#schema/settings.ts'

const settings = readSettings(process.env)
const { name, role } = readArguments()
await using db = openDatabase(settings.databaseUrl, { name: 'trickle token', connections: 1, onError: () => {} })
const owner = await findOrCreateOwner(db)
const token = await db.transaction().execute(async (trx) => {
  const made = await makeApiToken(trx, owner, name, role)
  await keepAudit(trx, {
    action: 'token made',
    subject: 'token',
    subjectId: made.id,
    after: { name, role },
    source: 'cli',
    personId: owner,
    address: null,
  })
  return made.token
})
console.log(token)

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      options: { role: { type: 'string', default: 'owner' } },
      allowPositionals: true,
    })
    return { name: positionals.join(' ').trim() || 'command line', role: Role.parse(values.role) }
  } catch {
    console.error('Say it like this: npm run token -- NAME --role owner (or member, or viewer).')
    process.exit(2)
  }
}
