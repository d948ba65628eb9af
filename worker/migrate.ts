// Brings the database to the newest schema. Safe to run twice, also at the same time.
import { randomUUIDv7 } from 'node:crypto'
import { Migrator } from 'kysely/migration'
import { openDatabase, type Database } from '#activities/database.ts'
import { createInstallation } from '#activities/queries/installation.ts'
import { migrations } from '#schema/migrations/index.ts'

/** Migrates and, the first time, gives the installation its id. Throws when a migration fails. */
export async function migrate(db: Database): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error instanceof Error ? error : new Error('Migration failed', { cause: error })
  await createInstallation(db, randomUUIDv7())
  return (results ?? []).map(({ migrationName }) => migrationName)
}

if (import.meta.main) {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set: say which database to migrate.')
  await using db = openDatabase(url, { name: 'trickle migrate', connections: 2, onError: () => {} })
  const done = await migrate(db)
  console.log(done.length > 0 ? `migrated: ${done.join(', ')}` : 'the database is up to date')
}
