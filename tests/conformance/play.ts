// Compares a document with the sandbox and with our client, and says what came of it: `node tests/conformance/play.ts FILE`.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase } from '#activities/database.ts'
import { startPostgres } from '../../scripts/servers/postgres.js'
import { CannotStart, orSayWhyNot } from '../../worker/cannot-start.ts'
import { migrate } from '../../worker/migrate.ts'
import { compareClient } from './client-keeps.ts'
import { readDocument } from './document.ts'
import { sortDifferences } from './expected.ts'
import { reportLines } from './report.ts'
import { compareSandbox } from './sandbox-keeps.ts'

await orSayWhyNot(async () => {
  const document = readDocument(process.argv[2] ?? '')
  console.log('Comparing the document with the sandbox and with our client; it takes about half a minute …\n')
  const sandbox = await compareSandbox(document)
  if (sandbox.played === 0)
    throw new CannotStart(`The sandbox plays nothing of "${document.title}": it is not the document of Quo’s v1 API.`)
  const client = await withDatabase((db) => compareClient(document, db))
  const sorted = sortDifferences([...sandbox.differences, ...client.differences])
  for (const line of reportLines({ document, sandbox, client, sorted })) console.log(line)
  if (sorted.unexpected.length > 0) process.exitCode = 1
})

async function withDatabase<Result>(work: (db: Database) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'trickle-conformance-'))
  chmodSync(folder, 0o711) // PostgreSQL runs as another user if we are root
  const postgres = await startPostgres({ dataFolder: join(folder, 'postgres'), durable: false })
  const db = openDatabase(postgres.url, { name: 'conformance', onError: () => {} })
  try {
    await migrate(db)
    return await work(db)
  } finally {
    await db.destroy()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
