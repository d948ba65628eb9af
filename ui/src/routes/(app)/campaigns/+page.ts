// All campaigns, as many as are asked for in the address, and whether there is a list to text yet.
import { api, dataOf } from '#lib/api.ts'
import { howMany } from '#lib/how-many.ts'
import { readPages } from '#lib/read-pages.ts'
import type { PageLoad } from './$types'

const pageSize = 50

export const load: PageLoad = async ({ depends, url }) => {
  depends('app:campaigns', 'app:lists')
  const shown = howMany(url, pageSize)
  const archived = url.searchParams.has('archived')
  const [lists, campaigns, put] = await Promise.all([
    api.GET('/lists'),
    readPages(shown, async (after) => read({ limit: pageSize, ...(archived ? { archived: 'true' } : {}), ...after })),
    archived ? undefined : read({ limit: 1, archived: 'true' }),
  ])
  return {
    campaigns: campaigns.items,
    archived,
    hasArchived: put !== undefined && put.items.length > 0,
    more: campaigns.more,
    shown,
    pageSize,
    lists: dataOf(lists).items,
  }
}

const read = async (query: { limit: number; archived?: 'true'; after?: string }) =>
  dataOf(await api.GET('/campaigns', { params: { query } }))
