// A4: the order is the frozen one, and each row's story leads without a gap to where the row is.
import type { TextState } from '#schema/database.ts'
import type { Books } from './read-books.ts'

const mostAhead = 200

/** A4: within a run no text was claimed while one far before it was pending and not passed over. */
export function frozenOrder({ texts: ofCampaigns, singles, changes }: Books): string[] {
  const texts = [...ofCampaigns, ...singles] // those have a story too, and no order
  const problems: string[] = []
  const byId = new Map(texts.map((text) => [text.id, text]))
  const state = new Map<string, TextState>(texts.map(({ id }) => [id, 'pending']))
  const passedOver = new Set<string>()
  for (const { textId, runId, fromState, toState } of changes) {
    const text = byId.get(textId)
    if (!text) continue
    if (state.get(textId) !== fromState)
      problems.push(`A4: the story of text ${textId} jumps from ${state.get(textId)} to ${fromState}`)
    if (fromState === 'pending' && toState === 'sending') {
      const ahead = texts.filter(
        ({ id, campaignId, position }) =>
          campaignId === text.campaignId &&
          (position ?? 0) < (text.position ?? 0) - mostAhead &&
          state.get(id) === 'pending' &&
          !passedOver.has(`${runId} ${id}`),
      )
      if (ahead.length > 0)
        problems.push(`A4: text ${textId} was claimed while ${ahead.length} more than a page before it waited`)
    }
    if (fromState === toState) passedOver.add(`${runId} ${textId}`)
    state.set(textId, toState)
  }
  const ends = texts.filter(({ id, state: now }) => state.get(id) !== now)
  return [...problems, ...ends.map(({ id }) => `A4: the story of text ${id} does not end where its row is`)]
}
