// Replies and confirmations that are unconfirmed, as the review list shows them.
import type { Database } from '#activities/database.ts'
import type { listUnconfirmedSingles } from '#activities/queries/single-texts.ts'
import type { ReviewReply } from '#schema/review.ts'
import { formatPhone } from '#schema/rules/phone.ts'
import { namesOf } from './show-conversation.ts'

type Row = Awaited<ReturnType<typeof listUnconfirmedSingles>>[number]

export async function showReplies(db: Database, rows: readonly Row[]): Promise<ReviewReply[]> {
  const names = await namesOf(db, rows)
  return rows.map((row) => ({
    ...row,
    name: names.get(row.phone) ?? null,
    phone: formatPhone(row.phone),
    changedAt: row.changedAt.toISOString(),
  }))
}
