// One moment of the database, read over several connections at once: nothing moves while it is compared with itself, and
// a proof over a hundred thousand people takes half the time.
import { sql, type Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import type { Database } from '../../database.ts'

type Read<Result> = (trx: Transaction<DB>) => Promise<Result>
type Reads<One, Two, Three> = readonly [Read<One>, Read<Two>, Read<Three>]

let lastInTurn: Promise<unknown> = Promise.resolve()

/** Runs the reads on the database as it stands now. One moment at a time in a process: it takes three connections. */
export function atOneMoment<One, Two, Three>(db: Database, reads: Reads<One, Two, Three>): Promise<[One, Two, Three]> {
  const turn = lastInTurn.then(() => readTogether(db, reads))
  lastInTurn = turn.catch(() => undefined)
  return turn
}

function readTogether<One, Two, Three>(
  db: Database,
  [one, two, three]: Reads<One, Two, Three>,
): Promise<[One, Two, Three]> {
  return readOnly(db, async (trx) => {
    const { rows } = await sql<{ moment: string }>`select pg_export_snapshot() as moment`.execute(trx)
    const moment = rows[0]?.moment ?? ''
    const then = <Result>(read: Read<Result>) =>
      readOnly(db, async (other) => {
        await sql`set transaction snapshot ${sql.lit(moment)}`.execute(other)
        return atEase(other, read)
      })
    return Promise.all([atEase(trx, one), then(two), then(three)])
  })
}

const readOnly = <Result>(db: Database, read: Read<Result>) =>
  db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read)

/** A whole campaign is sorted and joined in memory; compiling the queries would take longer than running them. */
async function atEase<Result>(trx: Transaction<DB>, read: Read<Result>): Promise<Result> {
  await sql`set local work_mem = '64MB'`.execute(trx)
  await sql`set local jit = off`.execute(trx)
  return read(trx)
}
