// The brake on guessing: each try is counted before it is looked at, and taken back when it turns out to be right.
import { accountBrake, addressBrake, failuresThatCount, waitLeftMs, type Brake } from '#schema/rules/sign-in-wait.ts'
import type { Database } from '../database.ts'
import { accountKey, addressKey, lockBrakes, releaseBrakes, setFailures } from '../queries/sign-in-brakes.ts'

export interface Tried {
  address: string
  /** The e-mail address that was tried, whether or not anybody has it. */
  email?: string
}

/** Takes a try; returns 0, or how long to wait before there is one. A try that has to wait is not counted. */
export async function takeTry(db: Database, tried: Tried): Promise<number> {
  const brakes = brakesFor(tried)
  return db.transaction().execute(async (trx) => {
    const rows = (await lockBrakes(trx, [...brakes.keys()])).map(({ key, failures, sinceMs }) => ({
      key,
      failures: failuresThatCount(failures, sinceMs),
      sinceMs,
    }))
    const waits = rows.map(({ key, failures, sinceMs }) =>
      waitLeftMs(brakes.get(key) ?? addressBrake, failures, sinceMs),
    )
    const longest = Math.max(...waits)
    if (longest > 0) return longest
    for (const { key, failures } of rows) await setFailures(trx, key, failures + 1)
    return 0
  })
}

export async function giveTryBack(db: Database, { address, email }: Tried): Promise<void> {
  await releaseBrakes(db, { address: addressKey(address), ...(email && { account: accountKey(email) }) })
}

function brakesFor({ address, email }: Tried): Map<string, Brake> {
  const byAddress: [string, Brake] = [addressKey(address), addressBrake]
  return new Map(email ? [byAddress, [accountKey(email), accountBrake]] : [byAddress])
}
