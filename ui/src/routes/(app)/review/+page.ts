// What waits for a person's decision. Only the skipped ones can be many, and are read as far as the address asks.
import { api, dataOf } from '#lib/api.ts'
import type { ReviewText } from '#lib/shapes.ts'
import { howMany } from '#lib/how-many.ts'
import type { PageLoad } from './$types'

const pageSize = 50

export const load: PageLoad = async ({ depends, url }) => {
  depends('app:review')
  const shown = howMany(url, pageSize)
  const first = dataOf(await api.GET('/review', { params: { query: { limit: pageSize } } }))
  const skipped: ReviewText[] = [...first.skipped]
  let next = first.next
  while (next && skipped.length < shown) {
    const page: { skipped: ReviewText[]; next: string | null } = dataOf(
      await api.GET('/review', { params: { query: { limit: pageSize, after: next } } }),
    )
    skipped.push(...page.skipped)
    next = page.next
  }
  const { unconfirmed, holds, events } = first
  return { unconfirmed, skipped, holds, events, more: next !== null, shown, pageSize }
}
