// A campaign as people enter it and as the API shows it.
import { z } from 'zod'
import { ListConsent } from './contact.ts'
import { consentStatement } from './rules/consent.ts'
import { isZone } from './rules/time.ts'

export const Weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])
export const CampaignStatus = z
  .enum(['draft', 'active', 'paused', 'completed'])
  .meta({ id: 'CampaignStatus', description: 'A paused one may become active again; a completed one has nobody left.' })
export const TextState = z
  .enum(['pending', 'sending', 'sent', 'delivered', 'undelivered', 'failed', 'unknown', 'unconfirmed', 'skipped'])
  .meta({
    id: 'TextState',
    description: 'Unknown: being looked up at Quo. Unconfirmed: looked up and not found; a person decides.',
  })

export const Split = z
  .enum(['halves', 'random'])
  .meta({ id: 'Split', description: 'A to the first half and B to the second, or drawn so that each run is balanced.' })
export const Variant = z.enum(['A', 'B']).meta({ id: 'Variant', description: 'Which of the two messages.' })

const message = z.string().trim().max(5000, 'A draft keeps at most 5,000 characters of a message.')
const days = z
  .array(Weekday)
  .max(7, 'A day is named twice.')
  .refine((days) => new Set(days).size === days.length, 'A day is named twice.')
  .meta({
    description: 'The days of the week on which it texts, each once. Federal holidays are left out.',
    examples: [['mon', 'wed', 'fri']],
  })
const sendAt = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the send time like 10:00.')
  .meta({ description: 'When the send window opens, in `zone`.', examples: ['10:00'] })
const zone = z
  .string()
  .max(60, 'Choose a time zone like America/New_York.')
  .refine(isZone, 'Choose a time zone like America/New_York.')
  .meta({ description: 'A time zone by its IANA name.', examples: ['America/New_York'] })
const windowMinutes = z
  .number()
  .int()
  .min(1, 'The window is at least one minute.')
  .max(660, 'The window is at most 11 hours.')
  .meta({ description: 'How long the send window stays open.', examples: [120] })
const batchSize = z
  .number()
  .int('Write a whole number of messages a run.')
  .min(1, 'At least 1 message a run.')
  .max(1000, 'At most 1,000 messages a run.')
  .meta({ description: 'How many people it texts on each send day.', examples: [25] })

/** A draft may be incomplete: what is left out is missing, and keeps it from being activated. What is wrong is refused. */
const draftFields = {
  name: z
    .string()
    .trim()
    .max(120, 'The name has at most 120 characters.')
    .default('')
    .meta({ description: 'Only you see it.', examples: ['Before the winter'] }),
  message: message.default('').meta({
    description:
      'Tokens: `{{first_name}}`, `{{last_name}}`, `{{full_name}}`, `{{company}}`; `{{first_name|there}}` says what stands there for people without one.',
    examples: [
      'Hi {{first_name|there}}, Solid Ground Foundations here. A free check before winter? Reply STOP to opt out.',
    ],
  }),
  messageB: message
    .nullable()
    .default(null)
    .meta({
      description: 'A second message, to be compared with the first. Null: everybody gets the one.',
      examples: [null],
    }),
  split: Split.default('halves'),
  listId: z.uuid('Choose a list.').nullable().default(null).meta({ description: 'Whom it texts.' }),
  sendingNumberId: z
    .string()
    .min(1, 'Choose the number to text from.')
    .max(100, 'Choose the number to text from.')
    .nullable()
    .default(null)
    .meta({ description: 'Quo’s id of the number to text from; see `/numbers`.', examples: ['PNsandbox01'] }),
  days: days.default([]),
  sendAt: sendAt.nullable().default(null),
  zone: zone.default('America/New_York'),
  windowMinutes: windowMinutes.default(120),
  batchSize: batchSize.nullable().default(null),
}

export const CampaignInput = z
  .strictObject(draftFields)
  .meta({ id: 'NewCampaign', description: 'A draft. It may be incomplete until it is activated.' })
export type CampaignInput = z.infer<typeof CampaignInput>

/** A draft as it is being typed, to be looked at and not kept. */
export const DraftToCheck = z
  .strictObject({
    ...draftFields,
    splitSeed: z
      .number()
      .int()
      .min(0)
      .max(2 ** 31 - 1)
      .default(0)
      .meta({ description: 'From which a random split is drawn: the campaign’s, if it is saved already.' }),
  })
  .meta({ id: 'DraftToCheck', description: 'A draft as it is being typed; nothing of it is kept.' })

