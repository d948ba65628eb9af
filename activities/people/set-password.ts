// A person sets how they sign in. Whoever else is signed in as them is not any more.
import type { Database } from '../database.ts'
import { findByEmail, findPerson, lockPeople, setPassword } from '../queries/people.ts'
import { endSessions } from '../queries/sessions.ts'
import { keepAudit, type DoneBy } from '../queries/audit.ts'

interface Password {
  email: string
  passwordHash: string
  /** The session that stays. */
  sessionId: string
}

export async function changePassword(
  db: Database,
  personId: string,
  { email, passwordHash, sessionId }: Password,
  by: DoneBy,
): Promise<'done' | 'emailTaken' | 'missing'> {
  return db.transaction().execute(async (trx) => {
    await lockPeople(trx)
    const person = await findPerson(trx, personId)
    if (!person) return 'missing'
    const holder = await findByEmail(trx, email)
    if (holder && holder.id !== personId) return 'emailTaken'
    await setPassword(trx, personId, email, passwordHash)
    await keepAudit(trx, {
      action: 'password set',
      subject: 'person',
      subjectId: personId,
      before: { email: person.email },
      after: { email: email.toLowerCase(), endedSessions: await endSessions(trx, personId, sessionId) },
      ...by,
    })
    return 'done'
  })
}
