// The body of a dated event: resource, context, links.
import type { Contact } from '../book/entries.ts'
import { findLine, orgId } from '../lines.ts'
import { type Message, othersOf, type State } from '../state/state.ts'
import type { MessageEvent } from './event-types.ts'
import type { Happening } from './happening.ts'

export function datedEvent(state: State, id: string, happening: Happening, at: number) {
  const data =
    'message' in happening ? messageData(state, happening.type, happening.message) : contactData(happening.contact)
  return { id, apiVersion: '2026-03-30', createdAt: new Date(at).toISOString(), type: happening.type, data }
}

function messageData(state: State, type: MessageEvent, message: Message) {
  const { id, phoneNumberId, conversationId } = message
  return {
    resource: messageResource(type, message),
    context: {
      orgId,
      phoneNumberId,
      conversationId,
      userId: message.userId ?? findLine(phoneNumberId)?.users[0].id ?? null, // of an inbound text: the number's owner
      contacts: contactsOf(state, othersOf(message)),
      senderIdentifier: message.from,
      recipientIdentifiers: message.to,
    },
    links: { quo: linkTo(phoneNumberId, conversationId, id) },
  }
}

export const linkTo = (phoneNumberId: string, conversationId: string, messageId: string) =>
  `https://my.quo.com/inbox/${phoneNumberId}/c/${conversationId}?at=${messageId}`

function messageResource(type: MessageEvent, { id, direction, text, media, status, errorCode, createdAt }: Message) {
  const resource = { id, direction, text, status, createdAt: new Date(createdAt).toISOString() }
  if (type === 'message.failed') return { ...resource, errorCode } // documented without media
  if (type === 'message.undelivered') return { ...resource, media, errorCode }
  return { ...resource, media }
}

function contactsOf(state: State, numbers: readonly string[]) {
  const ids = contactIdsOf(state, numbers)
  return { ids, lookupStatus: ids.length > 0 ? 'matched' : 'none' }
}

export function contactIdsOf({ contacts }: State, numbers: readonly string[]): string[] {
  return contacts
    .filter(({ phoneNumbers }) => phoneNumbers.some(({ value }) => value !== null && numbers.includes(value)))
    .map(({ id }) => id)
}

/** The whole contact, also when it is gone. Webhooks write its id with a prefix that v1 does not use. */
function contactData(contact: Contact) {
  const { firstName, lastName, company, role, source, externalId, createdAt, updatedAt } = contact
  const names = { firstName, lastName, company, role, location: null, source, externalId }
  return {
    resource: {
      id: `CT${contact.id}`,
      ...names,
      emails: contact.emails.map(({ value }) => ({ value, type: 'email' })),
      phoneNumbers: contact.phoneNumbers.map(({ value }) => ({ value, type: 'phone-number' })),
      customFields: contact.customFields.map(({ name, key, id, type, value }) => ({ name, key, id, type, value })),
      createdAt,
      updatedAt,
    },
    context: { orgId, userId: contact.createdByUserId, sharedWithIds: [orgId] },
    links: { quo: null },
  }
}
