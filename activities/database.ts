// The handle to PostgreSQL that every query takes.
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { DB } from '#schema/database.ts'

export type Database = Kysely<DB>

pg.types.setTypeParser(pg.types.builtins.INT8, Number) // our counts and offsets fit a double
pg.types.setTypeParser(pg.types.builtins.DATE, (date) => date) // a local date has no zone: keep YYYY-MM-DD

export interface DatabaseOptions {
  name: string // seen in pg_stat_activity
  connections?: number
  onError: (error: Error) => void
}

export interface PoolFigures {
  total: number
  idle: number
  /** Queries that wait for a connection. */
  waiting: number
}

const pools = new WeakMap<Database, pg.Pool>()

/** How busy the connections of a handle are. */
export function poolOf(db: Database): PoolFigures {
  const pool = pools.get(db)
  return { total: pool?.totalCount ?? 0, idle: pool?.idleCount ?? 0, waiting: pool?.waitingCount ?? 0 }
}

/** Opens a pool. A connection lost in idle is told to `onError` and replaced; it must not end the process. */
export function openDatabase(url: string, { name, connections = 10, onError }: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: name,
    max: connections,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    query_timeout: 35_000, // a server that is frozen whole does not keep its own limit
    keepAlive: true,
    idle_in_transaction_session_timeout: 30_000,
  })
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError)) // lost in the middle of a transaction: the pool does not listen then
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] })
  pools.set(db, pool)
  return db
}
