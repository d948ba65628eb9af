// The numbers that are not texted, as many as the address asks for, and how their opt-outs are confirmed.
import { api, dataOf } from '#lib/api.ts'
import { howMany } from '#lib/how-many.ts'
import { readPages } from '#lib/read-pages.ts'
import type { PageLoad } from './$types'

const pageSize = 50

export const load: PageLoad = async ({ depends, url }) => {
  depends('app:opt-outs')
  const ending = /^\d{2,4}$/.exec(url.searchParams.get('ending') ?? '')?.[0]
  const shown = howMany(url, pageSize)
  const [{ items, more }, confirmation] = await Promise.all([
    readPages(shown, async (after) => {
      const query = { limit: pageSize, ...(ending ? { ending } : {}), ...after }
      return dataOf(await api.GET('/opt-outs', { params: { query } }))
    }),
    api.GET('/confirmation').then(dataOf),
  ])
  return { optOuts: items, ending, confirmation, more, shown, pageSize }
}
