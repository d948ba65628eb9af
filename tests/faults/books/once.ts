// A1 to A3: nobody twice, nobody lost, and both books say the same.
import type { Books } from './read-books.ts'

/** A1: at most one accepted text per campaign and number, plus one for each release by a person. */
export function neverTwice({ accepted, texts, changes }: Books): string[] {
  const twice = texts.flatMap(({ id, phone, body }) => {
    const times = accepted.filter(({ to, text }) => to === phone && text === body).length
    const releases = changes.filter(
      ({ textId, fromState, toState }) => textId === id && fromState === 'unconfirmed' && toState === 'pending',
    )
    return times > 1 + releases.length ? [`A1: text ${id} was accepted ${times} times`] : []
  })
  return [...twice, ...numbersTextedByTwo({ accepted, texts, changes })]
}

/**
 * Whoever one campaign texted is no stranger to the next: a number on two lists gets the text of one of them, unless a
 * person added it anyway.
 */
function numbersTextedByTwo({ accepted, texts, changes }: Pick<Books, 'accepted' | 'texts' | 'changes'>): string[] {
  const campaignsOf = new Map<string, Set<string>>()
  const added = new Set(addedAnyway({ changes }).map(({ textId }) => textId))
  for (const { id } of accepted) {
    const text = texts.find(({ providerId }) => providerId === id)
    if (!text?.campaignId || added.has(text.id)) continue
    campaignsOf.set(text.phone, (campaignsOf.get(text.phone) ?? new Set()).add(text.campaignId))
  }
  const shared = [...campaignsOf].filter(([, campaigns]) => campaigns.size > 1)
  return shared.map(([phone, { size }]) => `A1: ${phone} was texted by ${size} campaigns`)
}

/** What a person added although there had been contact: nothing else makes a skipped text wait again. */
export const addedAnyway = ({ changes }: Pick<Books, 'changes'>) =>
  changes.filter(({ fromState, toState }) => fromState === 'skipped' && toState === 'pending')

/** A2: at Completed, also when a person ended it, each recipient was accepted, skipped or refused with a reason, or is unconfirmed. */
export function neverLost({ campaigns, texts }: Books): string[] {
  const completed = new Set(campaigns.filter(({ status }) => status === 'completed').map(({ id }) => id))
  return texts
    .filter(({ campaignId }) => campaignId && completed.has(campaignId))
    .flatMap(({ id, state, reason, providerId }) => {
      if (providerId !== null || state === 'unconfirmed') return []
      if ((state === 'skipped' || state === 'failed') && reason) return []
      return [`A2: text ${id} of a completed campaign is ${state}`]
    })
}

/** A3: ids agree both ways, nothing is left open, and what is unconfirmed really is absent from the sandbox's book. */
export function booksAgree({ accepted, texts }: Books): string[] {
  const ours = new Map(texts.flatMap((text) => (text.providerId ? [[text.providerId, text] as const] : [])))
  const theirs = new Map(accepted.map((text) => [text.id, text]))
  return [
    ...accepted.filter(({ id }) => !ours.has(id)).map(({ id }) => `A3: Quo accepted ${id}, which is in no ledger row`),
    ...[...ours].flatMap(([id, text]) => {
      const their = theirs.get(id)
      if (!their) return [`A3: text ${text.id} has the id ${id}, which Quo never accepted`]
      return their.to === text.phone && their.text === text.body ? [] : [`A3: text ${text.id} and ${id} differ`]
    }),
    ...texts
      .filter(({ state }) => state === 'sending' || state === 'unknown')
      .map(({ id, state }) => `A3: text ${id} is left ${state}`),
    ...texts
      .filter(({ state }) => state === 'unconfirmed')
      .filter(({ phone, body }) => accepted.some(({ to, text }) => to === phone && text === body))
      .map(({ id }) => `A3: text ${id} is unconfirmed, but Quo accepted it`),
  ]
}
