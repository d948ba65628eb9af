// The locks of the ledger, in the order of schema/rules/locks.ts; each in a statement of its own, so that the statement
// after the last one reads what is true under all of them (READ COMMITTED). They are "no key" locks: a row that refers
// to a locked one is written under a key-share lock, which would meet a full lock in another order.
import { sql, type Selectable, type Transaction } from 'kysely'
import type { Campaign, DB, OutgoingText, Run } from '#schema/database.ts'
import { locksOf, type LedgerStep, type Lock } from '#schema/rules/locks.ts'

/** Waits at most `ms` for a lock, and is ended by the server when it idles that long: a frozen worker holds up nobody. */
export async function limitWaits(trx: Transaction<DB>, ms: number) {
  await sql`select set_config('lock_timeout', ${String(ms)}, true),
                   set_config('idle_in_transaction_session_timeout', ${String(ms)}, true)`.execute(trx)
}

/** Keeps the status as it is while a text is claimed. Whoever changes it takes `lockCampaign`. */
async function holdCampaign(trx: Transaction<DB>, id: string) {
  return trx.selectFrom('campaign').selectAll().where('id', '=', id).forShare().executeTakeFirst()
}

export async function lockCampaign(trx: Transaction<DB>, id: string) {
  return trx.selectFrom('campaign').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
}

/** One text at a time to a number, whichever campaign it is of; opt-outs and holds take it too. */
export async function lockNumber(trx: Transaction<DB>, phone: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${phone}, 0))`.execute(trx)
}

export async function lockText(trx: Transaction<DB>, id: string) {
  return trx.selectFrom('outgoingText').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
}

async function lockRun(trx: Transaction<DB>, id: string) {
  return trx.selectFrom('run').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
}

/** A text outside any campaign has neither campaign nor run: there is nothing to lock then. */
interface Named {
  campaignId: string | null
  phone: string
  textId: string
  runId?: string | undefined
}

interface Held {
  campaign?: Selectable<Campaign> | undefined
  text?: Selectable<OutgoingText> | undefined
  run?: Selectable<Run> | undefined
}

/** Takes the locks of a step and returns the rows as they are under them. */
export async function takeLocks(trx: Transaction<DB>, step: LedgerStep, named: Named): Promise<Held> {
  const held: Held = {}
  for (const lock of locksOf[step]) Object.assign(held, await take(trx, lock, named))
  return held
}

async function take(trx: Transaction<DB>, lock: Lock, { campaignId, phone, textId, runId }: Named): Promise<Held> {
  switch (lock) {
    case 'campaignStatus':
      return { campaign: campaignId === null ? undefined : await holdCampaign(trx, campaignId) }
    case 'campaign':
      return { campaign: campaignId === null ? undefined : await lockCampaign(trx, campaignId) }
    case 'number':
      await lockNumber(trx, phone)
      return {}
    case 'text':
      return { text: await lockText(trx, textId) }
    case 'run':
      return { run: runId === undefined ? undefined : await lockRun(trx, runId) }
  }
}
