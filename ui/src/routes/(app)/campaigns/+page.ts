// All campaigns, as many as are asked for in the address, and whether there is a list to text yet.
import { api, dataOf } from '#lib/api.ts'
import type { CampaignSummary } from '#lib/shapes.ts'
import { howMany } from '#lib/how-many.ts'
import type { PageLoad } from './$types'

const pageSize = 50

export const load: PageLoad = async ({ depends, url }) => {
  depends('app:campaigns', 'app:lists')
  const wanted = howMany(url, pageSize)
  const lists = api.GET('/lists')
  const campaigns: CampaignSummary[] = []
  let next: string | null = null
  do {
    const query: { limit: number; before?: string } = { limit: pageSize, ...(next ? { before: next } : {}) }
    const read: { campaigns: CampaignSummary[]; next: string | null } = dataOf(
      await api.GET('/campaigns', { params: { query } }),
    )
    campaigns.push(...read.campaigns)
    next = read.next
  } while (next && campaigns.length < wanted)
  return { campaigns, more: next !== null, shown: wanted, pageSize, lists: dataOf(await lists).lists }
}
