// Answers to requests with an Idempotency-Key, kept for 24 hours to be given again.
import { sql, type Kysely } from 'kysely'
import type { DB } from '#schema/database.ts'

export interface AnswerKey {
  personId: string
  key: string
}

const keptFor = sql`interval '24 hours'`

/**
 * Notes that a request is being worked on. Returns what is known of the one that came first with this key; undefined:
 * this is the first. A key older than 24 hours is a new one.
 */
export async function beginAnswer(db: Kysely<DB>, answerKey: AnswerKey, requestHash: Buffer) {
  for (;;) {
    if (await isFirst(db, answerKey, requestHash)) return undefined
    const before = await findAnswer(db, answerKey)
    if (before) return before // otherwise it was forgotten in between, and we may be the first
  }
}

async function isFirst(db: Kysely<DB>, { personId, key }: AnswerKey, requestHash: Buffer): Promise<boolean> {
  const begun = await db
    .insertInto('keptAnswer')
    .values({ personId, key, requestHash })
    .onConflict((conflict) =>
      conflict
        .columns(['personId', 'key'])
        .doUpdateSet({ requestHash, startedAt: sql`clock_timestamp()`, status: null, body: null })
        .where('keptAnswer.startedAt', '<', sql<Date>`clock_timestamp() - ${keptFor}`),
    )
    .returning('key')
    .executeTakeFirst()
  return begun !== undefined
}

async function findAnswer(db: Kysely<DB>, { personId, key }: AnswerKey) {
  return db
    .selectFrom('keptAnswer')
    .select(['requestHash', 'status', 'body'])
    .select(sql<number>`(extract(epoch from clock_timestamp() - started_at) * 1000)::float8`.as('sinceMs'))
    .where('personId', '=', personId)
    .where('key', '=', key)
    .executeTakeFirst()
}

export async function keepAnswer(
  db: Kysely<DB>,
  { personId, key }: AnswerKey,
  answer: { status: number; body: Buffer | null },
) {
  await db.updateTable('keptAnswer').set(answer).where('personId', '=', personId).where('key', '=', key).execute()
}

export async function forgetAnswer(db: Kysely<DB>, { personId, key }: AnswerKey) {
  await db.deleteFrom('keptAnswer').where('personId', '=', personId).where('key', '=', key).execute()
}

export async function forgetOldAnswers(db: Kysely<DB>) {
  await db
    .deleteFrom('keptAnswer')
    .where('startedAt', '<', sql<Date>`clock_timestamp() - ${keptFor}`)
    .execute()
}
