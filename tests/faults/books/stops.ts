// A7: whoever wrote to us is left alone from the moment in which we acknowledged it, and a STOP is confirmed exactly once.
import { stopWords } from '../kinds/words.ts'
import { addedAnyway } from './once.ts'
import type { Books } from './read-books.ts'

export function leftAlone(books: Books): string[] {
  return [...afterAcknowledgement(books), ...stopsAreKept(books), ...confirmedOnce(books)]
}

/**
 * A claim reads the business clock first and what it knows of the number after that, so one whose business time lies
 * behind the acknowledgement has seen the message. One that began earlier may commit later: it is the text in flight.
 */
function afterAcknowledgement({ inbound, deliveries, accepted, texts, changes, clockOffsetMs }: Books): string[] {
  return inbound.flatMap(({ id, from }) => {
    const acknowledgedAt = deliveries.find(
      ({ type, message }) => type === 'message.received' && message === id,
    )?.acceptedAt
    if (acknowledgedAt === undefined || isKnownToWhoAdded(from, acknowledgedAt, { texts, changes })) return []
    const later = accepted.filter(({ to, at }) => to === from && at > acknowledgedAt)
    const claimedLater = changes.filter(
      ({ textId, toState, businessAt }) =>
        toState === 'sending' &&
        businessAt.getTime() - clockOffsetMs > acknowledgedAt &&
        texts.some((text) => text.id === textId && text.phone === from),
    )
    return [
      ...(later.length > 1
        ? [`A7: ${later.length} texts reached ${from} after its message ${id} was acknowledged`]
        : []),
      ...claimedLater.map(({ textId }) => `A7: text ${textId} was claimed after message ${id} was acknowledged`),
    ]
  })
}

/** A person who adds somebody anyway knows what they wrote before; a STOP nobody can add. */
function isKnownToWhoAdded(
  phone: string,
  acknowledgedAt: number,
  { texts, changes }: Pick<Books, 'texts' | 'changes'>,
) {
  const theirs = new Set(texts.filter((text) => text.phone === phone).map(({ id }) => id))
  return addedAnyway({ changes }).some(({ textId, at }) => theirs.has(textId) && at.getTime() > acknowledgedAt)
}

/** Every STOP that reached us is an opt-out of its number, written once. */
function stopsAreKept({ inbound, deliveries, optOuts }: Books): string[] {
  const reached = new Set(deliveries.filter(({ acceptedAt }) => acceptedAt !== undefined).map(({ message }) => message))
  return inbound
    .filter(({ id, text }) => stopWords.includes(text) && reached.has(id))
    .flatMap(({ id, from }) => {
      const kept = optOuts.filter(({ messageId, becomes }) => messageId === id && becomes === 'out')
      return kept.length === 1 ? [] : [`A7: the STOP ${id} of ${from} is written ${kept.length} times`]
    })
}

/** Quo confirms its own words by itself; ours would be one too many. */
function confirmedOnce({ confirmations, optedOutAtQuo }: Books): string[] {
  return optedOutAtQuo.flatMap((number) => {
    const times = confirmations.filter(({ to, about }) => to.includes(number) && about === 'stop').length
    return times === 1 ? [] : [`A7: ${number} got ${times} confirmations`]
  })
}