const Revision = z
  .number()
  .int()
  .min(1)
  .max(2_147_483_647)
  .meta({ description: 'Goes up with each change of the campaign.', examples: [3] })

/** An edit names the revision its editor saw, so that nobody's change is overwritten unseen. */
export const CampaignEdit = z.strictObject({ ...draftFields, revision: Revision }).meta({ id: 'CampaignEdit' })

/** Of a campaign that runs: all of it, because it must go on. */
const scheduleFields = { days: days.min(1, 'Choose at least one day.'), sendAt, zone, windowMinutes, batchSize }

export const ScheduleInput = z
  .strictObject(scheduleFields)
  .meta({ id: 'NewSchedule', description: 'A schedule as it is being typed.' })
export type ScheduleInput = z.infer<typeof ScheduleInput>

export const CampaignSchedule = z
  .strictObject({ ...scheduleFields, revision: Revision })
  .meta({ id: 'CampaignSchedule', description: 'Another schedule for a campaign that runs.' })
export type CampaignSchedule = z.infer<typeof CampaignSchedule>

const count = z.number().int()

export const TextCounts = z
  .object({
    pending: count,
    sending: count,
    sent: count,
    delivered: count,
    undelivered: count,
    failed: count,
    unknown: count,
    unconfirmed: count,
    skipped: count,
  } satisfies Record<z.infer<typeof TextState>, z.ZodType>)
  .meta({ id: 'TextCounts', description: 'How many recipients are in each state.' })
export type TextCounts = z.infer<typeof TextCounts>

const time = z.iso.datetime({ offset: true })

export const Run = z
  .object({
    id: z.uuid(),
    kind: z.enum(['ordinary', 'rehearsal']),
    localDate: z.iso.date().meta({ description: 'The date in the campaign’s zone.' }),
    state: z.enum(['waiting', 'open', 'closed', 'missed']).meta({
      description:
        'Waiting is a rehearsal that another run keeps from opening; missed: nothing opened it in its window.',
    }),
    quota: z
      .number()
      .int()
      .meta({ description: 'How many people it may text.', examples: [25] }),
    used: z
      .number()
      .int()
      .meta({ description: 'How many of them it has.', examples: [25] }),
    openedAt: time.nullable(),
    closedAt: time.nullable(),
    closeReason: z
      .string()
      .nullable()
      .meta({ examples: ['the batch is complete'] }),
  })
  .meta({ id: 'Run', description: 'One occasion: a campaign on one local date, or a rehearsal.' })
export type Run = z.infer<typeof Run>

export const CampaignSummary = z
  .object({
    id: z.uuid(),
    name: z.string().meta({ examples: ['Before the winter'] }),
    status: CampaignStatus,
    statusReason: z
      .string()
      .nullable()
      .meta({
        description: 'Why it has this status, when a person or a safeguard said so.',
        examples: ['Heavy rain, no crews'],
      }),
    revision: Revision,
    recipients: z
      .number()
      .int()
      .meta({ description: 'How many people; a draft has none yet.', examples: [412] }),
    texted: z
      .number()
      .int()
      .meta({ description: 'Accepted by Quo, or unknown.', examples: [125] }),
    replied: z
      .number()
      .int()
      .meta({ description: 'How many of them wrote back.', examples: [9] }),
    nextWindowAt: time.nullable().meta({ description: 'When the next send window opens; none when it is not active.' }),
    nextWindowWords: z
      .string()
      .nullable()
      .meta({ description: 'The same for people.', examples: ['Wednesday 25 November, 10:00 in New York'] }),
    archived: z.boolean(),
    ended: z.boolean().meta({ description: 'A person ended it before everybody’s turn came.' }),
    createdAt: time,
  })
  .meta({ id: 'CampaignSummary', description: 'A campaign with its figures.' })
export type CampaignSummary = z.infer<typeof CampaignSummary>

export const StatusChange = z.object({
  from: CampaignStatus,
  to: CampaignStatus,
  source: z
    .enum(['page', 'api', 'cli', 'guard', 'system'])
    .meta({ description: 'Through what: a page, an API token, the Temporal command line, a safeguard, or by itself.' }),
  by: z
    .string()
    .nullable()
    .meta({ description: 'The name of the person.', examples: ['Ana Ruiz'] }),
  reason: z
    .string()
    .nullable()
    .meta({ examples: ['Heavy rain, no crews'] }),
  at: time,
})

