// v1: the conversations, newest creation first, whatever the docs say about activity.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { findLine } from '../lines.ts'
import type { Workspace } from '../workspace.ts'
import { notFound } from './errors.ts'
import { e164, isWithin, moment, prefixed, repeated, v1Reader, wholeNumber } from './input.ts'
import { pageOf, v1Page } from './paging.ts'
import { v1Conversation } from './shapes.ts'

const line = z.union([prefixed('PN'), e164], "Expected string to match '^PN(.*)$' or E.164")
const numbers = repeated(line)
  .refine((all) => all.length >= 1, 'Expected array length to be greater or equal to 1')
  .refine((all) => all.length <= 100, 'Expected array length to be less or equal to 100')
  .optional()

const List = z.object({
  phoneNumber: repeated(line).optional(), // deprecated
  phoneNumbers: numbers,
  'phoneNumbers[]': numbers, // the form seen working; the bare key is the specified one
  userId: prefixed('US').optional(),
  createdAfter: moment.optional(),
  createdBefore: moment.optional(),
  updatedAfter: moment.optional(),
  updatedBefore: moment.optional(),
  excludeInactive: z.enum(['true', 'false'], 'Expected boolean').optional(), // the sandbox has no inactive ones
  maxResults: wholeNumber(100).default(10),
  pageToken: z.string().optional(),
})

export function v1Conversations(app: FastifyInstance, workspace: Workspace): void {
  const { state, now, write } = workspace
  const { read, readList, refusal } = v1Reader(workspace, 'conversations')

  app.get('/v1/conversations', (request) => {
    const query = readList(List, request.query)
    const asked = query.phoneNumbers ?? query['phoneNumbers[]'] ?? query.phoneNumber
    const lineIds = asked?.map((one) => findLine(one)?.id)
    const found = [...state.conversations.values()]
      .filter(
        ({ phoneNumberId, createdAt, updatedAt }) =>
          (lineIds === undefined || lineIds.includes(phoneNumberId)) &&
          (query.userId === undefined || findLine(phoneNumberId)?.users.some(({ id }) => id === query.userId)) &&
          isWithin(createdAt, { gt: query.createdAfter, lt: query.createdBefore }) &&
          isWithin(updatedAt, { gt: query.updatedAfter, lt: query.updatedBefore }),
      )
      .toSorted((a, b) => b.seq - a.seq)
    const badToken = () => refusal('/pageToken: Unknown token')
    return v1Page(
      pageOf(found, query.maxResults, query.pageToken, ({ id }) => id, badToken),
      v1Conversation,
    )
  })

  /** Which box a conversation is in shows nowhere in the API; that it was touched does. Answered without `data` around it. */
  for (const mark of ['read', 'done', 'open']) {
    app.post<{ Params: { id: string } }>(`/v1/conversations/:id/mark-as-${mark}`, ({ params }) => {
      const id = read(prefixed('CN'), params.id)
      if (state.conversations.has(id)) write({ kind: 'conversation', at: now(), id, change: {} })
      const conversation = state.conversations.get(id)
      if (!conversation) throw notFound('conversations', 'Conversation not found')
      return v1Conversation(conversation)
    })
  }
}
