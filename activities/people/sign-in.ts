// Opening a session: by a printed link, or for somebody whose password was right.
import type { Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import type { Database } from '../database.ts'
import { keepAudit } from '../queries/audit.ts'
import { findPasswordHash } from '../queries/people.ts'
import { makeSession } from '../queries/sessions.ts'
import { useSignInToken } from '../queries/sign-in-links.ts'

export interface From {
  address: string
  browser: string
}

/** Uses the link up and returns the session's token; undefined: unknown, used or expired. */
export async function signInByLink(db: Database, token: string, from: From): Promise<string | undefined> {
  return db.transaction().execute(async (trx) => {
    const personId = await useSignInToken(trx, token)
    return personId === undefined ? undefined : openSession(trx, personId, from, true)
  })
}

/** `verified` is the hash that the password fitted; undefined: it was changed while it was being verified. */
export async function signInByPassword(
  db: Database,
  personId: string,
  verified: string,
  from: From,
): Promise<string | undefined> {
  return db.transaction().execute(async (trx) => {
    if ((await findPasswordHash(trx, personId)) !== verified) return undefined
    return openSession(trx, personId, from, false)
  })
}

async function openSession(trx: Transaction<DB>, personId: string, from: From, byLink: boolean): Promise<string> {
  const { id, token } = await makeSession(trx, { personId, byLink, ...from })
  await keepAudit(trx, {
    action: 'signed in',
    subject: 'session',
    subjectId: id,
    after: { by: byLink ? 'link' : 'password', browser: from.browser },
    source: 'page',
    personId,
    address: from.address,
  })
  return token
}
