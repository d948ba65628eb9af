// All lists, the newest first, as many as are asked for in the address.
import { api, dataOf } from '#lib/api.ts'
import { howMany } from '#lib/how-many.ts'
import { readPages } from '#lib/read-pages.ts'
import type { PageLoad } from './$types'

const pageSize = 50

export const load: PageLoad = async ({ depends, url }) => {
  depends('app:lists')
  const shown = howMany(url, pageSize)
  const { items, more } = await readPages(shown, async (after) =>
    dataOf(await api.GET('/lists', { params: { query: { limit: pageSize, ...after } } })),
  )
  return { lists: items, more, shown, pageSize }
}
