// Writes a database into a folder, as it is at one moment: a file of rows for each table. Prints what it wrote.
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sql, type Transaction } from 'kysely'
import { openDatabase, type Database } from '#activities/database.ts'
import { listMigrations } from '#activities/queries/database-facts.ts'
import { installationId } from '#activities/queries/installation.ts'
import { listTables, readRows } from '#activities/queries/whole-database.ts'
import type { DB } from '#schema/database.ts'
import { CannotStart, orSayWhyNot } from './cannot-start.ts'
import { codeOf, requireOurs } from './usable-database.ts'

export interface Exported {
  /** By the database's clock: what was committed before it is in the export. */
  madeAt: string
  installation: string
  migrations: string[]
  /** How many rows each table has. */
  tables: Record<string, number>
}

export const fileOf = (table: string) => `${table}.jsonl`

export async function exportDatabase(db: Database, folder: string): Promise<Exported> {
  await requireOurs(db)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const madeAt = await beginSnapshot(trx)
      const tables: Record<string, number> = {}
      for (const table of await listTables(trx))
        tables[table] = await exportTable(trx, table, join(folder, fileOf(table)))
      return { madeAt, installation: await installationId(trx), migrations: await listMigrations(trx), tables }
    })
}

/** The first statement fixes what the transaction sees. */
async function beginSnapshot(trx: Transaction<DB>): Promise<string> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(trx)
  const [first] = rows
  if (!first) throw new Error('The database could not be asked for its time.')
  return first.now.toISOString()
}

async function exportTable(trx: Transaction<DB>, table: string, file: string): Promise<number> {
  let count = 0
  async function* lines() {
    for await (const some of readRows(trx, table)) {
      count += some.length
      yield `${some.join('\n')}\n`
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(file, { mode: 0o600 })).catch(tellFullDisk)
  return count
}

function tellFullDisk(error: unknown): never {
  const code = codeOf(error)
  if (code !== 'ENOSPC' && code !== 'EDQUOT') throw error
  throw new CannotStart(`The disk is full (${code}): free some space, or name another place for the backup.`, {
    cause: error,
  })
}

if (import.meta.main) {
  const url = process.env.DATABASE_URL
  const [folder] = process.argv.slice(2)
  if (!url || !folder) throw new Error('Say which database (DATABASE_URL) and into which folder.')
  await orSayWhyNot(async () => {
    await using db = openDatabase(url, { name: 'trickle backup', connections: 1, onError: () => {} })
    console.log(JSON.stringify(await exportDatabase(db, folder)))
  })
}
