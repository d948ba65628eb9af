// A7: no campaign texts somebody who wrote to us from the moment in which we acknowledged it, and each opt-out is
// confirmed exactly once, by Quo or by us.
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
function afterAcknowledgement(books: Books): string[] {
  const { inbound, deliveries, accepted, texts, singles, changes, clockOffsetMs } = books
  const answers = new Set(singles.map(({ phone, body }) => `${phone} ${body}`))
  return inbound.flatMap(({ id, from }) => {
    const acknowledgedAt = deliveries.find(
      ({ type, message }) => type === 'message.received' && message === id,
    )?.acceptedAt
    if (acknowledgedAt === undefined || isKnownToWhoAdded(from, acknowledgedAt, { texts, changes })) return []
    const later = accepted.filter(
      ({ to, at, text }) => to === from && at > acknowledgedAt && !answers.has(`${to} ${text}`),
    )
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

/** Quo's and ours together are one for each opt-out, except where ours may honestly be missing. */
function confirmedOnce(books: Books): string[] {
  return [...quoConfirmsOnce(books), ...books.optOuts.flatMap((optOut) => isConfirmedOnce(books, optOut))]
}

function quoConfirmsOnce({ confirmations, optedOutAtQuo }: Books): string[] {
  return optedOutAtQuo.flatMap((number) => {
    const times = quoConfirmed({ confirmations }, number)
    return times === 1 ? [] : [`A7: ${number} got ${times} confirmations from Quo`]
  })
}

const quoConfirmed = ({ confirmations }: Pick<Books, 'confirmations'>, number: string) =>
  confirmations.filter(({ to, about }) => to.includes(number) && about === 'stop').length

/** Why there is none: it would have been late, they came back, Quo refused, or nobody knows whether it arrived. */
const isExcused = ({ state, reason }: Books['singles'][number]) =>
  state === 'unconfirmed' || ((state === 'failed' || state === 'skipped') && reason !== null)

function isConfirmedOnce(books: Books, { id, phone, becomes, confirmedBy }: Books['optOuts'][number]): string[] {
  if (becomes === 'in') return []
  const accepted = new Set(books.accepted.map((text) => text.id))
  const ours = books.singles.filter(({ optOutId }) => optOutId === id)
  const sent = ours.filter(({ providerId }) => providerId !== null && accepted.has(providerId)).length
  const byQuo = confirmedBy === 'quo' ? quoConfirmed(books, phone) : 0
  if (ours.length > 0 && confirmedBy !== 'us') return [`A7: the opt-out ${id} has a confirmation that nobody owed`]
  if (confirmedBy === 'nobody' || confirmedBy === null) return [] // a second STOP, or one that Quo knew of before us
  if (sent + byQuo === 1) return []
  if (sent + byQuo === 0 && ours.length === 1 && ours.every(isExcused)) return []
  return [`A7: the opt-out ${id} of ${phone} got ${sent} confirmations from us and ${byQuo} from Quo`]
}
