// What is said after a decision about one or several people of the review list.
import { expect, test } from 'vitest'
import type { ReviewText } from '#lib/shapes.ts'
import { outcomeInWords } from '../../ui/src/routes/(app)/review/outcome.ts'

const ana: ReviewText = {
  textId: 'one',
  campaignId: 'spring',
  campaignName: 'Spring',
  campaignStatus: 'active',
  name: 'Ana',
  phone: '(212) 555-0101',
  state: 'skipped',
  reason: 'earlier communication',
  body: 'Hi',
  changedAt: '2026-11-24T15:00:00Z',
  lastWords: null,
  dismissed: null,
}
const ben = { ...ana, textId: 'two', name: 'Ben' }
const optedOut = 'This number opted out: nobody may add it.'

test.each([
  [[ana], [], 'Ana is added and gets the text in one of the next runs.'],
  [[ana, ben], [], '2 people are added and get the text in one of the next runs.'],
  [[ana], [ben], `Ana is added and gets the text in one of the next runs. Ben was not: ${optedOut}`],
  [[], [ana, ben], `2 people were not: ${optedOut}`],
])('%#', (done, refused, words) => {
  const all = refused.map((text) => ({ text, sentence: optedOut }))
  expect(outcomeInWords({ what: 'added', done, refused: all })).toBe(words)
})
