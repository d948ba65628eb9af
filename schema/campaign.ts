// A campaign as people enter it and as the API shows it.
import { z } from 'zod'
import { problemWith } from './rules/send-window.ts'
import { isZone } from './rules/time.ts'
import { parseTemplate } from './rules/template.ts'

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

const Message = z
  .string()
  .trim()
  .min(1, 'Write the message.')
  .max(1600, 'Quo takes at most 1,600 characters.')
  .superRefine((text, context) => {
    const parsed = parseTemplate(text)
    if ('problem' in parsed) context.addIssue({ code: 'custom', message: parsed.problem })
  })
  .meta({
    description:
      'Tokens: `{{first_name}}`, `{{last_name}}`, `{{full_name}}`, `{{company}}`; `{{first_name|there}}` says what stands there for people without one.',
    examples: [
      'Hi {{first_name|there}}, Solid Ground Foundations here. A free check before winter? Reply STOP to opt out.',
    ],
  })

const campaignFields = {
  name: z
    .string()
    .trim()
    .min(1, 'Give the campaign a name.')
    .max(120, 'The name has at most 120 characters.')
    .meta({ description: 'Only you see it.', examples: ['Before the winter'] }),
  message: Message,
  listId: z.uuid('Choose a list.').meta({ description: 'Whom it texts.' }),
  sendingNumberId: z
    .string()
    .min(1, 'Choose the number to text from.')
    .max(100, 'Choose the number to text from.')
    .meta({ description: 'Quo’s id of the number to text from; see `/numbers`.', examples: ['PNsandbox01'] }),
  days: z
    .array(Weekday)
    .min(1, 'Choose at least one day.')
    .max(7, 'A day is named twice.')
    .refine((days) => new Set(days).size === days.length, 'A day is named twice.')
    .meta({ description: 'The days of the week on which it texts, each once.', examples: [['mon', 'wed', 'fri']] }),
  sendAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the send time like 10:00.')
    .meta({ description: 'When the send window opens, in `zone`.', examples: ['10:00'] }),
  zone: z
    .string()
    .max(60, 'Choose a time zone like America/New_York.')
    .refine(isZone, 'Choose a time zone like America/New_York.')
    .meta({ description: 'A time zone by its IANA name.', examples: ['America/New_York'] }),
  windowMinutes: z
    .number()
    .int()
    .min(1, 'The window is at least one minute.')
    .max(660, 'The window is at most 11 hours.')
    .default(120)
    .meta({ description: 'How long the send window stays open.', examples: [120] }),
  batchSize: z
    .number()
    .int('Write a whole number of messages a run.')
    .min(1, 'At least 1 message a run.')
    .max(1000, 'At most 1,000 messages a run.')
    .meta({ description: 'How many people it texts on each send day.', examples: [25] }),
}

type Scheduled = z.infer<z.ZodObject<typeof campaignFields>>

const opensSometime = (campaign: Scheduled, context: z.RefinementCtx) => {
  if (context.issues.length > 0) return // a field alone is wrong already, and says so itself
  const problem = problemWith(campaign)
  if (problem) context.addIssue({ code: 'custom', path: ['sendAt'], message: problem })
}

export const CampaignInput = z.strictObject(campaignFields).superRefine(opensSometime).meta({ id: 'NewCampaign' })
export type CampaignInput = z.infer<typeof CampaignInput>

const Revision = z
  .number()
  .int()
  .min(1)
  .max(2_147_483_647)
  .meta({ description: 'Goes up with each change of the campaign.', examples: [3] })

/** An edit names the revision its editor saw, so that nobody's change is overwritten unseen. */
export const CampaignEdit = z
  .strictObject({ ...campaignFields, revision: Revision })
  .superRefine(opensSometime)
  .meta({ id: 'CampaignEdit' })

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

export const Campaign = CampaignSummary.extend({
  message: z.string().meta({
    examples: [
      'Hi {{first_name|there}}, Solid Ground Foundations here. A free check before winter? Reply STOP to opt out.',
    ],
  }),
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
  sendAt: z.string().meta({ examples: ['10:00'] }),
  zone: z.string().meta({ examples: ['America/New_York'] }),
  windowMinutes: z
    .number()
    .int()
    .meta({ examples: [120] }),
  batchSize: z
    .number()
    .int()
    .meta({ examples: [25] }),
  counts: TextCounts,
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
  activatedAt: time.nullable(),
  completedAt: time.nullable(),
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

export const ActivationCheck = z
  .object({
    recipients: z
      .number()
      .int()
      .meta({ description: 'How many people would be texted.', examples: [412] }),
    skipped: z
      .array(z.object({ reason: z.string(), count: z.number().int() }))
      .meta({ description: 'Who would not, by reason.', examples: [[{ reason: 'earlier communication', count: 88 }]] }),
    runs: z
      .number()
      .int()
      .meta({ description: 'On how many send days.', examples: [17] }),
    firstRunWords: z
      .string()
      .nullable()
      .meta({ examples: ['Wednesday 25 November, 10:00 in New York'] }),
    segmentsAtMost: z
      .number()
      .int()
      .meta({ description: 'What the longest text costs, in segments.', examples: [1] }),
    samples: z
      .array(z.object({ name: z.string(), phone: z.string(), body: z.string(), segments: z.number().int() }))
      .meta({
        description: 'Texts as they would be sent, the longest first.',
        examples: [[{ name: 'Ana Ruiz', phone: '(212) 555-0101', body: 'Hi Ana, …', segments: 1 }]],
      }),
    problems: z
      .array(z.string())
      .meta({ description: 'What keeps the campaign from being activated.', examples: [['Nobody is on the list.']] }),
  })
  .meta({ id: 'ActivationCheck', description: 'What activation would do now.' })
export type ActivationCheck = z.infer<typeof ActivationCheck>
