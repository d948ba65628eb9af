// A held number as the API shows it.
import type { OpenHold } from '#activities/queries/holds.ts'
import { formatPhone } from '#schema/rules/phone.ts'

export const showHold = ({ id, phone, reason, createdAt, words, dueAt, conversationId }: OpenHold) => ({
  id,
  phone: formatPhone(phone),
  reason,
  words,
  decideBy: dueAt?.toISOString() ?? null,
  conversationId,
  createdAt: createdAt.toISOString(),
})
