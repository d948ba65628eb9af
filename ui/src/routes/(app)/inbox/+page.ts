// Conversations, as many as the address asks for; those that wait for an answer, unless it names another filter.
import { api, dataOf } from '#lib/api.ts'
import { howMany } from '#lib/how-many.ts'
import { readPages } from '#lib/read-pages.ts'
import { readFilter } from './filters.ts'
import type { PageLoad } from './$types'

const pageSize = 50

export const load: PageLoad = async ({ depends, url }) => {
  depends('app:inbox')
  const filter = readFilter(url.searchParams.get('filter'))
  const shown = howMany(url, pageSize)
  let waiting = 0
  const { items, more } = await readPages(shown, async (after) => {
    const query = { filter, limit: pageSize, ...after }
    const page = dataOf(await api.GET('/conversations', { params: { query } }))
    waiting = page.waiting
    return page
  })
  return { conversations: items, waiting, filter, more, shown, pageSize }
}
