// Confirmations of opt-outs: how they are worded, and what their gate asks.
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'

type Handle = Kysely<DB> | Transaction<DB>

export interface ConfirmationSetting {
  business: string | null
  words: string
  quoConfirms: boolean
}

export async function readConfirmationSetting(db: Handle): Promise<ConfirmationSetting> {
  return db.selectFrom('confirmationSetting').select(['business', 'words', 'quoConfirms']).executeTakeFirstOrThrow()
}

export async function setConfirmationSetting(trx: Transaction<DB>, setting: ConfirmationSetting) {
  await trx.updateTable('confirmationSetting').set(setting).execute()
}

interface Facts {
  now: Date
  optedOutAt: Date
  words: string | null
  quoConfirms: boolean
  stillOut: boolean
  writtenSince: string[]
}

/** What must be known to confirm an opt-out, in one statement that runs after its locks are held. */
export async function readConfirmationFacts(trx: Transaction<DB>, optOutId: string) {
  const { rows } = await sql<Facts>`
    select clock_timestamp() as now, c.at as "optedOutAt", r.text as words, s.quo_confirms as "quoConfirms",
      exists (select from opted_out o where o.phone = c.phone) as "stillOut",
      array(
        select m.text from message m
        where m.phone = c.phone and m.direction = 'outgoing' and m.at >= c.at
          and not exists (select from outgoing_text t where t.provider_id = m.id)
      ) as "writtenSince"
    from opt_out_change c cross join confirmation_setting s left join message r on r.id = c.message_id
    where c.id = ${optOutId}`.execute(trx)
  const [facts] = rows
  if (!facts) throw new Error('There is no such opt-out.')
  return { ...facts, words: facts.words ?? undefined }
}
