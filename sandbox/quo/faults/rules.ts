// The rules by which the sandbox misbehaves: what each one matches, how often it acts, and what it does.
import { z } from 'zod'
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

export const refusals = [
  '0206400', // US registration not approved
  '0200402', // not enough credits
  '0201402', // subscription expired
  '0202403', // sender is not a member of the number
  '0204403', // carrier's daily cap
  'international', // 403 without a known code
  'invalid', // 400 of this one request
  'unauthorized',
  'notFound',
] as const
export type RefusalName = (typeof refusals)[number]

const RequestEffect = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('refuse'), as: z.enum(refusals) }),
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
    })
    .default({ kind: ['any'] }),
  effect: RequestEffect,
})
export type RequestRule = z.infer<typeof RequestRule>

const WebhookEffect = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('drop') }),
  z.strictObject({
    type: z.literal('duplicate'),
    copies: z.number().int().min(1).max(20).default(1),
    afterMs: ms.default(0),
  }),
  z.strictObject({ type: z.literal('delay'), ms }),
  z.strictObject({ type: z.literal('wrongKey') }),
  z.strictObject({ type: z.literal('staleTimestamp'), ageSeconds: z.number().int().min(1).default(3600) }),
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
