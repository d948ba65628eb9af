// An owner removes somebody: in the same transaction everything that opens Trickle for them ends.
import type { Database } from '../database.ts'
import { endApiTokens } from '../queries/api-tokens.ts'
import { withdrawInvitationsOf } from '../queries/invitations.ts'
import { findPerson, isLastOwner, lockPeople, markRemoved } from '../queries/people.ts'
import { endSessions } from '../queries/sessions.ts'
import { endSignInLinks } from '../queries/sign-in-links.ts'
import { keepAudit, type DoneBy } from '../queries/audit.ts'

export async function removePerson(db: Database, id: string, by: DoneBy): Promise<'done' | 'missing' | 'lastOwner'> {
  return db.transaction().execute(async (trx) => {
    await lockPeople(trx)
    const person = await findPerson(trx, id)
    if (!person) return 'missing'
    if (await isLastOwner(trx, id)) return 'lastOwner'

    await markRemoved(trx, id)
    await endSignInLinks(trx, id)
    const ended = {
      sessions: await endSessions(trx, id),
      tokens: await endApiTokens(trx, id),
      invitations: await withdrawInvitationsOf(trx, id),
    }
    const { name, email, role } = person
    await keepAudit(trx, {
      action: 'person removed',
      subject: 'person',
      subjectId: id,
      before: { name, email, role },
      after: { ended },
      ...by,
    })
    return 'done'
  })
}
