// A campaign for many people on a stack, brought in by rows and activated through the API.
import { sql } from 'kysely'
import { businessName, springCampaign, stated } from '../../support/cast.ts'
import { must } from '../../support/must.ts'
import { aListInBulk } from '../../support/rows.ts'
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
  const listId = await aListInBulk(stack.db, { from, people })
  await must(stack, 'PUT', '/business', { name: businessName })
  const fields = springCampaign({ batchSize })
  const created = await must(stack, 'POST', '/campaigns', { ...fields, listId, sendingNumberId: 'PNsandbox01' })
  if (typeof created !== 'object' || created === null || !('id' in created) || typeof created.id !== 'string')
    throw new Error(`The new campaign has no id: ${JSON.stringify(created)}`)
  await must(stack, 'PUT', `/campaigns/${created.id}/activation`, stated)
  return created.id
}

/** Starts a run at once, outside of days and hours. */
export const rehearse = (stack: Stack, campaignId: string) =>
  must(stack, 'POST', `/campaigns/${campaignId}/rehearsals`, {})

export async function countTexts(stack: Stack, campaignId: string) {
  const { rows } = await sql<{ pending: number; sending: number; left: number }>`
    select count(*) filter (where state = 'pending')::int as pending,
      count(*) filter (where state = 'sending')::int as sending,
      count(*) filter (where state not in ('pending', 'sending', 'skipped'))::int as left
    from outgoing_text where campaign_id = ${campaignId}`.execute(stack.db)
  return rows[0] ?? { pending: 0, sending: 0, left: 0 }
}
