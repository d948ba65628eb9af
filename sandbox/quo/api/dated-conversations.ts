// Dated API: the conversations of the whole workspace, in the order asked for.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Conversation } from '../state/state.ts'
import type { Workspace } from '../workspace.ts'
import { datedRefusal, invalidInput } from './errors.ts'
import { datedReader, isWithin, moment, prefixed, wholeNumber } from './input.ts'
import { pageOf } from './paging.ts'
import { datedConversation } from './shapes.ts'

const several = z.string().transform((list) => list.split(','))

const List = z.strictObject({
  phoneNumberId: prefixed('PN').optional(),
  'phoneNumberId[in]': several.pipe(z.array(prefixed('PN')).max(100)).optional(),
  'createdAt[gte]': moment.optional(), // this list has no gt and lt
  'createdAt[lte]': moment.optional(),
  'updatedAt[gte]': moment.optional(),
  'updatedAt[lte]': moment.optional(),
  sort: z.enum(['createdAt:asc', 'createdAt:desc', 'updatedAt:asc', 'updatedAt:desc']).default('createdAt:desc'), // the default is inferred
  limit: wholeNumber(50).default(10),
  after: z.string().optional(),
})
type List = z.infer<typeof List>

export function datedConversations(app: FastifyInstance, workspace: Workspace): void {
  const { state, now, write } = workspace
  const read = datedReader(workspace)

  app.get('/conversations', (request) => {
    const query = read('query', List, request.query)
    const found = [...state.conversations.values()].filter((one) => matches(query, one)).toSorted(orderOf(query))
    const badCursor = () =>
      invalidInput([{ path: '/query/after', message: 'Unknown cursor', schema: { type: 'string' } }])
    const { items, next } = pageOf(found, query.limit, query.after, ({ id }) => id, badCursor)
    return { data: items.map(datedConversation), nextCursor: next }
  })

  for (const mark of ['read', 'done', 'open']) {
    app.post<{ Params: { id: string } }>(`/conversations/:id/mark-as-${mark}`, ({ params }) => {
      const id = read('body', prefixed('CN'), params.id)
      if (state.conversations.has(id)) write({ kind: 'conversation', at: now(), id, change: {} })
      const conversation = state.conversations.get(id)
      if (!conversation) throw datedRefusal(404)
      return { data: datedConversation(conversation) }
    })
  }
}

function matches(query: List, { phoneNumberId, createdAt, updatedAt }: Conversation): boolean {
  const lines = query['phoneNumberId[in]']
  return (
    (query.phoneNumberId === undefined || phoneNumberId === query.phoneNumberId) &&
    (lines === undefined || lines.includes(phoneNumberId)) &&
    isWithin(createdAt, { gte: query['createdAt[gte]'], lte: query['createdAt[lte]'] }) &&
    isWithin(updatedAt, { gte: query['updatedAt[gte]'], lte: query['updatedAt[lte]'] })
  )
}

function orderOf({ sort }: List): (a: Conversation, b: Conversation) => number {
  const field = sort.startsWith('createdAt') ? 'createdAt' : 'updatedAt'
  const sign = sort.endsWith(':asc') ? 1 : -1
  return (a, b) => sign * (a[field] - b[field] || a.seq - b.seq)
}
