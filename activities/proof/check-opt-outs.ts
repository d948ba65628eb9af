// Nobody was texted after they opted out, but to confirm it: once, and in time.
import type { Kysely, Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import type { Finding } from '#schema/rules/findings.ts'
import { confirmWithinMs } from '#schema/rules/reply-gate.ts'
import { clockToleranceMs } from '#schema/rules/settle.ts'
import {
  countConfirmations,
  countOptedOut,
  findTextedAfter,
  findWrongConfirmations,
  type WrongConfirmation,
} from '../queries/proof/opt-outs.ts'
import type { Whose } from '../queries/proof/texts-of.ts'

type Handle = Kysely<DB> | Transaction<DB>
const name = 'leftAlone'

export async function checkLeftAlone(db: Handle, whose: Whose): Promise<Finding> {
  const after = await findTextedAfter(db, whose)
  return {
    name,
    numbers: { optedOut: await countOptedOut(db, whose) },
    violations: after.map(({ textId, optOutId }) => `Text ${textId} was let go after the opt-out ${optOutId}.`),
  }
}

export async function checkConfirmations(db: Handle): Promise<Finding> {
  const { optOuts, byQuo, byUs } = await countConfirmations(db)
  const wrong = await findWrongConfirmations(db, confirmWithinMs + clockToleranceMs) // the opt-out's moment is Quo's
  return { name, numbers: { optOuts, byQuo, byUs }, violations: wrong.map(tellWrong) }
}

function tellWrong({ optOutId, textId, what }: WrongConfirmation): string {
  switch (what) {
    case 'missing':
      return `The opt-out ${optOutId} is ours to confirm, and the ledger has no text for it.`
    case 'not ours':
      return `Text ${textId} confirms the opt-out ${optOutId}, which was not ours to confirm.`
    case 'late':
      return `Text ${textId} was let go more than five minutes after the opt-out ${optOutId}.`
    case 'second':
      return `Text ${textId} tells a number again that it is out, by the opt-out ${optOutId}.`
  }
}
