// A campaign for many people on a stack, brought in by rows and activated through the API.
import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import { springCampaign } from '../../support/cast.ts'
import type { Stack } from '../../support/stack.ts'
import { waitFor } from '../../support/wait-for.ts'

/** Numbers in New York, a different one for each `n`. */
export const phoneOf = (n: number) => `+1212${2_000_000 + n}`

/** An active campaign for `people` numbers from the `from`th on. It texts only when it is rehearsed. */
export async function aCampaignFor(
  stack: Stack,
  { from, people, batchSize }: { from: number; people: number; batchSize: number },
): Promise<string> {
  await waitFor(
    async () => (await stack.db.selectFrom('sendingNumber').select('id').execute()).length > 0,
    'the numbers of Quo',
  )
  const listId = await aListInBulk(stack, from, people)
  const fields = springCampaign({ batchSize })
  const created = await must(stack, 'POST', '/campaigns', { ...fields, listId, sendingNumberId: 'PNsandbox01' })
  if (typeof created !== 'object' || created === null || !('id' in created) || typeof created.id !== 'string')
    throw new Error(`The new campaign has no id: ${JSON.stringify(created)}`)
  await must(stack, 'PUT', `/campaigns/${created.id}/activation`)
  return created.id
}

/** Starts a run at once, outside of days and hours. */
export const rehearse = (stack: Stack, campaignId: string) =>
  must(stack, 'POST', `/campaigns/${campaignId}/rehearsals`, {})

export async function must(stack: Stack, method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await stack.api(method, path, body)
  if (answer.status >= 300)
    throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`)
  return answer.body
}

export async function countTexts(stack: Stack, campaignId: string) {
  const { rows } = await sql<{ pending: number; sending: number; left: number }>`
    select count(*) filter (where state = 'pending')::int as pending,
      count(*) filter (where state = 'sending')::int as sending,
      count(*) filter (where state not in ('pending', 'sending', 'skipped'))::int as left
    from outgoing_text where campaign_id = ${campaignId}`.execute(stack.db)
  return rows[0] ?? { pending: 0, sending: 0, left: 0 }
}

async function aListInBulk({ db }: Stack, from: number, people: number): Promise<string> {
  const listId = randomUUIDv7()
  await db.transaction().execute(async (trx) => {
    await sql`insert into contact_list (id, name, state) values (${listId}, 'Many people', 'ready')`.execute(trx)
    await sql`
      with person as (
        insert into contact (id, quo_id, first_name)
        select uuidv7(), ${listId} || '-' || n, 'Person' || n from generate_series(0, ${people - 1}::int) n
        returning id, '+1212' || (2000000 + ${from}::int + split_part(first_name, 'Person', 2)::int) as phone
      ), their_phone as (
        insert into contact_phone (contact_id, phone, position) select id, phone, 0 from person
      )
      insert into list_member (list_id, contact_id, phone) select ${listId}::uuid, id, phone from person`.execute(trx)
  })
  return listId
}
