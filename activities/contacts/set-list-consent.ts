// Writing down where, when and in which words the people of a list agreed to be texted.
import type { ListConsentInput } from '#schema/contact.ts'
import { auditOf, type StatusChangeBy } from '../campaigns/change-status.ts'
import type { Database } from '../database.ts'
import { keepAudit } from '../queries/audit.ts'
import { findList, keepConsent } from '../queries/lists.ts'
import { notifyList } from '../queries/notices.ts'

/** Undefined takes it back. What a campaign was activated on stays as it was then. */
export async function setListConsent(
  db: Database,
  listId: string,
  consent: ListConsentInput | undefined,
  by: StatusChangeBy,
): Promise<'done' | 'missing'> {
  return db.transaction().execute(async (trx) => {
    const list = await findList(trx, listId)
    if (!list) return 'missing'
    const after = { source: consent?.source ?? null, on: consent?.on ?? null, wording: consent?.wording || null }
    await keepConsent(trx, listId, after)
    await keepAudit(trx, {
      action: 'consent of a list set',
      subject: 'list',
      subjectId: listId,
      before: { source: list.consentSource, on: list.consentOn, wording: list.consentWording },
      after,
      ...auditOf(by),
    })
    await notifyList(trx, listId)
    return 'done'
  })
}
