// Somebody who was invited joins: with an e-mail address and a password of their own.
import { randomUUIDv7 } from 'node:crypto'
import type { Database } from '../database.ts'
import { keepAudit } from '../queries/audit.ts'
import { findInvitation, noteWhoCame, useInvitation } from '../queries/invitations.ts'
import { findByEmail, insertPerson, lockPeople } from '../queries/people.ts'
import { makeSession } from '../queries/sessions.ts'

interface Joining {
  token: string
  email: string
  passwordHash: string
  from: { address: string; browser: string }
}

export type Joined = { kind: 'joined'; sessionToken: string } | { kind: 'noInvitation' } | { kind: 'emailTaken' }

export async function acceptInvitation(db: Database, { token, email, passwordHash, from }: Joining): Promise<Joined> {
  return db.transaction().execute(async (trx) => {
    await lockPeople(trx)
    if (!(await findInvitation(trx, token))) return { kind: 'noInvitation' } // first: only the invited learn who is here
    if (await findByEmail(trx, email)) return { kind: 'emailTaken' }
    const invitation = await useInvitation(trx, token)
    if (!invitation) return { kind: 'noInvitation' }

    const { name, role } = invitation
    const id = randomUUIDv7()
    await insertPerson(trx, { id, name, role, email: email.toLowerCase(), passwordHash })
    await noteWhoCame(trx, invitation.id, id)
    const session = await makeSession(trx, { personId: id, byLink: false, ...from })
    await keepAudit(trx, {
      action: 'person joined',
      subject: 'person',
      subjectId: id,
      after: { name, role, email: email.toLowerCase() },
      source: 'page',
      personId: id,
      address: from.address,
    })
    return { kind: 'joined', sessionToken: session.token }
  })
}
