// The body of a dated event: resource, context, links.
import { randomBytes } from 'node:crypto'
import { findLine, orgId } from '../lines.ts'
import { type Message, othersOf, type State } from '../state/state.ts'
import type { MessageEvent } from './event-types.ts'

export const newEventId = () => `EV${randomBytes(16).toString('hex')}`

export function payloadOf(state: State, eventId: string, type: MessageEvent, message: Message, at: number): string {
  const { id, phoneNumberId, conversationId } = message
  return JSON.stringify({
    id: eventId,
    apiVersion: '2026-03-30',
    createdAt: new Date(at).toISOString(),
    type,
    data: {
      resource: resourceOf(type, message),
      context: {
        orgId,
        phoneNumberId,
        conversationId,
        userId: message.userId ?? findLine(phoneNumberId)?.users[0].id ?? null, // of an inbound text: the number's owner
        contacts: contactsOf(state, othersOf(message)),
        senderIdentifier: message.from,
        recipientIdentifiers: message.to,
      },
      links: { quo: `https://my.quo.com/inbox/${phoneNumberId}/c/${conversationId}?at=${id}` },
    },
  })
}

function resourceOf(type: MessageEvent, { id, direction, text, media, status, errorCode, createdAt }: Message) {
  const resource = { id, direction, text, status, createdAt: new Date(createdAt).toISOString() }
  if (type === 'message.failed') return { ...resource, errorCode } // documented without media
  if (type === 'message.undelivered') return { ...resource, media, errorCode }
  return { ...resource, media }
}

function contactsOf({ contacts }: State, numbers: readonly string[]) {
  const ids = contacts
    .filter(({ phoneNumbers }) => phoneNumbers.some(({ value }) => value !== null && numbers.includes(value)))
    .map(({ id }) => id)
  return { ids, lookupStatus: ids.length > 0 ? 'matched' : 'none' }
}
