// Campaigns made and lived through on a stack, by the API and the sandbox's clock.
import { z } from 'zod'
import { springCampaign, stated, type CampaignFields } from '../support/cast.ts'
import { must } from '../support/must.ts'
import type { Stack } from '../support/stack.ts'
import { waitFor } from '../support/wait-for.ts'

const Made = z.object({ id: z.string() })

export interface Named extends CampaignFields {
  name: string
  message?: string
  listId: string
}

export async function aDraft(stack: Stack, fields: Named): Promise<string> {
  const body = { ...springCampaign(), sendingNumberId: 'PNsandbox01', ...fields }
  return Made.parse(await must(stack, 'POST', '/campaigns', body)).id
}

export async function anActiveOne(stack: Stack, fields: Named): Promise<string> {
  const id = await aDraft(stack, fields)
  await must(stack, 'PUT', `/campaigns/${id}/activation`, stated)
  return id
}

/** Moves the clock to each of the moments, and waits until what is texted then is texted. */
export async function liveThrough(stack: Stack, moments: readonly string[]) {
  for (const now of moments) {
    await must(stack, 'PUT', '/clock', { now })
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    await waitFor(async () => (await openRuns(stack)) === 0, 'the runs of the day', 120_000)
  }
}

async function openRuns({ db }: Stack): Promise<number> {
  const found = await db.selectFrom('run').select('id').where('state', '=', 'open').execute()
  return found.length
}
