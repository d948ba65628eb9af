// The kinds of lines in the book. State is what these lines say, and nothing else. What was added later has a default, so
// that an older book can still be read.
import { z } from 'zod'
import { Faults, pathKinds } from '../faults/rules.ts'
import { ownerId } from '../lines.ts'
import { Habit } from '../people/habits.ts'
import { SettingsChange } from '../state/settings.ts'

const time = z.number() // milliseconds since 1970, with fractions
const media = z.array(z.object({ url: z.string(), type: z.string().nullable() }))
const line = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.object({ seq: z.number().int(), at: time, kind: z.literal(kind), ...shape })

export const finalStates = ['delivered', 'undelivered', 'failed'] as const
const Fate = z.object({ state: z.enum(finalStates), errorCode: z.string().nullable() })
export type Fate = z.infer<typeof Fate>

const text = {
  id: z.string(),
  createdAt: time,
  from: z.string(),
  to: z.array(z.string()),
  text: z.string(),
  phoneNumberId: z.string(),
  conversationId: z.string(),
  userId: z.string().nullable(),
}

export const customFieldTypes = ['address', 'boolean', 'date', 'multi-select', 'number', 'string', 'url'] as const

const customField = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  type: z.enum(customFieldTypes),
  value: z.unknown(),
})
export type CustomField = z.infer<typeof customField>

export const customFieldDefinition = z.strictObject({
  key: z.string().min(1).max(60),
  name: z.string().min(1).max(120),
  type: z.enum(customFieldTypes),
})
export type CustomFieldDefinition = z.infer<typeof customFieldDefinition>

const contact = z.object({
  id: z.string(),
  externalId: z.string().nullable(),
  source: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  company: z.string().nullable(),
  role: z.string().nullable(),
  emails: z.array(z.object({ id: z.string(), name: z.string(), value: z.string().nullable() })),
  phoneNumbers: z.array(z.object({ id: z.string(), name: z.string(), value: z.string().nullable() })),
  customFields: z.array(customField),
  createdAt: z.string(),
  updatedAt: z.string(),
  createdByUserId: z.string(),
})
export type Contact = z.infer<typeof contact>

/** Which generation of payload and signature a webhook has: made in the app, by the v1 API, or by the dated one. */
export const webhookVersions = ['v2', 'v3', 'v4', '2026-03-30'] as const
export type WebhookVersion = (typeof webhookVersions)[number]

const moment = z.iso.datetime().nullable()
export const conversationChange = z
  .strictObject({
    name: z.string().max(120).nullable(),
    assignedTo: z
      .string()
      .regex(/^(US|SYU)/)
      .nullable(),
    mutedUntil: moment,
    snoozedUntil: moment,
  })
  .partial()
export type ConversationChange = z.infer<typeof conversationChange>

const webhook = z.object({
  id: z.string(),
  apiVersion: z.enum(webhookVersions).default('2026-03-30'),
  userId: z.string().default(ownerId),
  url: z.string(),
  events: z.array(z.string()),
  resourceIds: z.array(z.string()),
  status: z.enum(['enabled', 'disabled']),
  label: z.string().nullable(),
  key: z.string(),
  previousKey: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type Webhook = z.infer<typeof webhook>

export const Entry = z.discriminatedUnion('kind', [
  line('started', { speed: z.number() }),
  line('reset', {}),
  line('settings', { settings: SettingsChange }),
  line('faults', { faults: Faults }),
  line('faultUsed', {
    list: z.enum(['requests', 'webhooks']),
    rule: z.string(),
    matched: z.number(),
    used: z.number(),
  }),
  line('habit', { number: z.string(), habit: Habit }),

  // `at` is when the headers arrived
  line('request', { id: z.string(), method: z.string(), url: z.string(), pathKind: z.enum(pathKinds) }),
  // written before the answer leaves; `lost` says the client had gone by then
  line('answer', {
    request: z.string(),
    arrivedAt: time,
    method: z.string(),
    pathKind: z.enum(pathKinds),
    outcome: z.enum(['answered', 'cut', 'lost']),
    status: z.number().nullable(), // the status sent, or the one that would have been
    fault: z.string().nullable(),
  }),
  line('lost', { request: z.string() }), // the connection went while the answer was leaving

  line('text', { ...text, request: z.string(), costCents: z.number(), shown: z.string(), fate: Fate }), // accepted by API
  line('confirmation', { ...text, about: z.enum(['stop', 'start']) }), // Quo's own answer to STOP or START
  line('teammate', { ...text, fate: Fate }), // sent by a person from Quo's app, not by API
  line('inbound', { ...text, media, reply: z.string().nullable() }),
  line('retried', { id: z.string(), fate: Fate, costCents: z.number() }), // a failed message, asked for by API
  line('conversation', { id: z.string(), change: conversationChange }), // in the app, without any message
  line('state', { id: z.string(), state: z.enum(['sent', ...finalStates]), errorCode: z.string().nullable() }),
  line('optOut', { number: z.string(), by: z.string() }),
  line('optIn', { number: z.string(), by: z.string() }),
  line('plannedReply', { id: z.string(), number: z.string(), to: z.string(), text: z.string(), afterMs: z.number() }),

  line('contact', { contact }), // made or changed
  line('contactRemoved', { contact }),
  line('customFields', { fields: z.array(customFieldDefinition) }),
  line('webhook', { webhook }),
  line('webhookRemoved', { id: z.string() }),
  line('delivery', {
    id: z.string(),
    webhook: z.string(),
    event: z.string(),
    type: z.string(),
    message: z.string(), // or the contact it is about
    person: z.string(),
    body: z.string(),
    dropped: z.string().nullable(), // the fault that swallowed it
    stray: z.string().nullable().default(null), // the fault that made it up
    test: z.boolean().default(false), // asked for by API
  }),
  line('attempt', {
    delivery: z.string(),
    number: z.number().int(),
    copy: z.boolean(), // made by a fault, beside the schedule
    trigger: z.enum(['scheduled', 'manual']).default('scheduled'),
    outcome: z.enum(['accepted', 'refused', 'noAnswer']),
    status: z.number(), // 0: no answer
    tookMs: z.number(),
    url: z.string(),
    timestamp: z.number(), // as signed: seconds, for legacy webhooks milliseconds
    responseBody: z.string().default(''), // its beginning
    fault: z.string().nullable(),
    nextAfterMs: z.number().nullable(), // null: this was the last one
  }),
])
export type Entry = z.infer<typeof Entry>
export type EntryKind = Entry['kind']
export type EntryOf<K extends EntryKind> = Extract<Entry, { kind: K }>

type Unnumbered<E> = E extends { seq: number } ? Omit<E, 'seq'> : never
export type NewEntry = Unnumbered<Entry>

export const entryKinds: readonly string[] = Entry.options.map((option) => option.shape.kind.value)
