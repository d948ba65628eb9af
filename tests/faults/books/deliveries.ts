// A8: every acknowledged delivery is stored once and has its one effect; a refused one has none.
import type { Books } from './read-books.ts'

export const deliveriesKept = (books: Books): string[] => [
  ...acknowledgedOnesCount(books),
  ...refusedOnesDoNot(books),
  ...deliveredIsDelivered(books),
]

function acknowledgedOnesCount({ deliveries, events, messages }: Books): string[] {
  const eventOf = new Map(events.map((event) => [event.deliveryId, event]))
  const stored = new Set(messages.map(({ id }) => id))
  return deliveries.flatMap(({ id, type, message, acceptedAt }) => {
    if (acceptedAt === undefined) return []
    const event = eventOf.get(id)
    if (!event) return [`A8: delivery ${id} was acknowledged and is not stored`]
    if (!event.processedAt) return [`A8: delivery ${id} was acknowledged and had no effect`]
    return stored.has(message) ? [] : [`A8: the message of delivery ${id} (${type}) is not stored`]
  })
}

/** One without any answer may have been stored: we died between commit and answer. */
function refusedOnesDoNot({ deliveries, events }: Books): string[] {
  const mayBeStored = new Set(
    deliveries.filter(({ acceptedAt, unanswered }) => acceptedAt !== undefined || unanswered).map(({ id }) => id),
  )
  return events
    .filter(({ deliveryId }) => !mayBeStored.has(deliveryId))
    .map(({ deliveryId }) => `A8: delivery ${deliveryId} is stored, but never was it acknowledged`)
}

function deliveredIsDelivered({ deliveries, texts, singles }: Books): string[] {
  const arrived = deliveries.filter(({ type, acceptedAt }) => type === 'message.delivered' && acceptedAt !== undefined)
  return arrived.flatMap(({ id, message }) => {
    const text = [...texts, ...singles].find(({ providerId }) => providerId === message)
    return text && text.state !== 'delivered'
      ? [`A8: delivery ${id} says delivered, text ${text.id} is ${text.state}`]
      : []
  })
}
