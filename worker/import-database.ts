// Brings an exported database into an empty one, and puts the fence up in the same transaction: whoever starts on it
// finds all of it and sends nothing, or finds nothing.
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Transaction } from 'kysely'
import { z } from 'zod'
import { openDatabase, type Database } from '#activities/database.ts'
import { raiseFence } from '#activities/fence/raise-fence.ts'
import { findFence } from '#activities/queries/fence.ts'
import { installationId } from '#activities/queries/installation.ts'
import {
  asTheyWere,
  countOn,
  countRows,
  emptyTables,
  insertRows,
  listTables,
} from '#activities/queries/whole-database.ts'
import type { DB } from '#schema/database.ts'
import { CannotStart, orSayWhyNot } from './cannot-start.ts'
import { fileOf } from './export-database.ts'
import { migrate, migrateTo } from './migrate.ts'
import { codeOf, factsOf } from './usable-database.ts'

/** What the manifest of a backup says of its database. */
const Exported = z.object({
  madeAt: z.iso.datetime(),
  installation: z.uuid(),
  migrations: z.array(z.string()).min(1),
  tables: z.record(z.string(), z.number().int()),
})
type Exported = z.infer<typeof Exported>

const rowsAtOnce = 2_000
const fenceMigration = '0008-fence'

export async function importDatabase(db: Database, folder: string, exported: Exported, because: string): Promise<void> {
  const { tables: there } = await factsOf(db, 'the database')
  if (there.length > 0) {
    if (await isThisBackup(db, exported)) return // an earlier try came as far as this
    throw new CannotStart('The database is not empty: restore into an empty one (createdb), this command empties none.')
  }
  if (!exported.migrations.includes(fenceMigration)) {
    throw new CannotStart(
      'The backup is of a database from before restores had a fence: start Trickle on it once, and back it up again.',
    )
  }
  await migrateTo(db, exported.migrations)
  await db.transaction().execute(async (trx) => {
    const tables = Object.keys(exported.tables)
    await asTheyWere(trx).catch(needsRight)
    await emptyTables(trx, await listTables(trx)) // migrations bring rows of their own
    for (const table of tables) await importTable(trx, table, join(folder, fileOf(table)))
    await countOn(trx, tables)
    await compareCounts(trx, exported)
    await raiseFence(trx, { because, backupMadeAt: new Date(exported.madeAt) })
  })
  await migrate(db)
}

function needsRight(error: unknown): never {
  if (codeOf(error) !== '42501') throw error
  throw new CannotStart(
    'The user of DATABASE_URL may not bring rows back as they were: let it (grant set on parameter session_replication_role to …), or restore as a superuser.',
    { cause: error },
  )
}

async function isThisBackup(db: Database, { installation, madeAt }: Exported): Promise<boolean> {
  const fence = await findFence(db).catch(() => undefined)
  return fence?.backupMadeAt.toISOString() === madeAt && (await installationId(db)) === installation
}

async function importTable(trx: Transaction<DB>, table: string, file: string) {
  let waiting: string[] = []
  for await (const line of linesOf(file)) {
    waiting.push(line)
    if (waiting.length < rowsAtOnce) continue
    await insertRows(trx, table, waiting)
    waiting = []
  }
  if (waiting.length > 0) await insertRows(trx, table, waiting)
}

/** Ended by a line feed and nothing else: Node's own reader of lines takes other characters for ends, which texts may hold. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let unfinished = ''
  const decoder = new TextDecoder()
  for await (const chunk of createReadStream(file)) {
    const lines = (unfinished + decoder.decode(chunk, { stream: true })).split('\n')
    unfinished = lines.pop() ?? ''
    yield* lines
  }
  if (unfinished !== '') throw new Error(`${file} ends in the middle of a line.`)
}

async function compareCounts(trx: Transaction<DB>, { tables }: Exported) {
  for (const [table, wanted] of Object.entries(tables)) {
    const found = await countRows(trx, table)
    if (found !== wanted) throw new Error(`${table} has ${found} rows, and the backup ${wanted}.`)
  }
}

if (import.meta.main) {
  const url = process.env.DATABASE_URL
  const { values } = parseArgs({
    options: { from: { type: 'string' }, exported: { type: 'string' }, because: { type: 'string' } },
  })
  const { from, exported, because } = values
  if (!url || !from || !exported || !because)
    throw new Error('Say which database, from which folder, what it holds, and why.')
  await orSayWhyNot(async () => {
    await using db = openDatabase(url, { name: 'trickle restore', connections: 2, onError: () => {} })
    await importDatabase(db, from, Exported.parse(JSON.parse(exported)), because)
  })
}
