// All campaigns, as many as are asked for in the address, and whether there is a list to text yet.
import { api, dataOf } from '#lib/api.ts'
import { howMany } from '#lib/how-many.ts'
import { readPages } from '#lib/read-pages.ts'
import type { PageLoad } from './$types'

const pageSize = 50

export const load: PageLoad = async ({ depends, url }) => {
  depends('app:campaigns', 'app:lists')
  const shown = howMany(url, pageSize)
  const [lists, campaigns] = await Promise.all([
    api.GET('/lists'),
    readPages(shown, async (after) =>
      dataOf(await api.GET('/campaigns', { params: { query: { limit: pageSize, ...after } } })),
    ),
  ])
  return { campaigns: campaigns.items, more: campaigns.more, shown, pageSize, lists: dataOf(lists).items }
}
