// The audit: who changed what, when, from where and through what, as it is kept and as the API shows it.
import { z } from 'zod'

export const AuditAction = z
  .enum([
    'campaign created',
    'campaign edited',
    'campaign copied',
    'campaign deleted',
    'campaign archived',
    'campaign taken from the archive',
    'schedule changed',
    'consent stated',
    'campaign active',
    'campaign paused',
    'campaign completed',
    'rehearsal asked for',
    'contacts brought from Quo',
    'consent of a list set',
    'text released',
    'text added anyway',
    'text dismissed from review',
    'text put back on review',
    'number released',
    'words judged an opt-out',
    'reply written',
    'no answer needed',
    'opt-out added',
    'confirmation changed',
    'event tried again',
    'business set',
    'clock moved',
    'look at Quo asked for',
    'fence lifted',
    'webhook secret added',
    'webhook secret removed',
    'signed in',
    'signed out',
    'session ended',
    'other sessions ended',
    'sign-in link made',
    'password set',
    'person joined',
    'person renamed',
    'person removed',
    'role changed',
    'invitation made',
    'invitation withdrawn',
    'token made',
    'token ended',
  ])
  .meta({ id: 'AuditAction', description: 'What was done.' })
export type AuditAction = z.infer<typeof AuditAction>

export const AuditSubject = z
  .enum([
    'campaign',
    'list',
    'text',
    'hold',
    'conversation',
    'optOut',
    'event',
    'fence',
    'installation',
    'legacySecret',
    'person',
    'session',
    'invitation',
    'token',
  ])
  .meta({ id: 'AuditSubject', description: 'What kind of thing it was done to.' })
export type AuditSubject = z.infer<typeof AuditSubject>

const Fields = z.record(z.string(), z.unknown())

export const AuditLine = z
  .object({
    id: z.uuid(),
    at: z.iso.datetime({ offset: true }),
    action: AuditAction,
    person: z
      .object({ id: z.uuid(), name: z.string().meta({ examples: ['Ana Ruiz'] }) })
      .nullable()
      .meta({ description: 'Who did it; null: Trickle itself, or somebody at the Temporal command line.' }),
    source: z
      .enum(['page', 'api', 'cli', 'guard', 'system'])
      .meta({ description: 'Through what: a page, an API token, a command, a safeguard, or by itself.' }),
    address: z
      .string()
      .nullable()
      .meta({ description: 'From which network address.', examples: ['192.0.2.17'] }),
    subject: AuditSubject,
    subjectId: z.string().meta({ examples: ['0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73'] }),
    subjectName: z
      .string()
      .nullable()
      .meta({ description: 'What it is called now, if it has a name.', examples: ['Before the winter'] }),
    campaignId: z.uuid().nullable().meta({ description: 'The campaign it belongs to, for campaigns and texts.' }),
    before: Fields.nullable().meta({ description: 'What was there, of what changed.', examples: [{ batchSize: 25 }] }),
    after: Fields.nullable().meta({ description: 'What is there since.', examples: [{ batchSize: 50 }] }),
  })
  .meta({ id: 'AuditLine', description: 'One change: who, when, from where, through what.' })
