// Compares a document with the sandbox and with our client, and prints what came of it as a line of JSON:
// `node tests/conformance/play.ts FILE`.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '#activities/database.ts'
import { startPostgres } from '../../scripts/servers/postgres.js'
import { migrate } from '../../worker/migrate.ts'
import { compareClient } from './client-keeps.ts'
import { readDocument } from './document.ts'
import { sortDifferences } from './expected.ts'
import { compareSandbox } from './sandbox-keeps.ts'

const document = readOrEnd(process.argv[2] ?? '')

const folder = mkdtempSync(join(tmpdir(), 'trickle-conformance-'))
chmodSync(folder, 0o711) // PostgreSQL runs as another user if we are root
const postgres = await startPostgres({ dataFolder: join(folder, 'postgres'), durable: false })
const db = openDatabase(postgres.url, { name: 'conformance', onError: () => {} })
try {
  await migrate(db)
  const sandbox = await compareSandbox(document)
  const client = await compareClient(document, db)
  const sorted = sortDifferences([...sandbox.differences, ...client.differences])
  console.log(
    JSON.stringify({ title: document.title, operations: document.operations.length, sandbox, client, sorted }),
  )
} finally {
  await db.destroy()
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}

function readOrEnd(file: string) {
  try {
    return readDocument(file)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
