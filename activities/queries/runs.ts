// Runs: one occasion of a campaign on one local date, and rehearsals.
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import type { SendWindow } from '#schema/rules/send-window.ts'

type Handle = Kysely<DB> | Transaction<DB>

export async function findOpenRun(db: Handle, campaignId: string) {
  return db
    .selectFrom('run')
    .selectAll()
    .where('campaignId', '=', campaignId)
    .where('state', '=', 'open')
    .executeTakeFirst()
}

export async function findWaitingRehearsal(db: Handle, campaignId: string) {
  return db
    .selectFrom('run')
    .selectAll()
    .where('campaignId', '=', campaignId)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
}

/** The local dates since `from` on which an ordinary run exists, whatever became of it. */
export async function datesWithRun(db: Handle, campaignId: string, from: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('run')
    .select('localDate')
    .where('campaignId', '=', campaignId)
    .where('kind', '=', 'ordinary')
    .where('localDate', '>=', from)
    .execute()
  return new Set(rows.map(({ localDate }) => localDate))
}

export interface NewRun {
  id: string
  campaignId: string
  quota: number
  window: SendWindow
}

/** Opens the run of a window at business time `now`. There is one a date: a second one is refused by the database. */
export async function openRun(trx: Transaction<DB>, { id, campaignId, quota, window }: NewRun, now: Date) {
  await trx
    .insertInto('run')
    .values({
      id,
      campaignId,
      kind: 'ordinary',
      localDate: window.date,
      state: 'open',
      quota,
      opensAt: window.opensAt,
      closesAt: window.closesAt,
      openedAt: now,
    })
    .execute()
}

/** Notes that a window passed without being opened; its people stay pending. */
export async function noteMissed(
  trx: Transaction<DB>,
  { id, campaignId, quota, window }: NewRun,
  reason = 'its window passed before it could be opened',
) {
  await trx
    .insertInto('run')
    .values({
      id,
      campaignId,
      kind: 'ordinary',
      localDate: window.date,
      state: 'missed',
      quota,
      opensAt: window.opensAt,
      closesAt: window.closesAt,
      closeReason: reason,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function openRehearsal(trx: Transaction<DB>, runId: string, now: Date) {
  await trx
    .updateTable('run')
    .set({ state: 'open', openedAt: now })
    .where('id', '=', runId)
    .where('state', '=', 'waiting')
    .execute()
}

export async function closeRun(trx: Transaction<DB>, runId: string, reason: string, now: Date) {
  await trx
    .updateTable('run')
    .set({ state: 'closed', closedAt: now, closeReason: reason })
    .where('id', '=', runId)
    .where('state', '=', 'open')
    .execute()
}

/** The clock was moved back: what had not come yet has not come. Runs that a text's story tells of are only closed. */
export async function withdrawFutureRuns(trx: Transaction<DB>, now: Date) {
  const untouched = sql<boolean>`
    not exists (select from outgoing_text t where t.run_id = run.id)
    and not exists (select from text_change c where c.run_id = run.id and c.to_state = 'sending')`
  await sql`
    delete from pass_over p using run
    where p.run_id = run.id and run.kind = 'ordinary' and run.opens_at > ${now} and ${untouched}`.execute(trx)
  await trx.deleteFrom('run').where('kind', '=', 'ordinary').where('opensAt', '>', now).where(untouched).execute()
  await trx
    .updateTable('run')
    .set({ state: 'closed', closedAt: now, closeReason: 'the clock was moved back' })
    .where('kind', '=', 'ordinary')
    .where('state', '=', 'open')
    .where('opensAt', '>', now)
    .execute()
}

/** Closes rehearsals that are open or wait: of one campaign, or of all. */
export async function closeRehearsals(trx: Transaction<DB>, reason: string, now: Date, campaignId?: string) {
  await trx
    .updateTable('run')
    .set({ state: 'closed', closedAt: now, closeReason: reason })
    .where('kind', '=', 'rehearsal')
    .where('state', 'in', ['open', 'waiting'])
    .$if(campaignId !== undefined, (query) => query.where('campaignId', '=', campaignId ?? ''))
    .execute()
}

/** Closes whatever run of a campaign is open or waits. */
export async function closeRuns(trx: Transaction<DB>, campaignId: string, reason: string, now: Date) {
  await trx
    .updateTable('run')
    .set({ state: 'closed', closedAt: now, closeReason: reason })
    .where('campaignId', '=', campaignId)
    .where('state', 'in', ['open', 'waiting'])
    .execute()
}

/** A text proven unsent gives its place back to the run it was claimed in. */
export async function giveBackPlace(trx: Transaction<DB>, runId: string) {
  await trx
    .updateTable('run')
    .set((run) => ({ used: run('used', '-', 1) }))
    .where('id', '=', runId)
    .where('used', '>', 0)
    .execute()
}

/** The lowest pending positions that this run has not passed over beyond `now`. */
export async function pickPage(db: Handle, run: { id: string; campaignId: string }, now: Date, limit: number) {
  const rows = await db
    .selectFrom('outgoingText')
    .select('id')
    .where('campaignId', '=', run.campaignId)
    .where('state', '=', 'pending')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('passOver')
            .select('passOver.textId')
            .whereRef('passOver.textId', '=', 'outgoingText.id')
            .where('passOver.runId', '=', run.id)
            .where('passOver.until', '>', now),
        ),
      ),
    )
    .orderBy('position')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** What else is to know of an open run: texts of it in flight, and when the first passed-over one may be tried again. */
export async function readRunFacts(db: Handle, runId: string, now: Date) {
  return db
    .selectNoFrom(({ selectFrom }) => [
      selectFrom('outgoingText')
        .select(sql<number>`count(*)::int`.as('count'))
        .where('runId', '=', runId)
        .where('state', '=', 'sending')
        .as('sending'),
      selectFrom('passOver')
        .innerJoin('outgoingText', 'outgoingText.id', 'passOver.textId')
        .select(sql<Date | null>`min(pass_over.until)`.as('until'))
        .where('passOver.runId', '=', runId)
        .where('passOver.until', '>', now)
        .where('outgoingText.state', '=', 'pending')
        .as('passedOverUntil'),
    ])
    .executeTakeFirstOrThrow()
}

export async function notePassOver(
  trx: Transaction<DB>,
  passOver: { runId: string; textId: string; until: Date; reason: string },
) {
  await trx
    .insertInto('passOver')
    .values(passOver)
    .onConflict((conflict) =>
      conflict.columns(['runId', 'textId']).doUpdateSet({ until: passOver.until, reason: passOver.reason }),
    )
    .execute()
}

/** Asks for a rehearsal. Refused by the database while another one waits. */
export async function askForRehearsal(
  trx: Transaction<DB>,
  run: { id: string; campaignId: string; quota: number; localDate: string },
) {
  await trx
    .insertInto('run')
    .values({ ...run, kind: 'rehearsal', state: 'waiting' })
    .execute()
}

export async function listRuns(db: Handle, campaignId: string) {
  return db
    .selectFrom('run')
    .selectAll()
    .where('campaignId', '=', campaignId)
    .orderBy('createdAt', 'desc')
    .limit(30)
    .execute()
}
