// What waits for a person's decision, whole, and who was skipped, as far as the address asks.
import { api, dataOf } from '#lib/api.ts'
import { howMany } from '#lib/how-many.ts'
import { all, readPages } from '#lib/read-pages.ts'
import type { PageLoad } from './$types'

const pageSize = 50

export const load: PageLoad = async ({ depends, url }) => {
  depends('app:review')
  const shown = howMany(url, pageSize)
  const limit = 200
  const dismissed = url.searchParams.has('dismissed')
  const which = dismissed ? { dismissed: 'true' } : {}
  const nothing = { items: [] }
  let readAt = ''
  const [unconfirmed, unconfirmedReplies, holds, events, skipped] = await Promise.all([
    readPages(all, async (after) =>
      dataOf(await api.GET('/review/unconfirmed', { params: { query: { limit, ...which, ...after } } })),
    ),
    dismissed
      ? nothing
      : readPages(all, async (after) =>
          dataOf(await api.GET('/review/replies', { params: { query: { limit, ...after } } })),
        ),
    dismissed
      ? nothing
      : readPages(all, async (after) =>
          dataOf(await api.GET('/review/holds', { params: { query: { limit, ...after } } })),
        ),
    dismissed
      ? nothing
      : readPages(all, async (after) =>
          dataOf(await api.GET('/review/events', { params: { query: { limit, ...after } } })),
        ),
    readPages(shown, async (after) => {
      const query = { limit: pageSize, ...which, ...after }
      const page = dataOf(await api.GET('/review/skipped', { params: { query } }))
      readAt ||= page.readAt // of the first page: whatever came later was not seen
      return page
    }),
  ])
  return {
    dismissed,
    readAt,
    unconfirmed: unconfirmed.items,
    unconfirmedReplies: unconfirmedReplies.items,
    holds: holds.items,
    events: events.items,
    skipped: skipped.items,
    more: skipped.more,
    shown,
    pageSize,
  }
}