const VariantFigures = z
  .object({ variant: Variant, recipients: count, texted: count, delivered: count, replied: count, optedOut: count })
  .meta({ id: 'VariantFigures', description: 'How one of the two messages does.' })
export type VariantFigures = z.infer<typeof VariantFigures>

const statement = z.string().meta({ examples: [consentStatement] })

const Activation = z
  .object({
    by: z.string().meta({ examples: ['Ana Ruiz'] }),
    at: time,
    statement,
    businessName: z.string().meta({ examples: ['Solid Ground Foundations'] }),
    consent: ListConsent.nullable().meta({ description: 'What was written down for the list then.' }),
  })
  .meta({ id: 'Activation', description: 'What the person who activated it stated.' })

/** What goes with the request to activate. */
export const Stated = z
  .strictObject({
    statement: statement
      .max(1000, 'The statement has at most 1,000 characters.')
      .meta({ description: '`statement` of the activation check, word for word: whoever activates states it.' }),
  })
  .meta({ id: 'Stated' })

export const Campaign = CampaignSummary.extend({
  message: z.string().meta({
    examples: [
      'Hi {{first_name|there}}, Solid Ground Foundations here. A free check before winter? Reply STOP to opt out.',
    ],
  }),
  messageB: z
    .string()
    .nullable()
    .meta({ description: 'Null: everybody gets the one message.', examples: [null] }),
  split: Split,
  splitSeed: z.number().int().meta({ description: 'From which a random split is drawn.' }),
  listId: z.uuid().nullable(),
  listName: z
    .string()
    .nullable()
    .meta({ examples: ['Contacts from Quo'] }),
  sendingNumberId: z
    .string()
    .nullable()
    .meta({ examples: ['PNsandbox01'] }),
  sendingNumber: z
    .string()
    .nullable()
    .meta({ examples: ['(415) 555-0100'] }),
  days: z.array(Weekday).meta({ examples: [['mon', 'wed', 'fri']] }),
  sendAt: z
    .string()
    .nullable()
    .meta({ examples: ['10:00'] }),
  zone: z.string().meta({ examples: ['America/New_York'] }),
  windowMinutes: z
    .number()
    .int()
    .meta({ examples: [120] }),
  batchSize: z
    .number()
    .int()
    .nullable()
    .meta({ examples: [25] }),
  counts: TextCounts,
  undecided: count.meta({ description: 'Unconfirmed texts that wait on the review list.' }),
  variants: z.array(VariantFigures).meta({ description: 'How each message does; empty while there is one only.' }),
  optedOut: z
    .number()
    .int()
    .meta({ description: 'How many asked not to be texted again.', examples: [2] }),
  runs: z.array(Run).meta({ description: 'The newest first, at most 30.' }),
  changes: z.array(StatusChange).meta({ description: 'Every change of status, the newest first, at most 30.' }),
  workflowUrl: z
    .string()
    .nullable()
    .meta({
      description: 'The campaign in Temporal Web.',
      examples: ['http://127.0.0.1:8233/namespaces/default/workflows/campaign%2F…'],
    }),
  activation: Activation.nullable(),
  activatedAt: time.nullable(),
  completedAt: time.nullable(),
  endedAt: time.nullable(),
}).meta({ id: 'Campaign', description: 'A campaign with its message, schedule, figures and history.' })
export type Campaign = z.infer<typeof Campaign>

export const Recipient = z
  .object({
    id: z.uuid(),
    textId: z.uuid().nullable().meta({ description: 'None, and no state either: a row of the ledger is missing.' }),
    position: z
      .number()
      .int()
      .meta({ description: 'Their place in the order, from 0.', examples: [0] }),
    name: z.string().meta({ examples: ['Ana Ruiz'] }),
    phone: z.string().meta({ examples: ['(212) 555-0101'] }),
    state: TextState.nullable(),
    reason: z
      .string()
      .nullable()
      .meta({ description: 'Why it has this state.', examples: ['earlier communication'] }),
    variant: Variant,
    body: z
      .string()
      .nullable()
      .meta({
        description: 'The text as it was fixed at activation.',
        examples: ['Hi Ana, Solid Ground Foundations here. A free check before winter? Reply STOP to opt out.'],
      }),
    changedAt: time.nullable(),
    repliedAt: time.nullable(),
    optedOutAt: time.nullable(),
  })
  .meta({ id: 'Recipient', description: 'One person in one campaign, and what became of their text.' })
