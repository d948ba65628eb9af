// The lists and numbers a campaign can choose from.
import { api, dataOf } from '#lib/api.ts'
import { all, readPages } from '#lib/read-pages.ts'

export async function readChoices() {
  const limit = 200
  const [lists, numbers] = await Promise.all([
    readPages(all, async (after) => dataOf(await api.GET('/lists', { params: { query: { limit, ...after } } }))),
    readPages(all, async (after) => dataOf(await api.GET('/numbers', { params: { query: { limit, ...after } } }))),
  ])
  return { lists: lists.items, numbers: numbers.items }
}
