// The audit, as far and as filtered as the address asks, and the people one can filter by.
import { api, dataOf } from '#lib/api.ts'
import { howMany } from '#lib/how-many.ts'
import { all, readPages } from '#lib/read-pages.ts'
import { readFilter } from './filter.ts'
import type { PageLoad } from './$types'

const pageSize = 50

export const load: PageLoad = async ({ depends, url }) => {
  depends('app:audit')
  const shown = howMany(url, pageSize)
  const filter = readFilter(url.searchParams)
  const [lines, people] = await Promise.all([
    readPages(shown, async (after) =>
      dataOf(await api.GET('/audit', { params: { query: { limit: pageSize, ...filter, ...after } } })),
    ),
    readPages(all, async (after) => dataOf(await api.GET('/people', { params: { query: { limit: 200, ...after } } }))),
  ])
  return { lines: lines.items, more: lines.more, people: people.items, filter, shown, pageSize }
}
