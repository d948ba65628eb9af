// Conversations as the API shows them, and the reply that a person writes.
import { z } from 'zod'
import { TextState } from './campaign.ts'
import { ReviewHold } from './review.ts'

const time = z.iso.datetime({ offset: true })
const words = z.string().meta({ examples: ['How much is a new gutter?'] })

export const ConversationSummary = z
  .object({
    id: z.uuid(),
    phone: z.string().meta({ examples: ['(212) 555-0101'] }),
    name: z
      .string()
      .nullable()
      .meta({
        description: 'Who the number belongs to; all names of a shared one.',
        examples: ['Ana Ruiz & Ben Ruiz'],
      }),
    lastWords: words,
    lastDirection: z.enum(['incoming', 'outgoing']),
    lastAt: time,
    waiting: z.boolean().meta({ description: 'They wrote last, and wait for an answer.' }),
    optedOut: z.boolean(),
    held: z.boolean(),
  })
  .meta({ id: 'ConversationSummary', description: 'What is said with one number, by its newest message.' })

const person = z
  .string()
  .nullable()
  .meta({ description: 'Who did it, of the people of this Trickle.', examples: ['Dev Patel'] })

export const ConversationEntry = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('message'),
      id: z.string().meta({ examples: ['AC3f2a9c'] }),
      at: time,
      words,
      direction: z.enum(['incoming', 'outgoing']),
      writer: z.enum(['them', 'colleague', 'quo']).meta({ description: 'A colleague wrote in Quo’s own app.' }),
      arrived: z.boolean().nullable().meta({ description: 'Of ours; null: not known.' }),
    }),
    z.object({
      kind: z.literal('text'),
      id: z.uuid(),
      at: time,
      words,
      textKind: z.enum(['campaign', 'reply', 'confirmation', 'health']),
      state: TextState,
      reason: z
        .string()
        .nullable()
        .meta({ description: 'Why it is in this state.', examples: ['opted out'] }),
      campaign: z.object({ id: z.uuid(), name: z.string() }).nullable(),
      person,
    }),
    z.object({
      kind: z.literal('optedOut'),
      id: z.uuid(),
      at: time,
      source: z.enum(['reply', 'quo', 'person']),
      wrongNumber: z.boolean(),
      confirmedBy: z.enum(['quo', 'us', 'nobody']).nullable(),
      reason: z.string().nullable().meta({ description: 'The person’s who wrote it down.' }),
      person,
    }),
    z.object({ kind: z.literal('optedIn'), id: z.uuid(), at: time }),
    z.object({ kind: z.literal('held'), id: z.uuid(), at: time, reason: z.string() }),
    z.object({ kind: z.literal('decided'), id: z.uuid(), at: time, decision: z.enum(['optOut', 'noOptOut']), person }),
  ])
  .meta({ id: 'ConversationEntry', description: 'A message, a text of ours, or what followed from one.' })
export type ConversationEntry = z.infer<typeof ConversationEntry>

export const Conversation = ConversationSummary.pick({
  id: true,
  phone: true,
  name: true,
  waiting: true,
  optedOut: true,
  held: true,
})
  .extend({
    openHolds: z.array(ReviewHold),
    whyNoAnswer: z.string().nullable().meta({ description: 'Why nobody can answer here; null: anybody may.' }),
    answersFrom: z
      .string()
      .nullable()
      .meta({ description: 'The number that an answer comes from.', examples: ['(415) 555-0100'] }),
    entries: z.array(ConversationEntry).meta({ description: 'In order, the newest last.' }),
    earlier: z.string().nullable().meta({ description: 'Give it as `before` to get the entries before these.' }),
  })
  .meta({ id: 'Conversation', description: 'Everything said with one number, and what followed from it.' })

export const NewReply = z
  .strictObject({
    words: z
      .string()
      .max(1600, 'Quo takes at most 1,600 characters.')
      .refine((words) => words.trim() !== '', 'Write something.')
      .meta({ description: 'Sent as they are.' }),
  })
  .meta({ id: 'NewReply', examples: [{ words: 'About 900 dollars. Shall we come by on Monday?' }] })
