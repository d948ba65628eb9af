// What the subjects of audit lines are called now, and which campaign they belong to.
import { sql, type Kysely } from 'kysely'
import type { DB } from '#schema/database.ts'

export interface SubjectName {
  subject: string
  id: string
  name: string | null
  campaignId: string | null
}

/** Asked once for a page of lines. Ids that are no UUIDs (an event's) are left out: they name themselves. */
export async function nameSubjects(
  db: Kysely<DB>,
  lines: readonly { subject: string; subjectId: string }[],
): Promise<SubjectName[]> {
  const idsOf = (subject: string) => lines.filter((line) => line.subject === subject).map(({ subjectId }) => subjectId)
  const { rows } = await sql<SubjectName>`
    select 'campaign' as subject, id, name, id as campaign_id from campaign where id = any(${idsOf('campaign')}::uuid[])
    union all
    select 'list', id, name, null from contact_list where id = any(${idsOf('list')}::uuid[])
    union all
    select 'text', text.id, campaign.name, campaign.id from outgoing_text text join campaign on campaign.id = text.campaign_id
      where text.id = any(${idsOf('text')}::uuid[])
    union all
    select 'person', id, name, null from person where id = any(${idsOf('person')}::uuid[])
    union all
    select 'invitation', id, name, null from invitation where id = any(${idsOf('invitation')}::uuid[])
    union all
    select 'token', id, name, null from api_token where id = any(${idsOf('token')}::uuid[])
    union all
    select 'legacySecret', id, label, null from legacy_secret where id = any(${idsOf('legacySecret')}::uuid[])
    union all
    select 'session', id, browser, null from session where id = any(${idsOf('session')}::uuid[])`.execute(db)
  return rows
}
