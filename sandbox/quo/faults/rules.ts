// The rules by which the sandbox misbehaves: what each one matches, how often it acts, and what it does.
import { z } from 'zod'
import { errorCode, refusalNames } from '../api/error-codes.ts'
import { tooManyForms } from '../state/settings.ts'

export const pathKinds = [
  'send',
  'lookup', // one message by id, or a list narrowed to one person: how a client finds out what became of a text
  'list', // any other list of messages
  'conversations',
  'contacts',
  'numbers',
  'users',
  'webhooks',
  'customFields',
  'other',
] as const
export type PathKind = (typeof pathKinds)[number]

const number = z.string().regex(/^\+[1-9]\d{1,14}$/, 'expected a number like +14155550123')
const ms = z.number().min(0).max(600_000)
const oneOrMore = <T extends z.ZodType>(item: T) => z.union([item.transform((one) => [one]), z.array(item).min(1)])

const how = {
  id: z.string().min(1).max(60).optional(),
  count: z.union([z.number().int().positive(), z.literal('forever')]).default(1),
  skip: z.number().int().min(0).default(0), // let the first so many matches pass
  probability: z.number().min(0).max(1).default(1),
  seed: z.number().int().default(1),
}

const RequestEffect = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('refuse'), as: z.union([z.enum(refusalNames), errorCode]) }),
  z.strictObject({
    type: z.literal('error'),
    status: z.union([z.literal(500), z.literal(502), z.literal(503)]),
    accepted: z.boolean().default(false), // whether the request had its effect all the same
  }),
  z.strictObject({
    type: z.literal('tooMany'),
    form: z.enum(tooManyForms).default('envelope'),
    retryAfterSeconds: z.number().int().min(0).nullable().default(null),
  }),
  z.strictObject({ type: z.literal('cutBefore') }),
  z.strictObject({ type: z.literal('cutAfter') }),
  z.strictObject({ type: z.literal('slow'), ms, accept: z.enum(['atOnce', 'afterDelay']).default('atOnce') }),
  z.strictObject({ type: z.literal('unreadable') }),
])
export type RequestEffect = z.infer<typeof RequestEffect>

export const RequestRule = z.strictObject({
  ...how,
  match: z
    .strictObject({
      kind: oneOrMore(z.enum([...pathKinds, 'any'])).default(['any']),
      method: z.enum(['GET', 'POST', 'PATCH', 'DELETE']).optional(),
      recipient: number.optional(),
      sender: number.optional(),
      key: z.string().optional(), // the API key it came with
    })
    .default({ kind: ['any'] }),
  effect: RequestEffect,
})
export type RequestRule = z.infer<typeof RequestRule>

/** An event of a type that Quo has invented since, or about a number of the workspace that was not there before. */
const strays = ['unknownType', 'unknownNumber'] as const
export type Stray = (typeof strays)[number]

const signatureHeaders = ['openphone-signature', 'webhook-id', 'webhook-timestamp', 'webhook-signature'] as const

const WebhookEffect = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('drop') }),
  z.strictObject({
    type: z.literal('duplicate'),
    copies: z.number().int().min(1).max(20).default(1),
    afterMs: ms.default(0),
  }),
  z.strictObject({ type: z.literal('delay'), ms }),
  z.strictObject({ type: z.literal('extraFields') }), // fields that nobody has heard of, in every object
  z.strictObject({ type: z.literal('stray'), as: z.enum(strays) }), // an event more, beside the real one

  z.strictObject({ type: z.literal('wrongKey') }),
  z.strictObject({ type: z.literal('staleTimestamp'), ageSeconds: z.number().int().min(1).default(3600) }),
  z.strictObject({ type: z.literal('alteredBody') }), // after it was signed
  z.strictObject({ type: z.literal('missingHeader'), header: z.enum(signatureHeaders).optional() }),
  z.strictObject({ type: z.literal('twoSignatures') }), // a wrong one and then the right one, in one header
])
export type WebhookEffect = z.infer<typeof WebhookEffect>

export const WebhookRule = z.strictObject({
  ...how,
  match: z.strictObject({ event: z.string().optional(), person: number.optional() }).default({}),
  effect: WebhookEffect,
})
export type WebhookRule = z.infer<typeof WebhookRule>

export const Faults = z.strictObject({
  requests: z.array(RequestRule).max(100).default([]),
  webhooks: z.array(WebhookRule).max(100).default([]),
})
export type Faults = z.infer<typeof Faults>
