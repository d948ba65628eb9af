// What was frozen is as it was, and the story of each text has no gap and ends where its row is.
import type { Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import type { Finding } from '#schema/rules/findings.ts'
import { readFrozen, readStories, type Stories } from '../queries/proof/stories.ts'

export async function checkStories(trx: Transaction<DB>, campaignId: string): Promise<Finding> {
  const stories = await readStories(trx, { campaignId })
  const { texts, withoutFingerprint, changed } = await readFrozen(trx, campaignId)
  return {
    name: 'frozenOrder',
    numbers: { texts, lines: stories.lines, withoutFingerprint },
    violations: [
      ...changed.map((textId) => `Text ${textId} is not what was frozen for its recipient at the activation.`),
      ...tellStories(stories),
    ],
  }
}

export const tellStories = ({ gaps, ends }: Stories): string[] => [
  ...gaps.map(({ textId, after, from }) => `The story of text ${textId} jumps from ${after} to ${from}.`),
  ...ends.map(({ textId, to, state }) => `The story of text ${textId} ends as ${to}, but its row is ${state}.`),
]
