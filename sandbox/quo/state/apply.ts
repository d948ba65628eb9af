// What one line of the book changes. The only place that changes the state, live and when the book is read again.
import type { Contact, Entry, EntryOf } from '../book/entries.ts'
import { given } from '../given.ts'
import { initialState, type Message, othersOf, type State } from './state.ts'

type Written = EntryOf<'text' | 'confirmation' | 'teammate' | 'inbound'>

export function apply(state: State, entry: Entry): void {
  switch (entry.kind) {
    case 'started':
      state.settings = { ...state.settings, speed: entry.speed }
      return
    case 'reset':
      Object.assign(state, initialState(state.settings.speed))
      return
    case 'settings':
      state.settings = { ...state.settings, ...given(entry.settings) }
      return
    case 'faults':
      state.faults = entry.faults
      state.uses.clear()
      return
    case 'faultUsed':
      state.uses.set(`${entry.list}/${entry.rule}`, { matched: entry.matched, used: entry.used })
      return
    case 'habit':
      state.habits.set(entry.number, entry.habit)
      state.repliedByHabit.delete(entry.number)
      touch(state, [entry.number], entry.seq)
      return

    case 'text':
      state.settings = { ...state.settings, creditsCents: state.settings.creditsCents - entry.costCents }
      addMessage(state, { ...outgoing(entry), text: entry.shown, fate: entry.fate })
      return
    case 'teammate':
      addMessage(state, { ...outgoing(entry), fate: entry.fate })
      return
    case 'confirmation':
      addMessage(state, outgoing(entry))
      return
    case 'inbound':
      if (entry.reply !== null) state.plannedReplies.delete(entry.reply)
      addMessage(state, incoming(entry))
      return
    case 'state':
      changeStatus(state, entry, entry)
      return
    case 'retried':
      state.settings = { ...state.settings, creditsCents: state.settings.creditsCents - entry.costCents }
      changeStatus(state, entry, { state: 'queued', errorCode: null, fate: entry.fate })
      return
    case 'conversation':
      changeConversation(state, entry)
      return
    case 'optOut':
      state.optedOut.add(entry.number)
      touch(state, [entry.number], entry.seq)
      return
    case 'optIn':
      state.optedOut.delete(entry.number)
      touch(state, [entry.number], entry.seq)
      return
    case 'plannedReply':
      state.plannedReplies.set(entry.id, entry)
      state.repliedByHabit.add(entry.number)
      return

    case 'contact':
      changeContact(state, entry)
      return
    case 'contactRemoved':
      state.contacts = state.contacts.filter(({ id }) => id !== entry.contact.id)
      touch(state, numbersOf(entry.contact), entry.seq)
      return
    case 'customFields':
      state.customFields = entry.fields
      return
    case 'webhook':
      state.webhooks.set(entry.webhook.id, entry.webhook)
      return
    case 'webhookRemoved':
      removeWebhook(state, entry.id)
      return
    case 'delivery':
      state.deliveries.set(entry.id, {
        written: entry,
        attempts: [],
        due: entry.dropped === null ? { afterMs: 0, since: entry.at } : null,
      })
      return
    case 'attempt':
      recordAttempt(state, entry)
      return

    case 'request':
    case 'answer':
    case 'lost':
      return // evidence only
  }
}

function outgoing(entry: Written): Message {
  return {
    ...common(entry),
    direction: 'outgoing',
    media: [],
    status: 'queued',
    fate: { state: 'delivered', errorCode: null },
  }
}

function incoming(entry: EntryOf<'inbound'>): Message {
  return { ...common(entry), direction: 'incoming', media: entry.media, status: 'received', fate: null }
}

function common(entry: Written) {
  const { seq, id, kind, from, to, text, phoneNumberId, conversationId, userId, createdAt } = entry
  const shared = { seq, id, from, to, text, phoneNumberId, conversationId, userId, createdAt }
  return { ...shared, origin: kind, updatedAt: createdAt, errorCode: null }
}

function addMessage(state: State, message: Message): void {
  state.messages.set(message.id, message)
  for (const number of othersOf(message)) {
    const thread = state.messagesOf.get(number)
    if (thread) thread.push(message)
    else state.messagesOf.set(number, [message])
  }
  const { conversationId: id, seq, phoneNumberId, createdAt } = message
  const known = state.conversations.get(id)
  state.conversations.set(id, {
    ...(known ?? { id, seq, phoneNumberId, participants: othersOf(message), createdAt, ...untouched }),
    updatedAt: createdAt,
    lastActivityAt: createdAt,
    lastActivityId: message.id,
  })
  touch(state, othersOf(message), seq)
}

const untouched = { name: null, assignedTo: null, mutedUntil: null, snoozedUntil: null }

function changeStatus(
  state: State,
  { id, at, seq }: EntryOf<'state' | 'retried'>,
  change: Pick<Message, 'errorCode'> & { state: Message['status']; fate?: Message['fate'] },
): void {
  const message = state.messages.get(id)
  if (!message) return
  message.status = change.state
  message.errorCode = change.errorCode
  if (change.fate) message.fate = change.fate
  message.updatedAt = at
  touch(state, othersOf(message), seq)
}

function changeConversation(state: State, { id, change, at }: EntryOf<'conversation'>): void {
  const conversation = state.conversations.get(id)
  if (conversation) state.conversations.set(id, { ...conversation, ...given(change), updatedAt: at })
}

function changeContact(state: State, { contact, seq }: EntryOf<'contact'>): void {
  const place = state.contacts.findIndex(({ id }) => id === contact.id)
  const before = state.contacts[place]
  if (before) state.contacts[place] = contact
  else state.contacts.push(contact)
  touch(state, [...(before ? numbersOf(before) : []), ...numbersOf(contact)], seq)
}

const numbersOf = ({ phoneNumbers }: Contact) => phoneNumbers.flatMap(({ value }) => value ?? [])

function removeWebhook(state: State, id: string): void {
  const webhook = state.webhooks.get(id)
  if (webhook) state.removedWebhooks.set(id, webhook)
  state.webhooks.delete(id)
}

/** What a fault sends beside the schedule does not count. One sent by hand ends the waiting if it is accepted. */
function recordAttempt(state: State, entry: EntryOf<'attempt'>): void {
  const delivery = state.deliveries.get(entry.delivery)
  if (!delivery || entry.copy) return
  delivery.attempts.push(entry)
  if (entry.outcome === 'accepted') delivery.due = null
  else if (entry.trigger === 'scheduled') {
    delivery.due = entry.nextAfterMs === null ? null : { afterMs: entry.nextAfterMs, since: entry.at }
  }
}

function touch(state: State, numbers: readonly string[], seq: number): void {
  for (const number of numbers) state.changedAt.set(number, seq)
}
