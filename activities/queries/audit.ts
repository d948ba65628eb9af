// Who changed what, when and from where. Append-only.
import { randomUUIDv7 } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { AuditAction, AuditSubject } from '#schema/audit.ts'
import type { ChangeSource, DB } from '#schema/database.ts'
import type { PageQuery } from '#schema/page.ts'

/** Never with the text of a message to a person, a password or a token in it. */
export interface AuditEntry {
  action: AuditAction
  subject: AuditSubject
  subjectId: string
  before?: Readonly<Record<string, unknown>>
  after?: Readonly<Record<string, unknown>>
  source: ChangeSource
  personId: string | null
  address: string | null
}

/** Who did it, through what, and from which address. */
export type DoneBy = Pick<AuditEntry, 'source' | 'personId' | 'address'>

export async function keepAudit(trx: Transaction<DB>, { before, after, ...entry }: AuditEntry) {
  await trx
    .insertInto('audit')
    .values({
      id: randomUUIDv7(),
      ...entry,
      before: before ? JSON.stringify(before) : null,
      after: after ? JSON.stringify(after) : null,
    })
    .execute()
}

export interface AuditFilter {
  personId?: string | undefined
  action?: AuditAction | undefined
  subject?: AuditSubject | undefined
  subjectId?: string | undefined
}

/** The newest first. Ids are UUIDv7, so they are in order of time. */
export async function listAudit(
  db: Kysely<DB>,
  { personId, action, subject, subjectId }: AuditFilter,
  { after, limit }: PageQuery,
) {
  return db
    .selectFrom('audit')
    .leftJoin('person', 'person.id', 'audit.personId')
    .selectAll('audit')
    .select('person.name as personName')
    .$if(personId !== undefined, (query) => query.where('audit.personId', '=', personId ?? ''))
    .$if(action !== undefined, (query) => query.where('audit.action', '=', action ?? ''))
    .$if(subject !== undefined, (query) => query.where('audit.subject', '=', subject ?? ''))
    .$if(subjectId !== undefined, (query) => query.where('audit.subjectId', '=', subjectId ?? ''))
    .$if(after !== undefined, (query) => query.where('audit.id', '<', after ?? ''))
    .orderBy('audit.id', 'desc')
    .limit(limit)
    .execute()
}
