// What the workspace looks like at a moment: contacts, messages, opt-outs, webhooks and their deliveries.
import type { Contact, CustomFieldDefinition, EntryOf, Fate, Webhook } from '../book/entries.ts'
import { firstDefinitions } from '../contacts/custom-fields.ts'
import type { Faults } from '../faults/rules.ts'
import { findLine } from '../lines.ts'
import { inventPeople } from '../people/cast.ts'
import type { Habit } from '../people/habits.ts'
import { initialSettings, type Settings } from './settings.ts'

export interface Message {
  seq: number
  id: string
  origin: 'text' | 'confirmation' | 'teammate' | 'inbound'
  direction: 'incoming' | 'outgoing'
  from: string
  to: string[]
  text: string
  media: { url: string; type: string | null }[]
  phoneNumberId: string
  conversationId: string
  userId: string | null
  status: 'queued' | 'sent' | Fate['state'] | 'received'
  errorCode: string | null
  fate: Fate | null // what an outgoing message will end as
  createdAt: number
  updatedAt: number
}

export interface Conversation {
  id: string
  seq: number
  phoneNumberId: string
  participants: string[]
  createdAt: number
  updatedAt: number
  lastActivityAt: number
  lastActivityId: string
  name: string | null
  assignedTo: string | null
  mutedUntil: string | null
  snoozedUntil: string | null
}

export interface Delivery {
  written: EntryOf<'delivery'>
  attempts: EntryOf<'attempt'>[]
  due: { afterMs: number; since: number } | null // null: accepted, given up or dropped
}

export interface RuleUse {
  matched: number
  used: number
}

export interface State {
  settings: Settings
  contacts: Contact[]
  customFields: CustomFieldDefinition[]
  habits: Map<string, Habit>
  repliedByHabit: Set<string>
  optedOut: Set<string>
  messages: Map<string, Message>
  messagesOf: Map<string, Message[]> // by the number of the person
  conversations: Map<string, Conversation>
  plannedReplies: Map<string, EntryOf<'plannedReply'>>
  webhooks: Map<string, Webhook>
  removedWebhooks: Map<string, Webhook>
  deliveries: Map<string, Delivery>
  faults: Faults
  uses: Map<string, RuleUse>
  changedAt: Map<string, number> // by person: the last line of the book about them
}

export function initialState(speed: number): State {
  const { contacts, habits, optedOut } = inventPeople()
  return {
    settings: initialSettings(speed),
    contacts,
    customFields: firstDefinitions,
    habits,
    repliedByHabit: new Set(),
    optedOut: new Set(optedOut),
    messages: new Map(),
    messagesOf: new Map(),
    conversations: new Map(),
    plannedReplies: new Map(),
    webhooks: new Map(),
    removedWebhooks: new Map(),
    deliveries: new Map(),
    faults: { requests: [], webhooks: [] },
    uses: new Map(),
    changedAt: new Map(),
  }
}

type Parties = Pick<Message, 'direction' | 'from' | 'to' | 'phoneNumberId'>

/** The people at the other end of a message: in a group also those who got it beside us. */
export function othersOf({ direction, from, to, phoneNumberId }: Parties): string[] {
  if (direction === 'outgoing') return to
  const own = findLine(phoneNumberId)?.number
  return [from, ...to.filter((number) => number !== own)]
}
