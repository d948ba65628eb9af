// Saying what the business is called and what a segment costs it.
import type { BusinessInput } from '#schema/business.ts'
import { auditOf, type StatusChangeBy } from '../campaigns/change-status.ts'
import type { Database } from '../database.ts'
import { keepAudit } from '../queries/audit.ts'
import { keepBusiness, readBusiness, type Business } from '../queries/business.ts'
import { installationId } from '../queries/installation.ts'
import { notifyBusiness } from '../queries/notices.ts'

export async function setBusiness(
  db: Database,
  { name, segmentCents }: BusinessInput,
  by: StatusChangeBy,
): Promise<Business> {
  return db.transaction().execute(async (trx) => {
    const before = await readBusiness(trx)
    const after = { name, segmentCents: segmentCents ?? before.segmentCents }
    await keepBusiness(trx, after)
    await keepAudit(trx, {
      action: 'business set',
      subject: 'installation',
      subjectId: await installationId(trx),
      before: { ...before },
      after,
      ...auditOf(by),
    })
    await notifyBusiness(trx)
    return after
  })
}
