// The kinds of lines in the book. State is what these lines say, and nothing else.
import { z } from 'zod'
import { Faults, pathKinds } from '../faults/rules.ts'
import { Habit } from '../people/habits.ts'
import { Settings } from '../state/settings.ts'

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
  customFields: z.array(z.unknown()),
  createdAt: z.string(),
  updatedAt: z.string(),
  createdByUserId: z.string(),
})

const webhook = z.object({
  id: z.string(),
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
  line('settings', { settings: Settings }),
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
  line('state', { id: z.string(), state: z.enum(['sent', ...finalStates]), errorCode: z.string().nullable() }),
  line('optOut', { number: z.string(), by: z.string() }),
  line('optIn', { number: z.string(), by: z.string() }),
  line('plannedReply', { id: z.string(), number: z.string(), to: z.string(), text: z.string(), afterMs: z.number() }),

  line('contact', { contact }),
  line('webhook', { webhook }),
  line('webhookRemoved', { id: z.string() }),
  line('delivery', {
    id: z.string(),
    webhook: z.string(),
    event: z.string(),
    type: z.string(),
    message: z.string(),
    person: z.string(),
    body: z.string(),
    dropped: z.string().nullable(), // the fault that swallowed it
  }),
  line('attempt', {
    delivery: z.string(),
    number: z.number().int(),
    copy: z.boolean(), // made by a fault, beside the schedule
    outcome: z.enum(['accepted', 'refused', 'noAnswer']),
    status: z.number(), // 0: no answer
    tookMs: z.number(),
    url: z.string(),
    timestamp: z.number(), // as signed, in seconds
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
