// An owner changes what somebody may do. There is always an owner left.
import type { Role } from '#schema/database.ts'
import { may } from '#schema/rules/rights.ts'
import type { Database } from '../database.ts'
import { withdrawInvitationsOf } from '../queries/invitations.ts'
import { findPerson, isLastOwner, lockPeople, setRole } from '../queries/people.ts'
import { keepAudit, type DoneBy } from '../queries/audit.ts'

export async function changeRole(
  db: Database,
  id: string,
  role: Role,
  by: DoneBy,
): Promise<'done' | 'missing' | 'lastOwner'> {
  return db.transaction().execute(async (trx) => {
    await lockPeople(trx)
    const person = await findPerson(trx, id)
    if (!person) return 'missing'
    if (person.role === role) return 'done'
    if (await isLastOwner(trx, id)) return 'lastOwner'

    await setRole(trx, id, role)
    if (!may(role, 'people')) await withdrawInvitationsOf(trx, id)
    await keepAudit(trx, {
      action: 'role changed',
      subject: 'person',
      subjectId: id,
      before: { role: person.role },
      after: { role },
      ...by,
    })
    return 'done'
  })
}
