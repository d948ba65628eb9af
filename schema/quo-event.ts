// A webhook event of Quo's dated API (2026-03-30), as far as Trickle reads it. Unknown fields, types and enum members are
// let through: Quo adds them without a new version.
import { z } from 'zod'

const at = z.iso.datetime({ offset: true })

/**
 * Enough of a delivery to keep it and to see whom it is from. Each part is read on its own: one that has a new shape must
 * not hide the other, because the claim looks for events of a number.
 */
export const QuoEvent = z.object({
  type: z.string().catch('unreadable'),
  data: z
    .object({
      context: z
        .object({ senderIdentifier: z.string().optional().catch(undefined) })
        .optional()
        .catch(undefined),
    })
    .optional()
    .catch(undefined),
})

export const messageEventTypes = [
  'message.received',
  'message.delivered',
  'message.undelivered',
  'message.failed',
] as const

/** An event about one message. `text` is empty for a photo alone. */
export const MessageEvent = z.object({
  type: z.enum(messageEventTypes),
  data: z.object({
    resource: z.object({
      id: z.string().min(1),
      direction: z.enum(['incoming', 'outgoing']),
      text: z.string().nullish(),
      status: z.string(),
      errorCode: z.string().nullish(),
      createdAt: at,
    }),
    context: z.object({
      conversationId: z.string().nullish(),
      senderIdentifier: z.string(),
      recipientIdentifiers: z.array(z.string()),
    }),
  }),
})
export type MessageEvent = z.infer<typeof MessageEvent>
