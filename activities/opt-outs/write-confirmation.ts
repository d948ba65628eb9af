// The confirmation of an opt-out goes into the ledger, in the transaction of the opt-out itself.
import { randomUUIDv7 } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import { renderConfirmation } from '#schema/rules/confirmation.ts'
import { readConfirmationSetting } from '../queries/confirmations.ts'
import { findNumberByPhone } from '../queries/numbers.ts'
import { writeSingleText } from '../queries/single-texts.ts'

interface OptOut {
  optOutId: string
  phone: string
  /** Which of our numbers they wrote to: it answers. */
  ownPhone: string
}

/** Returns its id; undefined: it is there already, or the number they wrote to is none of ours. */
export async function writeConfirmation(
  trx: Transaction<DB>,
  { optOutId, phone, ownPhone }: OptOut,
): Promise<string | undefined> {
  const number = await findNumberByPhone(trx, ownPhone)
  if (!number) return undefined
  const id = randomUUIDv7()
  const written = await writeSingleText(trx, {
    id,
    kind: 'confirmation',
    key: `confirmation:${optOutId}`,
    phone,
    fromNumberId: number.id,
    fromPhone: number.phone,
    body: renderConfirmation(await readConfirmationSetting(trx)),
    optOutId,
  })
  return written ? id : undefined
}
