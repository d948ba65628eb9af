// Who changed what, when and from where. Append-only.
import { randomUUIDv7 } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { ChangeSource, DB, JsonObject } from '#schema/database.ts'

export interface AuditEntry {
  action: string
  subject: string
  subjectId: string
  before?: JsonObject
  after?: JsonObject
  source: ChangeSource
  personId: string | null
  address: string | null
}

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
