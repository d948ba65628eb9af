// A webhook event of Quo's, of whichever generation, as far as Trickle reads it: dated ones (2026-03-30), and the legacy
// ones of webhooks that were made by the older API (v4) or in Quo's app (v3, v2). Unknown fields, types and enum members are
// let through: Quo adds them without a new version.
import { z } from 'zod'

const at = z.iso.datetime({ offset: true })

/** One report has app events inside another object. */
const unwrapped = <Shape extends z.ZodType>(shape: Shape) =>
  z.preprocess((root) => (hasEventInside(root) ? root.object : root), shape)

const hasEventInside = (root: unknown): root is { object: object } =>
  typeof root === 'object' &&
  root !== null &&
  'object' in root &&
  typeof root.object === 'object' &&
  root.object !== null

const leniently = <Shape extends z.ZodType>(shape: Shape) => shape.optional().catch(undefined)

/**
 * Enough of a delivery to keep it and to see whom it is from. Each part is read on its own: one that has a new shape must
 * not hide the other, because the claim looks for events of a number.
 */
export const QuoEvent = unwrapped(
  z
    .object({
      id: leniently(z.string().min(1).max(200)),
      type: z.string().catch('unreadable'),
      data: leniently(
        z.object({
          context: leniently(z.object({ senderIdentifier: leniently(z.string()) })),
          object: leniently(z.object({ from: leniently(z.string()) })),
        }),
      ),
    })
    .transform(({ id, type, data }) => ({ id, type, sender: data?.context?.senderIdentifier ?? data?.object?.from })),
)

export const messageEventTypes = [
  'message.received',
  'message.delivered',
  'message.undelivered',
  'message.failed',
] as const
const MessageEventType = z.enum(messageEventTypes)

export const isMessageEvent = (type: string): boolean => MessageEventType.safeParse(type).success

const message = {
  id: z.string().min(1),
  direction: z.enum(['incoming', 'outgoing']),
  text: z.string().nullish(), // empty for a photo alone
  createdAt: at,
}

const DatedMessageEvent = z
  .object({
    type: MessageEventType,
    data: z.object({
      resource: z.object({ ...message, status: z.string(), errorCode: z.string().nullish() }),
      context: z.object({
        conversationId: z.string().nullish(),
        senderIdentifier: z.string(),
        recipientIdentifiers: z.array(z.string()),
      }),
    }),
  })
  .transform(({ type, data: { resource, context } }) => ({
    type,
    id: resource.id,
    direction: resource.direction,
    text: resource.text ?? '',
    from: context.senderIdentifier,
    to: context.recipientIdentifiers,
    conversationId: context.conversationId ?? null,
    errorCode: resource.errorCode ?? null,
    createdAt: resource.createdAt,
  }))

/** `body` is what `text` is called in events of the app; a group's numbers are a list, or one string with commas. */
const LegacyMessageEvent = z
  .object({
    type: MessageEventType,
    data: z.object({
      object: z.object({
        ...message,
        body: z.string().nullish(),
        from: z.string(),
        to: z.union([z.string().transform((numbers) => numbers.split(',')), z.array(z.string())]),
        conversationId: z.string().nullish(),
      }),
      deepLink: z.string().nullish(),
    }),
  })
  .transform(({ type, data: { object, deepLink } }) => ({
    type,
    id: object.id,
    direction: object.direction,
    text: object.text ?? object.body ?? '',
    from: object.from,
    to: object.to,
    conversationId: object.conversationId ?? conversationIn(deepLink ?? ''),
    errorCode: null, // legacy webhooks have no event of a failure
    createdAt: object.createdAt,
  }))

/** v4 names the conversation nowhere else. */
const conversationIn = (deepLink: string) => /\/c\/(CN\w+)/.exec(deepLink)?.[1] ?? null

/** An event about one message, meaning the same whatever its generation. */
export const MessageEvent = unwrapped(z.union([DatedMessageEvent, LegacyMessageEvent]))
export type MessageEvent = z.infer<typeof MessageEvent>
