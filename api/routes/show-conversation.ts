// The parts of a conversation as the API shows them: who a number belongs to, and each entry in its kind.
import type { Database } from '#activities/database.ts'
import { listOwners } from '#activities/queries/contacts.ts'
import type { EntryRow } from '#activities/queries/conversation-entries.ts'
import type { ConversationEntry } from '#schema/conversation.ts'
import { nameOf } from '#schema/rules/name.ts'
import { isQuoConfirmation } from '#schema/rules/quo-confirmation.ts'

/** A number that is shared has the names of all: "Ana Ruiz & Ben Ruiz". */
export async function namesOf(db: Database, numbers: readonly { phone: string }[]): Promise<Map<string, string>> {
  const owners = await listOwners(
    db,
    numbers.map(({ phone }) => phone),
  )
  const byPhone = Map.groupBy(owners, ({ phone }) => phone)
  return new Map([...byPhone].map(([phone, people]) => [phone, [...new Set(people.map(nameOf))].join(' & ')]))
}

export function showEntry(row: EntryRow): ConversationEntry {
  const { id, person } = row
  const at = row.at.toISOString()
  switch (row.kind) {
    case 'message':
      return showMessage(row, { id, at, words: row.words ?? '' })
    case 'text': {
      const campaign = row.campaignId === null ? null : { id: row.campaignId, name: row.campaignName ?? '' }
      const { textKind, state, reason } = { ...row, textKind: row.textKind ?? 'reply', state: row.state ?? 'pending' }
      return { kind: 'text', id, at, words: row.words ?? '', textKind, state, reason, campaign, person }
    }
    case 'optedOut': {
      const { source, confirmedBy, reason } = row
      const wrongNumber = row.wrongNumber ?? false
      return { kind: 'optedOut', id, at, source: source ?? 'reply', wrongNumber, confirmedBy, reason, person }
    }
    case 'optedIn':
      return { kind: 'optedIn', id, at }
    case 'held':
      return { kind: 'held', id, at, reason: row.reason ?? '' }
    case 'decided':
      return { kind: 'decided', id, at, decision: row.decision ?? 'noOptOut', person }
  }
}

const arrivals: Record<string, boolean> = { delivered: true, undelivered: false, failed: false }

function showMessage(
  { direction, status }: EntryRow,
  said: { id: string; at: string; words: string },
): ConversationEntry {
  if (direction === 'incoming') return { kind: 'message', ...said, direction, writer: 'them', arrived: null }
  const writer = isQuoConfirmation(said.words) ? 'quo' : 'colleague'
  return { kind: 'message', ...said, direction: 'outgoing', writer, arrived: arrivals[status ?? ''] ?? null }
}
