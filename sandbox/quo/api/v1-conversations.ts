// v1: the conversations, newest creation first, whatever the docs say about activity.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { findLine } from '../lines.ts'
import type { Workspace } from '../workspace.ts'
import { codes, v1Refusal } from './errors.ts'
import { moment, prefixed, readV1, repeated, wholeNumber } from './input.ts'
import { pageOf, v1Page } from './paging.ts'
import { v1Conversation } from './shapes.ts'

const texts = repeated(z.string()).optional()

const List = z.object({
  phoneNumber: texts, // deprecated
  phoneNumbers: texts,
  'phoneNumbers[]': texts, // the form seen working; the bare key is the specified one
  userId: prefixed('US').optional(),
  createdAfter: moment.optional(),
  createdBefore: moment.optional(),
  updatedAfter: moment.optional(),
  updatedBefore: moment.optional(),
  excludeInactive: z.enum(['true', 'false'], 'Expected boolean').optional(), // the sandbox has no inactive ones
  maxResults: wholeNumber(100).default(10),
  pageToken: z.string().optional(),
})

export function v1Conversations(app: FastifyInstance, { state }: Workspace): void {
  app.get('/v1/conversations', (request) => {
    const query = readV1(codes.conversationsInvalid, List, request.query)
    const asked = query.phoneNumbers ?? query['phoneNumbers[]'] ?? query.phoneNumber
    const lineIds = asked?.map((one) => findLine(one)?.id)
    const found = [...state.conversations.values()]
      .filter(
        ({ phoneNumberId, createdAt, updatedAt }) =>
          (lineIds === undefined || lineIds.includes(phoneNumberId)) &&
          (query.userId === undefined || findLine(phoneNumberId)?.users.some(({ id }) => id === query.userId)) &&
          createdAt > (query.createdAfter ?? 0) &&
          createdAt < (query.createdBefore ?? Infinity) &&
          updatedAt > (query.updatedAfter ?? 0) &&
          updatedAt < (query.updatedBefore ?? Infinity),
      )
      .toSorted((a, b) => b.seq - a.seq)
    const badToken = () => v1Refusal(codes.conversationsInvalid, '/pageToken: Unknown token')
    return v1Page(
      pageOf(found, query.maxResults, query.pageToken, ({ id }) => id, badToken),
      v1Conversation,
    )
  })
}
