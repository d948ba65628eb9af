// Who activated a campaign, and what they stated when they did. Append-only.
import type { Insertable, Kysely, Transaction } from 'kysely'
import type { Activation, DB } from '#schema/database.ts'

export async function keepActivation(trx: Transaction<DB>, activation: Insertable<Activation>) {
  await trx.insertInto('activation').values(activation).execute()
}

export async function findActivation(db: Kysely<DB>, campaignId: string) {
  return db
    .selectFrom('activation')
    .innerJoin('person', 'person.id', 'activation.personId')
    .selectAll('activation')
    .select('person.name as by')
    .where('campaignId', '=', campaignId)
    .executeTakeFirst()
}
