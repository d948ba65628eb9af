// A1 to A3: nobody twice, nobody lost, and both books say the same. For replies and confirmations too.
import type { Books } from './read-books.ts'

type Row = Books['texts'][number]

/** A1: at most one accepted text per campaign and number, plus one for each release by a person; a reply once too. */
export function neverTwice({ accepted, texts, singles, changes }: Books): string[] {
  const releasesOf = (rows: readonly Row[]) =>
    changes.filter(
      ({ textId, fromState, toState }) =>
        fromState === 'unconfirmed' && toState === 'pending' && rows.some(({ id }) => id === textId),
    ).length
  const acceptedLike = ({ phone, body }: Row) => accepted.filter(({ to, text }) => to === phone && text === body).length
  const twice = texts.flatMap((text) => {
    const times = acceptedLike(text)
    return times > 1 + releasesOf([text]) ? [`A1: text ${text.id} was accepted ${times} times`] : []
  })
  const sameWords = Map.groupBy(singles, ({ phone, body }) => `${phone} ${body}`) // somebody may be told "ok" twice
  const singlesTwice = [...sameWords.values()].flatMap((rows) => {
    const [first] = rows
    const times = first ? acceptedLike(first) : 0
    return times > rows.length + releasesOf(rows)
      ? [`A1: ${first?.kind} ${first?.id} was accepted ${times} times, and asked for ${rows.length}`]
      : []
  })
  return [...twice, ...singlesTwice, ...numbersTextedByTwo({ accepted, texts, changes })]
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
export function neverLost({ campaigns, texts, singles }: Books): string[] {
  const completed = new Set(campaigns.filter(({ status }) => status === 'completed').map(({ id }) => id))
  return [...texts.filter(({ campaignId }) => campaignId && completed.has(campaignId)), ...singles].flatMap(
    ({ id, kind, state, reason, providerId }) => {
      if (providerId !== null || state === 'unconfirmed') return []
      if ((state === 'skipped' || state === 'failed') && reason) return []
      return [`A2: ${kind === 'campaign' ? 'text' : kind} ${id} is ${state} at the end`]
    },
  )
}

/** A3: ids agree both ways, nothing is left open, and what is unconfirmed really is absent from the sandbox's book. */
export function booksAgree({ accepted, texts, singles }: Books): string[] {
  const all = [...texts, ...singles]
  const ours = new Map(all.flatMap((text) => (text.providerId ? [[text.providerId, text] as const] : [])))
  const theirs = new Map(accepted.map((text) => [text.id, text]))
  return [
    ...accepted.filter(({ id }) => !ours.has(id)).map(({ id }) => `A3: Quo accepted ${id}, which is in no ledger row`),
    ...[...ours].flatMap(([id, text]) => {
      const their = theirs.get(id)
      if (!their) return [`A3: text ${text.id} has the id ${id}, which Quo never accepted`]
      return their.to === text.phone && their.text === text.body ? [] : [`A3: text ${text.id} and ${id} differ`]
    }),
    ...all
      .filter(({ state }) => state === 'sending' || state === 'unknown')
      .map(({ id, state }) => `A3: text ${id} is left ${state}`),
    ...all
      .filter(({ state }) => state === 'unconfirmed')
      .filter(({ phone, body }) => accepted.some(({ id, to, text }) => !ours.has(id) && to === phone && text === body))
      .map(({ id }) => `A3: text ${id} is unconfirmed, but Quo accepted it`),
  ]
}
