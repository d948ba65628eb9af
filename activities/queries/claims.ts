// What the claim asks, in one statement that runs after its locks are held.
import { sql, type Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'

export interface NumberFacts {
  optedOut: boolean
  held: boolean
  unprocessedEvent: boolean
  earlierCommunication: boolean
}

/**
 * What is known of a number. Earlier communication is any message with it that is not this text's own, and any other
 * text of ours to it that left or may have left: only `pending`, `skipped` and those proven unsent do not count. Nor does
 * what a person knew of who added the text anyway.
 */
export async function readNumberFacts(trx: Transaction<DB>, phone: string, textId: string): Promise<NumberFacts> {
  const { rows } = await sql<NumberFacts>`
    select
      exists (select from opted_out where phone = ${phone}) as "optedOut",
      exists (select from number_hold where phone = ${phone} and released_at is null) as held,
      exists (
        select from event where phone = ${phone} and processed_at is null and set_aside_at is null
      ) as "unprocessedEvent",
      exists (
        select from message m where m.phone = ${phone} and m.first_seen_at > ${knownUntil(textId)}
          and not exists (select from outgoing_text o where o.id = ${textId} and o.provider_id = m.id)
      ) or exists (
        select from outgoing_text o where o.phone = ${phone} and o.id <> ${textId}
          and (o.state not in ('pending', 'skipped', 'failed') or o.provider_id is not null)
          and coalesce(o.attempt_started_at, 'infinity') > ${knownUntil(textId)}
      ) as "earlierCommunication"`.execute(trx)
  const [facts] = rows
  if (!facts) throw new Error('The facts of a number could not be read.')
  return facts
}

/** Read from the row itself: PostgreSQL's clock is finer than what comes back from it. */
const knownUntil = (textId: string) =>
  sql`coalesce((select known_until from outgoing_text where id = ${textId}), '-infinity')`

/** Whether there was contact with a number, other than by this text, after a moment of the machine clock. */
export async function hasContactSince(trx: Transaction<DB>, phone: string, textId: string, since: Date) {
  const { rows } = await sql<{ contact: boolean }>`
    select exists (select from message m where m.phone = ${phone} and m.first_seen_at > ${since}::timestamptz)
      or exists (
        select from outgoing_text o where o.phone = ${phone} and o.id <> ${textId}
          and o.attempt_started_at > ${since}::timestamptz
      ) as contact`.execute(trx)
  return rows[0]?.contact ?? true
}

/** Marks a locked text `sending` under a new attempt and lease, and takes a place of its run, if it has one. */
export async function markSending(
  trx: Transaction<DB>,
  claim: { textId: string; runId: string | undefined; attempt: string; leaseMs: number; businessAt: Date },
) {
  const text = await trx
    .updateTable('outgoingText')
    .set({
      state: 'sending',
      reason: null,
      attempt: claim.attempt,
      attemptStartedAt: sql`clock_timestamp()`,
      leasedUntil: sql`clock_timestamp() + ${claim.leaseMs} * interval '1 ms'`,
      runId: claim.runId ?? null,
      releasedAt: null,
      doubtedSince: null,
      updatedAt: sql`clock_timestamp()`,
    })
    .where('id', '=', claim.textId)
    .where('state', '=', 'pending')
    .returning(['id', 'campaignId', 'attempt', 'runId', 'phone', 'fromPhone', 'fromNumberId', 'body'])
    .executeTakeFirstOrThrow()
  if (claim.runId !== undefined) {
    await trx
      .updateTable('run')
      .set((run) => ({ used: run('used', '+', 1) }))
      .where('id', '=', claim.runId)
      .executeTakeFirstOrThrow()
  }
  return text
}
