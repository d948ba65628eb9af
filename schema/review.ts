// What waits for a person's decision, as the API shows it.
import { z } from 'zod'
import { TextState } from './campaign.ts'

const time = z.iso.datetime({ offset: true })

export const ReviewText = z
  .object({
    textId: z.uuid(),
    campaignId: z.uuid(),
    campaignName: z.string(),
    name: z.string(),
    phone: z.string(),
    state: TextState,
    reason: z.string().nullable(),
    body: z.string(),
    changedAt: time,
  })
  .meta({ id: 'ReviewText', description: 'Skipped because of earlier communication, or unconfirmed.' })

export const ReviewEvent = z
  .object({ deliveryId: z.string(), type: z.string(), receivedAt: time, problem: z.string().nullable() })
  .meta({ id: 'ReviewEvent', description: 'A delivery from Quo that could not be read five times.' })

export const ReviewHold = z
  .object({ id: z.uuid(), phone: z.string(), reason: z.string(), createdAt: time })
  .meta({ id: 'ReviewHold', description: 'A number to which nothing is sent until a person decides.' })
