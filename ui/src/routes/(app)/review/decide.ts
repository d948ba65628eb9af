// Decisions about one or several people of the review list: each by itself, so that one that is refused holds up nobody.
import { api, refusalOf } from '#lib/api.ts'
import type { ReviewText } from '#lib/shapes.ts'
import type { Outcome } from './outcome.ts'

type Answer = Parameters<typeof refusalOf>[0]
const of = ({ textId }: ReviewText) => ({ path: { id: textId } })

export const addAll = (texts: readonly ReviewText[], body: { reason: string; seenAt: string }) =>
  each('added', texts, (text) => api.PUT('/texts/{id}/addition', { params: of(text), body }))

export const dismissAll = (texts: readonly ReviewText[]) =>
  each('dismissed', texts, (text) => api.PUT('/texts/{id}/dismissal', { params: of(text) }))

export const putBackAll = (texts: readonly ReviewText[]) =>
  each('put back', texts, (text) => api.DELETE('/texts/{id}/dismissal', { params: of(text) }))

async function each(
  what: Outcome['what'],
  texts: readonly ReviewText[],
  decide: (text: ReviewText) => Promise<Answer>,
): Promise<Outcome> {
  const outcome: Outcome = { what, done: [], refused: [] }
  for (const text of texts) {
    const refusal = refusalOf(await decide(text))
    if (refusal) outcome.refused.push({ text, sentence: refusal.sentence })
    else outcome.done.push(text)
  }
  return outcome
}
