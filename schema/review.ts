// What waits for a person's decision, as the API shows it.
import { z } from 'zod'
import { CampaignStatus, TextState } from './campaign.ts'

const time = z.iso.datetime({ offset: true })

export const ReviewText = z
  .object({
    textId: z.uuid(),
    campaignId: z.uuid(),
    campaignName: z.string().meta({ examples: ['Before the winter'] }),
    name: z.string().meta({ examples: ['Ana Ruiz'] }),
    phone: z.string().meta({ examples: ['(212) 555-0101'] }),
    state: TextState,
    reason: z
      .string()
      .nullable()
      .meta({ examples: ['earlier communication'] }),
    body: z.string().meta({ examples: ['Hi Ana, Solid Ground Foundations here. …'] }),
    changedAt: time,
    campaignStatus: CampaignStatus,
    lastWords: z
      .object({ direction: z.enum(['incoming', 'outgoing']), at: time, text: z.string() })
      .nullable()
      .meta({ description: 'The newest message with the number, whoever wrote it.' }),
    dismissed: z
      .object({ by: z.string(), at: time })
      .nullable()
      .meta({ description: 'Who took it off the list, and when.' }),
  })
  .meta({ id: 'ReviewText', description: 'Skipped because of earlier communication, or unconfirmed.' })

export const ReviewReply = z
  .object({
    textId: z.uuid(),
    kind: z.enum(['reply', 'confirmation', 'health']),
    conversationId: z.uuid().nullable(),
    name: z
      .string()
      .nullable()
      .meta({ examples: ['Ana Ruiz'] }),
    phone: z.string().meta({ examples: ['(212) 555-0101'] }),
    reason: z
      .string()
      .nullable()
      .meta({ examples: ['not found at Quo'] }),
    body: z.string().meta({ examples: ['About 900 dollars.'] }),
    changedAt: time,
  })
  .meta({ id: 'ReviewReply', description: 'A reply or a confirmation that is unconfirmed.' })
export type ReviewReply = z.infer<typeof ReviewReply>

export const ReviewEvent = z
  .object({
    deliveryId: z.string().meta({ examples: ['msg_2pL9vD1kQm'] }),
    type: z.string().meta({ examples: ['message.received'] }),
    receivedAt: time,
    problem: z
      .string()
      .nullable()
      .meta({ examples: ['not of a shape that Trickle knows'] }),
  })
  .meta({ id: 'ReviewEvent', description: 'A delivery from Quo that could not be read five times.' })

export const ReviewHold = z
  .object({
    id: z.uuid(),
    phone: z.string().meta({ examples: ['(212) 555-0101'] }),
    reason: z.string().meta({ examples: ['These words may mean: no more texts.'] }),
    words: z
      .string()
      .nullable()
      .meta({ description: 'The doubtful ones; null: it is held because of something else.' }),
    decideBy: time.nullable().meta({ description: 'Without a decision until then the words count as an opt-out.' }),
    conversationId: z.uuid().nullable(),
    createdAt: time,
  })
  .meta({ id: 'ReviewHold', description: 'A number to which nothing is sent until a person decides.' })
