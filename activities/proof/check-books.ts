// The ledger and what Quo reported say the same, and nothing is left open for longer than settling takes.
import type { Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import { foldText } from '#schema/rules/fold.ts'
import type { Finding } from '#schema/rules/findings.ts'
import { settledAfterMs, type Timings } from '#schema/timings.ts'
import {
  compareWithMessages,
  countOpen,
  findUnsettled,
  type Disagreement,
  type Unsettled,
} from '../queries/proof/books.ts'
import type { Stray } from '../queries/proof/acceptances.ts'
import type { AllTaken } from './taken-again.ts'

export async function checkBooks(
  trx: Transaction<DB>,
  campaignId: string,
  { strays, texts }: AllTaken,
  timings: Timings,
): Promise<Finding> {
  const compared = await compareWithMessages(trx, { campaignId })
  const unsettled = await findUnsettled(trx, { campaignId }, settledAfterMs(timings))
  const released = new Set(texts.filter(({ releases }) => releases > 0).map(({ textId }) => textId))
  return {
    name: 'booksAgree',
    numbers: { texts: compared.texts, ...(await countOpen(trx, { campaignId })) },
    violations: [
      ...compared.differing.flatMap(tellDifference),
      ...strays.filter(({ textId }) => !released.has(textId)).map(tellStray),
      ...unsettled.map(tellUnsettled),
    ],
  }
}

export const tellUnsettled = ({ textId, state }: Unsettled) =>
  `Text ${textId} is still ${state}, longer than settling takes.`

export function tellDifference({ textId, providerId, body, text, sameNumbers }: Disagreement): string[] {
  if (text === null) return [`Text ${textId} has Quo’s id ${providerId}, but no such message was ever reported.`]
  if (!sameNumbers) return [`Text ${textId} and message ${providerId} differ in their numbers.`]
  return foldText(text) === foldText(body) ? [] : [`Text ${textId} and message ${providerId} differ in their words.`]
}

function tellStray({ textId, state, messageId }: Stray): string {
  return state === 'unconfirmed'
    ? `Text ${textId} is unconfirmed, but Quo reported message ${messageId} with its numbers and words.`
    : `Message ${messageId} has the numbers and words of text ${textId}, and is in no row of the ledger.`
}
