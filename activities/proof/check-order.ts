// People were texted in the frozen order.
import type { Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import type { Finding } from '#schema/rules/findings.ts'
import { outOfOrder, type OutOfOrder } from '#schema/rules/frozen-order.ts'
import { countInLine, findTextsAt, readTurns } from '../queries/proof/stories.ts'

export async function checkOrder(trx: Transaction<DB>, campaignId: string): Promise<Finding> {
  const turns = await readTurns(trx, campaignId)
  const problems = outOfOrder(await countInLine(trx, campaignId), turns)
  const textAt = await findTextsAt(
    trx,
    campaignId,
    problems.map(({ position }) => position),
  )
  return {
    name: 'frozenOrder',
    numbers: { turns: turns.length },
    violations: problems.map((problem) => tell(textAt.get(problem.position), problem)),
  }
}

function tell(textId: string | undefined, problem: OutOfOrder): string {
  const which = textId ? `Text ${textId}` : `The text of place ${problem.position}`
  return problem.kind === 'jumped'
    ? `${which} was sent while ${problem.ahead} people before it were waiting.`
    : `${which} was left behind, the next in line while hundreds of others were texted.`
}
