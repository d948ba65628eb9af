// Never more than ten requests to Quo in one second.
import type { Kysely, Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import type { Finding } from '#schema/rules/findings.ts'
import { findDenseSeconds, readPace } from '../queries/proof/requests.ts'

const mostASecond = 10

/** Since a moment, or ever. */
export async function checkPace(db: Kysely<DB> | Transaction<DB>, from?: Date): Promise<Finding> {
  const pace = await readPace(db, from)
  const dense = pace.densest > mostASecond ? await findDenseSeconds(db, mostASecond, from) : []
  return {
    name: 'tenASecond',
    numbers: { ...pace },
    violations: dense.map(
      ({ requestId, at, requests }) =>
        `${requests} requests left within a second from ${at.toISOString()} on, request ${requestId} the first.`,
    ),
  }
}
