// A campaign as people enter it and as the API shows it.
import { z } from 'zod'
import { problemWith } from './rules/send-window.ts'
import { isZone } from './rules/time.ts'
import { parseTemplate } from './rules/template.ts'

export const Weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])
export const CampaignStatus = z.enum(['draft', 'active', 'paused', 'completed']).meta({ id: 'CampaignStatus' })
export const TextState = z
  .enum(['pending', 'sending', 'sent', 'delivered', 'undelivered', 'failed', 'unknown', 'unconfirmed', 'skipped'])
  .meta({ id: 'TextState' })

const Message = z
  .string()
  .trim()
  .min(1, 'Write the message.')
  .max(1600, 'Quo takes at most 1,600 characters.')
  .superRefine((text, context) => {
    const parsed = parseTemplate(text)
    if ('problem' in parsed) context.addIssue({ code: 'custom', message: parsed.problem })
  })

const campaignFields = {
  name: z.string().trim().min(1, 'Give the campaign a name.').max(120, 'The name has at most 120 characters.'),
  message: Message,
  listId: z.uuid('Choose a list.'),
  sendingNumberId: z.string().min(1, 'Choose the number to text from.'),
  days: z
    .array(Weekday)
    .min(1, 'Choose at least one day.')
    .refine((days) => new Set(days).size === days.length, 'A day is named twice.'),
  sendAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the send time like 10:00.'),
  zone: z.string().refine(isZone, 'Choose a time zone like America/New_York.'),
  windowMinutes: z
    .number()
    .int()
    .min(1, 'The window is at least one minute.')
    .max(660, 'The window is at most 11 hours.')
    .default(120),
  batchSize: z
    .number()
    .int('Write a whole number of messages a run.')
    .min(1, 'At least 1 message a run.')
    .max(1000, 'At most 1,000 messages a run.'),
}

type Scheduled = z.infer<z.ZodObject<typeof campaignFields>>

const opensSometime = (campaign: Scheduled, context: z.RefinementCtx) => {
  if (context.issues.length > 0) return // a field alone is wrong already, and says so itself
  const problem = problemWith(campaign)
  if (problem) context.addIssue({ code: 'custom', path: ['sendAt'], message: problem })
}

export const CampaignInput = z.strictObject(campaignFields).superRefine(opensSometime).meta({ id: 'NewCampaign' })
export type CampaignInput = z.infer<typeof CampaignInput>

/** An edit names the revision its editor saw, so that nobody's change is overwritten unseen. */
export const CampaignEdit = z
  .strictObject({ ...campaignFields, revision: z.number().int() })
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
    localDate: z.iso.date(),
    state: z.enum(['waiting', 'open', 'closed', 'missed']),
    quota: z.number().int(),
    used: z.number().int(),
    openedAt: time.nullable(),
    closedAt: time.nullable(),
    closeReason: z.string().nullable(),
  })
  .meta({ id: 'Run', description: 'One occasion: a campaign on one local date, or a rehearsal.' })
export type Run = z.infer<typeof Run>

export const CampaignSummary = z
  .object({
    id: z.uuid(),
    name: z.string(),
    status: CampaignStatus,
    statusReason: z.string().nullable(),
    revision: z.number().int(),
    recipients: z.number().int(),
    texted: z.number().int().meta({ description: 'Accepted by Quo, or unknown.' }),
    replied: z.number().int(),
    nextWindowAt: time.nullable(),
    nextWindowWords: z.string().nullable(),
    createdAt: time,
  })
  .meta({ id: 'CampaignSummary' })
export type CampaignSummary = z.infer<typeof CampaignSummary>

export const StatusChange = z.object({
  from: CampaignStatus,
  to: CampaignStatus,
  source: z.enum(['page', 'api', 'cli', 'guard', 'system']),
  by: z.string().nullable(),
  reason: z.string().nullable(),
  at: time,
})

export const Campaign = CampaignSummary.extend({
  message: z.string(),
  listId: z.uuid().nullable(),
  listName: z.string().nullable(),
  sendingNumberId: z.string().nullable(),
  sendingNumber: z.string().nullable(),
  days: z.array(Weekday),
  sendAt: z.string(),
  zone: z.string(),
  windowMinutes: z.number().int(),
  batchSize: z.number().int(),
  counts: TextCounts,
  optedOut: z.number().int(),
  runs: z.array(Run).meta({ description: 'The newest first, at most 30.' }),
  changes: z.array(StatusChange).meta({ description: 'Every change of status, the newest first, at most 30.' }),
  workflowUrl: z.string().nullable().meta({ description: 'The campaign in Temporal Web.' }),
  activatedAt: time.nullable(),
  completedAt: time.nullable(),
}).meta({ id: 'Campaign' })
export type Campaign = z.infer<typeof Campaign>

export const Recipient = z
  .object({
    id: z.uuid(),
    textId: z.uuid().nullable().meta({ description: 'None, and no state either: a row of the ledger is missing.' }),
    position: z.number().int(),
    name: z.string(),
    phone: z.string(),
    state: TextState.nullable(),
    reason: z.string().nullable(),
    body: z.string().nullable(),
    changedAt: time.nullable(),
    repliedAt: time.nullable(),
    optedOutAt: time.nullable(),
  })
  .meta({ id: 'Recipient' })
export type Recipient = z.infer<typeof Recipient>

export const ActivationCheck = z
  .object({
    recipients: z.number().int(),
    skipped: z.array(z.object({ reason: z.string(), count: z.number().int() })),
    runs: z.number().int(),
    firstRunWords: z.string().nullable(),
    segmentsAtMost: z.number().int(),
    samples: z.array(z.object({ name: z.string(), phone: z.string(), body: z.string(), segments: z.number().int() })),
    problems: z.array(z.string()).meta({ description: 'What keeps the campaign from being activated.' }),
  })
  .meta({ id: 'ActivationCheck' })
export type ActivationCheck = z.infer<typeof ActivationCheck>
