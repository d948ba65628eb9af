// Things of the workspace in the shapes Quo gives them.
import type { Contact, Webhook } from '../book/entries.ts'
import { type Line, openedOn, orgId, type User } from '../lines.ts'
import type { Settings } from '../state/settings.ts'
import type { Conversation, Message } from '../state/state.ts'

const iso = (ms: number) => new Date(ms).toISOString()

export function v1Message(message: Message, { failedInV1 }: Settings) {
  const { media, status, ...rest } = datedMessage(message)
  return { ...rest, ...(media.length > 0 && { media }), status: status === 'failed' ? failedInV1 : status }
}

/** No error code here: only webhooks tell it. */
export function datedMessage(message: Message) {
  const { id, to, from, text, phoneNumberId, conversationId, direction, userId, status, media } = message
  const { createdAt, updatedAt } = message
  const parties = { id, to, from, text, phoneNumberId, conversationId, direction, userId }
  return { ...parties, status, media, createdAt: iso(createdAt), updatedAt: iso(updatedAt) }
}

export function v1Conversation({ assignedTo, ...conversation }: Conversation) {
  return { ...datedConversation(conversation), assignedTo }
}

/** Who it is assigned to is not told here. */
export function datedConversation(conversation: Omit<Conversation, 'assignedTo'>) {
  const { id, phoneNumberId, participants, name, lastActivityId, mutedUntil, snoozedUntil } = conversation
  const { createdAt, updatedAt, lastActivityAt } = conversation
  const times = { createdAt: iso(createdAt), updatedAt: iso(updatedAt), lastActivityAt: iso(lastActivityAt) }
  return { id, phoneNumberId, participants, name, lastActivityId, mutedUntil, snoozedUntil, ...times, deletedAt: null }
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

/** Every answer about a legacy webhook shows its key, in the clear. */
export function v1Webhook(webhook: Webhook) {
  const { userId, key } = webhook
  return { ...commonOf(webhook), userId, key, deletedAt: null }
}

/** The key is shown when the webhook is made and when it is rotated, never again. */
export function datedWebhook(webhook: Webhook) {
  return { ...commonOf(webhook), apiVersion: webhook.apiVersion }
}

function commonOf({ id, label, status, url, events, resourceIds, createdAt, updatedAt }: Webhook) {
  return { id, orgId, label, status, url, events, resourceIds, createdAt, updatedAt }
}
