// Answers and confirmations: the same promises as for the texts of campaigns, as far as they make sense without one.
import type { Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import { tooOften } from '#schema/rules/acceptances.ts'
import type { Finding } from '#schema/rules/findings.ts'
import { settledAfterMs, type Timings } from '#schema/timings.ts'
import { countAcceptances, findSentAgain, type TextAcceptances } from '../queries/proof/acceptances.ts'
import { compareWithMessages, countOpen, findUnsettled } from '../queries/proof/books.ts'
import { countSingles, findUnexplained } from '../queries/proof/singles.ts'
import { readStories } from '../queries/proof/stories.ts'
import { tellDifference, tellUnsettled } from './check-books.ts'
import { checkConfirmations, checkLeftAlone } from './check-opt-outs.ts'
import { tellStories } from './check-stories.ts'

const whose = 'outside campaigns'

export async function checkSingles(trx: Transaction<DB>, timings: Timings): Promise<Finding[]> {
  const answers = await countSingles(trx)
  return [
    await checkOnce(trx, answers),
    { name: 'neverLost', numbers: { answers }, violations: (await findUnexplained(trx)).map(tellUnexplained) },
    await checkBooksOfSingles(trx, timings),
    await checkStoriesOfSingles(trx, answers),
    await checkLeftAlone(trx, whose),
    await checkConfirmations(trx),
  ]
}

/** By their stories alone: somebody may be told "ok" twice, and a colleague may say it too. */
async function checkOnce(trx: Transaction<DB>, answers: number): Promise<Finding> {
  const texts = await countAcceptances(trx, await findSentAgain(trx, whose))
  const twice = texts.filter((text) => tooOften({ ...text, messages: 0 }) === 'twice')
  return { name: 'neverTwice', numbers: { answers }, violations: twice.map(tellTwice) }
}

async function checkBooksOfSingles(trx: Transaction<DB>, timings: Timings): Promise<Finding> {
  const { texts, differing } = await compareWithMessages(trx, whose)
  const unsettled = await findUnsettled(trx, whose, settledAfterMs(timings))
  return {
    name: 'booksAgree',
    numbers: { texts, ...(await countOpen(trx, whose)) },
    violations: [...differing.flatMap(tellDifference), ...unsettled.map(tellUnsettled)],
  }
}

async function checkStoriesOfSingles(trx: Transaction<DB>, texts: number): Promise<Finding> {
  const stories = await readStories(trx, whose)
  return { name: 'frozenOrder', numbers: { texts, lines: stories.lines }, violations: tellStories(stories) }
}

const tellTwice = ({ textId, attempts }: TextAcceptances) =>
  `Text ${textId}: ${attempts} of its attempts were accepted.`
const tellUnexplained = ({ textId, state }: { textId: string; state: string }) =>
  `Text ${textId} is ${state}, and no reason is given.`
