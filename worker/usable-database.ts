// Looks at a database before anything in it is touched: is it ours or empty, can it be written, is its clock right?
import type { Database } from '#activities/database.ts'
import { endFarLeases, readClocks, readDatabaseFacts } from '#activities/queries/database-facts.ts'
import { whyClockIsWrong } from '#schema/rules/clock-check.ts'
import { whyNotOpened, whyUnusable, type DatabaseFacts } from '#schema/rules/usable-database.ts'
import { CannotStart } from './cannot-start.ts'

/** Throws `CannotStart` when it is not Trickle's to use. `known`: the migrations that this version has. */
export async function requireUsable(db: Database, known: readonly string[], place: string): Promise<void> {
  const why = whyUnusable(await factsOf(db, place), known, place)
  if (why) throw new CannotStart(why)
}

/** Throws `CannotStart` when Trickle never worked in it. */
export async function requireOurs(db: Database): Promise<void> {
  const { migrations } = await factsOf(db, 'the database')
  if (!migrations.includes('0001-people'))
    throw new CannotStart('The database holds nothing of Trickle: correct DATABASE_URL. Nothing in it was changed.')
}

/** Throws `CannotStart` when it cannot even be asked. */
export async function factsOf(db: Database, place: string): Promise<DatabaseFacts> {
  return readDatabaseFacts(db).catch((error: unknown) => {
    throw new CannotStart(whyNotOpened(codeOf(error), place), { cause: error })
  })
}

/** Throws `CannotStart` when the clock cannot be right, unless a person says that it is. The database is up to date. */
export async function requireRightClock(db: Database, { saidToBeRight }: { saidToBeRight: boolean }): Promise<void> {
  if (saidToBeRight) return endFarLeases(db)
  const why = whyClockIsWrong({ machine: new Date(), ...(await readClocks(db)) })
  if (why) throw new CannotStart(why)
}

/** PostgreSQL's or the system's name for what went wrong. */
export const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