export type Recipient = z.infer<typeof Recipient>

const Finding = z
  .object({
    field: z.string().meta({ description: 'Where it is mended; empty: not in the form.', examples: ['message'] }),
    message: z.string().meta({ examples: ['The text does not name the business.'] }),
    fix: z
      .object({ label: z.string(), text: z.string() })
      .optional()
      .meta({ description: 'One click: the field gets this text.' }),
  })
  .meta({ id: 'Finding', description: 'What is missing or wrong, and where.' })

const Encoding = z.enum(['GSM-7', 'UCS-2'])

export const VariantCheck = z
  .object({
    variant: Variant,
    recipients: count,
    segments: count.meta({ description: 'Of all its texts together.' }),
    worst: z
      .object({
        segments: count,
        units: count,
        encoding: Encoding,
        outside: z.string().nullable().meta({ description: 'The character that needs the full alphabet.' }),
        unicodePeople: count,
      })
      .nullable()
      .meta({ description: 'The dearest text of it.' }),
    samples: z
      .array(
        z.object({
          name: z.string(),
          phone: z.string(),
          body: z.string().meta({ description: 'Byte for byte what would be sent.' }),
          missing: z.array(z.string()),
          segments: count,
          encoding: Encoding,
          skipped: z.string().nullable(),
          why: z.string(),
        }),
      )
      .meta({ description: 'Texts of real people of the list, and why each is shown.' }),
  })
  .meta({ id: 'VariantCheck', description: 'What one of the messages would become.' })
export type VariantCheck = z.infer<typeof VariantCheck>

const words = (example: string) =>
  z
    .string()
    .nullable()
    .meta({ examples: [example] })

const planFields = {
  runs: count.meta({ description: 'On how many send days.', examples: [17] }),
  firstRunWords: words('Wednesday 25 November, 10:00 in New York'),
  lastRunWords: words('Friday 18 December, 10:00 in New York'),
  nextRunsWords: z.array(z.string()).meta({ description: 'At most five.' }),
  holidayWords: z.array(z.string()).meta({
    description: 'Send days until then on which nobody is texted, at most five.',
    examples: [['Thursday 26 November (Thanksgiving Day)']],
  }),
  planWords: words('50 a run, Monday to Friday at 10:00 in New York: 120 people, 3 runs, last Wednesday 25 November.'),
}

export const ScheduleCheck = z
  .object({ ...planFields, problem: z.string().nullable().meta({ description: 'Why it cannot be saved.' }) })
  .meta({ id: 'ScheduleCheck', description: 'What another schedule would mean for whoever still waits.' })
export type ScheduleCheck = z.infer<typeof ScheduleCheck>

export const ActivationCheck = z
  .object({
    onList: count.meta({ description: 'How many people are on the list.' }),
    recipients: count.meta({ description: 'How many people would be texted.', examples: [412] }),
    skipped: z
      .array(z.object({ reason: z.string(), count }))
      .meta({ description: 'Who would not, by reason.', examples: [[{ reason: 'earlier communication', count: 88 }]] }),
    variants: z.array(VariantCheck),
    tokens: z
      .array(z.object({ token: z.string(), filled: count, of: count }))
      .meta({ description: 'For how many people of the list each token says something.' }),
    ...planFields,
    segments: count,
    segmentCents: z.number().meta({ description: 'What a segment costs.', examples: [1] }),
    costCents: z.number().meta({ description: 'An estimate.' }),
    business: z
      .string()
      .nullable()
      .meta({ description: 'Whom every text must name; null: not said yet.', examples: ['Solid Ground Foundations'] }),
    statement: statement.meta({ description: 'What the person who activates states.' }),
    consent: ListConsent.nullable().meta({ description: 'What is written down for the list.' }),
    problems: z.array(Finding).meta({ description: 'What keeps the campaign from being activated, all of it.' }),
    warnings: z.array(Finding).meta({ description: 'What is worth a look before it is activated.' }),
    passed: z.array(z.string()).meta({ description: 'What was looked at and is right.' }),
  })
  .meta({ id: 'ActivationCheck', description: 'What activation would do now.' })
export type ActivationCheck = z.infer<typeof ActivationCheck>
