// The pace of all requests to Quo, by the moments at which their bytes left.
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import { neverSent } from '../requests.ts'

type Handle = Kysely<DB> | Transaction<DB>

export interface Pace {
  requests: number
  /** Without an outcome: under way, or of a worker that died. When they left, if they did, is not known. */
  open: number
  /** The most requests that began within any one second. */
  densest: number
}

const since = (from: Date | undefined) => sql`started_at >= ${from ?? '-infinity'}`
const left = sql`status is not null and status <> ${neverSent}`

/** Moments are whole milliseconds, so a second is a first one and the 999 after it. */
const withSecond = (from: Date | undefined) => sql`
  select id, started_at,
    count(*) over (order by started_at range between current row and interval '999 ms' following) as in_second
  from quo_request where ${left} and ${since(from)}`

export async function readPace(db: Handle, from?: Date): Promise<Pace> {
  const { rows } = await sql<Pace>`
    select count(*)::int as requests, coalesce(max(in_second), 0)::int as densest,
      (select count(*)::int from quo_request where status is null and ${since(from)}) as open
    from (${withSecond(from)}) request`.execute(db)
  const [pace] = rows
  if (!pace) throw new Error('The pace could not be read.')
  return pace
}

export interface DenseSecond {
  requestId: string
  at: Date
  requests: number
}

/** The seconds that held more than `most`, each named by the request with which it began. */
export async function findDenseSeconds(db: Handle, most: number, from?: Date): Promise<DenseSecond[]> {
  const { rows } = await sql<DenseSecond>`
    select id as request_id, started_at as at, in_second::int as requests
    from (${withSecond(from)}) request where in_second > ${most} order by started_at`.execute(db)
  return rows
}
