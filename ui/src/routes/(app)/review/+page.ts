// What waits for a person's decision, as much as is asked for in the address.
import { api, dataOf } from '#lib/api.ts'
import type { ReviewEvent, ReviewHold, ReviewText } from '#lib/shapes.ts'
import { howMany } from '#lib/how-many.ts'
import type { PageLoad } from './$types'

const pageSize = 200

interface Read {
  texts: ReviewText[]
  holds: ReviewHold[]
  events: ReviewEvent[]
  next: string | null
}

export const load: PageLoad = async ({ depends, url }) => {
  depends('app:review')
  const wanted = howMany(url, pageSize)
  const texts: ReviewText[] = []
  const holds: ReviewHold[] = []
  const events: ReviewEvent[] = []
  let next: string | null = null
  do {
    const query: { limit: number; after?: string } = { limit: pageSize, ...(next ? { after: next } : {}) }
    const read: Read = dataOf(await api.GET('/review', { params: { query } }))
    texts.push(...read.texts)
    holds.push(...read.holds)
    events.push(...read.events)
    next = read.next
  } while (next && texts.length < wanted)
  return { texts, holds, events, more: next !== null, shown: wanted, pageSize }
}
