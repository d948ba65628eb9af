// Brings the database to the newest schema. Safe to run twice, also at the same time.
import { randomUUIDv7 } from 'node:crypto'
import { parseArgs } from 'node:util'
import { Migrator, type Migration } from 'kysely/migration'
import { openDatabase, type Database } from '#activities/database.ts'
import { createInstallation } from '#activities/queries/installation.ts'
import { migrations } from '#schema/migrations/index.ts'
import { CannotStart, orSayWhyNot } from './cannot-start.ts'
import { requireRightClock, requireUsable } from './usable-database.ts'

/** Brings an empty database to the schema that these migrations made, for what was exported under it. */
export async function migrateTo(db: Database, done: readonly string[]): Promise<void> {
  const provider = { getMigrations: async () => Object.fromEntries(done.map((name) => [name, known(name)])) }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error) throw error instanceof Error ? error : new Error('Migration failed', { cause: error })
}

function known(name: string): Migration {
  const migration = migrations[name]
  if (migration) return migration
  throw new CannotStart(
    `The backup was made by a newer version of Trickle, whose change ${name} this one does not know: restore it with that version.`,
  )
}

/** Migrates and, the first time, gives the installation its id. Throws when a migration fails. */
export async function migrate(db: Database): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error instanceof Error ? error : new Error('Migration failed', { cause: error })
  await createInstallation(db, randomUUIDv7())
  return (results ?? []).map(({ migrationName }) => migrationName)
}

/** The whole way of a start: looks before it touches anything, migrates, and does not go on under a wrong clock. */
export async function bringUpToDate(url: string, { place, clockIsRight }: { place: string; clockIsRight: boolean }) {
  await using db = openDatabase(url, { name: 'trickle migrate', connections: 2, onError: () => {} })
  await requireUsable(db, Object.keys(migrations), place)
  const done = await migrate(db)
  await requireRightClock(db, { saidToBeRight: clockIsRight })
  return done
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { place: { type: 'string' }, 'clock-is-right': { type: 'boolean' } } })
  const { place = 'the database', 'clock-is-right': clockIsRight = false } = values
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set: say which database to migrate.')
  await orSayWhyNot(async () => {
    const done = await bringUpToDate(url, { place, clockIsRight })
    console.log(done.length > 0 ? `migrated: ${done.join(', ')}` : 'the database is up to date')
  })
}
