// Things of the workspace in the shapes Quo gives them.
import type { Webhook } from '../book/entries.ts'
import { type Line, openedOn, orgId, type User } from '../lines.ts'
import type { Contact } from '../people/cast.ts'
import type { Conversation, Message } from '../state/state.ts'

const iso = (ms: number) => new Date(ms).toISOString()

export function v1Message(message: Message) {
  const { media, status, ...rest } = datedMessage(message)
  // v1 has no `failed`. How one reads there is not known: `undelivered` is our choice.
  return { ...rest, ...(media.length > 0 && { media }), status: status === 'failed' ? 'undelivered' : status }
}

/** No error code here: only webhooks tell it. */
export function datedMessage(message: Message) {
  const { id, to, from, text, phoneNumberId, conversationId, direction, userId, status, media } = message
  const { createdAt, updatedAt } = message
  const parties = { id, to, from, text, phoneNumberId, conversationId, direction, userId }
  return { ...parties, status, media, createdAt: iso(createdAt), updatedAt: iso(updatedAt) }
}

export function v1Conversation(conversation: Conversation) {
  const { id, phoneNumberId, participants, lastActivityId, createdAt, updatedAt, lastActivityAt } = conversation
  return {
    id,
    phoneNumberId,
    participants,
    name: null,
    assignedTo: null,
    lastActivityAt: iso(lastActivityAt),
    lastActivityId,
    mutedUntil: null,
    snoozedUntil: null,
    createdAt: iso(createdAt),
    updatedAt: iso(updatedAt),
    deletedAt: null,
  }
}

export function v1Contact({ firstName, lastName, company, role, emails, phoneNumbers, ...rest }: Contact) {
  return { ...rest, defaultFields: { firstName, lastName, company, role, emails, phoneNumbers } }
}

export function v1Line({ messaging, users, ...line }: Line) {
  return {
    ...line,
    users: users.map(({ id, email, firstName, lastName, role, groupId }) => ({
      id,
      email,
      firstName,
      lastName,
      role,
      groupId,
    })),
    forward: null,
    portRequestId: null,
    portingStatus: null,
    restrictions: { messaging, calling: { US: 'unrestricted', CA: 'unrestricted', Intl: 'restricted' } },
    createdAt: openedOn,
    updatedAt: openedOn,
  }
}

export function v1User({ id, email, firstName, lastName, role }: User) {
  return { id, email, firstName, lastName, pictureUrl: null, role, createdAt: openedOn, updatedAt: openedOn }
}

/** The key is shown when the webhook is made and when it is rotated, never again. */
export function datedWebhook({ id, label, status, url, events, resourceIds, createdAt, updatedAt }: Webhook) {
  return { id, orgId, label, status, url, apiVersion: '2026-03-30', events, resourceIds, createdAt, updatedAt }
}
