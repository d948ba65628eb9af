// The bodies of legacy events: v4 of webhooks made by the v1 API, v3 and v2 of those made in Quo's app.
import type { Contact, WebhookVersion } from '../book/entries.ts'
import { findLine, orgId } from '../lines.ts'
import type { Settings } from '../state/settings.ts'
import { type Message, othersOf, type State } from '../state/state.ts'
import { contactIdsOf, linkTo } from './dated-payload.ts'
import type { Happening } from './happening.ts'

export type LegacyVersion = Exclude<WebhookVersion, '2026-03-30'>

export function legacyEvent(state: State, version: LegacyVersion, id: string, happening: Happening, at: number) {
  const head = { id, object: 'event', apiVersion: version, createdAt: iso(at), type: happening.type }
  if (version === 'v4' && 'message' in happening) return { ...head, data: v4Message(state, happening.message) }

  const object =
    'message' in happening
      ? appMessage(version, happening.message)
      : appContact(version, happening.contact, happening.type === 'contact.deleted')
  const event = { ...head, data: { object } }
  return state.settings.appPayload === 'wrapped' ? { object: event } : event
}

/** Quo's guide shows it otherwise than it was seen on the wire. Neither has the conversation's id. */
function v4Message(state: State, message: Message) {
  const { settings } = state
  const { id, from, to, direction, text, media, status, phoneNumberId, conversationId } = message
  const place = { createdAt: iso(message.createdAt), userId: userOf(message), phoneNumberId }
  const contactIds = contactIdsOf(state, othersOf(message))
  if (settings.legacyPayload === 'documented') {
    const shown = status === 'received' ? 'delivered' : status
    return { object: { object: 'message', id, from, to, direction, text, status: shown, ...place, contactIds } }
  }
  const parties = { id, object: 'message', from, to: to.join(','), direction, text }
  const object = { ...parties, ...mediaOf(settings, media), status, ...place, contactIds }
  return { object, deepLink: linkTo(phoneNumberId, conversationId, id) }
}

const mediaOf = ({ legacyMedia }: Settings, media: Message['media']) =>
  legacyMedia === 'whenAny' && media.length === 0 ? {} : { media }

function appMessage(version: LegacyVersion, message: Message) {
  const { id, from, to, direction, text, media, status, phoneNumberId, conversationId } = message
  return {
    id,
    object: 'message',
    from,
    to: to.join(','),
    direction,
    body: text,
    media,
    status,
    createdAt: iso(message.createdAt),
    userId: userOf(message),
    phoneNumberId,
    conversationId,
    ...(version === 'v3' && { createdBy: direction === 'incoming' ? null : message.userId }),
  }
}

/** Fields were a list in v2 and are a map in v3; a deleted contact has none. */
function appContact(version: LegacyVersion, contact: Contact, isDeleted: boolean) {
  const { firstName, lastName, company, role, createdAt, updatedAt } = contact
  const fields = [
    ...contact.phoneNumbers.map(({ value }) => ({ name: 'Phone', type: 'phone-number', value })),
    ...contact.emails.map(({ value }) => ({ name: 'Email', type: 'email', value })),
    ...contact.customFields.map(({ name, type, value }) => ({ name, type, value })),
  ]
  return {
    id: `CT${contact.id}`,
    object: 'contact',
    firstName,
    lastName,
    company,
    role,
    pictureUrl: null,
    ...(!isDeleted && { fields: version === 'v2' ? fields : mapOf(fields) }),
    notes: [],
    sharedWith: [orgId],
    clientId: null,
    createdAt,
    updatedAt,
    userId: contact.createdByUserId,
  }
}

/** One value is there by itself, several are a list. */
function mapOf(fields: readonly { name: string; value: unknown }[]) {
  const names = [...new Set(fields.map(({ name }) => name))]
  return Object.fromEntries(
    names.map((name) => {
      const values = fields.filter((field) => field.name === name).map(({ value }) => value)
      return [name, values.length === 1 ? values[0] : values]
    }),
  )
}

/** Of an inbound text it is the number's owner, not the sender. */
const userOf = ({ userId, phoneNumberId }: Message) => userId ?? findLine(phoneNumberId)?.users[0].id ?? null

const iso = (ms: number) => new Date(ms).toISOString()
