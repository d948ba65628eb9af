// Dated API: messages of the whole workspace, newest first, and trying a failed one again.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Message, State } from '../state/state.ts'
import type { Texting } from '../texting/texting.ts'
import type { Workspace } from '../workspace.ts'
import { datedRefusal, invalidInput } from './errors.ts'
import { datedReader, isWithin, moment, prefixed, wholeNumber } from './input.ts'
import { pageOf } from './paging.ts'
import { datedMessage } from './shapes.ts'
import { isHidden, isListed } from './v1-messages.ts'

const List = z.strictObject({
  from: z.string().optional(),
  to: z.string('Expected string').optional(), // one recipient
  'to[all]': z.string().optional(), // exactly these, with commas between
  status: z.enum(['queued', 'sent', 'delivered', 'undelivered', 'received', 'failed']).optional(),
  direction: z.enum(['incoming', 'outgoing']).optional(),
  phoneNumberId: prefixed('PN').optional(),
  userId: z.string().optional(),
  'createdAt[gt]': moment.optional(), // this list has no gte and lte
  'createdAt[lt]': moment.optional(),
  limit: wholeNumber(50).default(10),
  after: z.string().optional(),
})
type List = z.infer<typeof List>

interface OfMessage {
  Params: { id: string }
}

export function datedMessages(app: FastifyInstance, workspace: Workspace, texting: Texting): void {
  const { state } = workspace
  const read = datedReader(workspace)

  app.get('/messages', (request) => {
    const query = read('query', List, request.query)
    const found = [...candidatesFor(query, state)]
      .filter((message) => matches(query, message) && isListed(workspace, message))
      .toReversed()
    const badCursor = () =>
      invalidInput([
        { path: '/query/after', message: 'Unknown cursor', value: query.after, schema: { type: 'string' } },
      ])
    const { items, next } = pageOf(found, query.limit, query.after, ({ id }) => id, badCursor)
    return { data: items.map(datedMessage), nextCursor: next }
  })

  app.get<OfMessage>('/messages/:id', ({ params }) => ({ data: datedMessage(found(params.id)) }))

  /** The same message goes out again, so nobody gets it twice. Only what failed without a code is worth trying. */
  app.post<OfMessage>('/messages/:id/retry', ({ params }, reply) => {
    const message = found(params.id)
    if (message.status !== 'failed' || message.errorCode !== null) {
      throw datedRefusal(422, 'Only a failed message without an error code can be tried again')
    }
    texting.tryAgain(message)
    return reply.code(202).send({})
  })

  function found(given: string): Message {
    const message = state.messages.get(read('body', prefixed('AC'), given))
    if (!message || isHidden(state, message)) throw datedRefusal(404)
    return message
  }
}

/** Those of one person if the query names one, so that a look-up does not read through everything. */
function candidatesFor({ to, from }: List, { messagesOf, messages }: State): Iterable<Message> {
  return messagesOf.get(to ?? '') ?? messagesOf.get(from ?? '') ?? messages.values()
}

function matches(query: List, message: Message): boolean {
  const all = query['to[all]']?.split(',').toSorted().join()
  return (
    (query.from === undefined || message.from === query.from) &&
    (query.to === undefined || message.to.includes(query.to)) &&
    (all === undefined || message.to.toSorted().join() === all) &&
    (query.status === undefined || message.status === query.status) &&
    (query.direction === undefined || message.direction === query.direction) &&
    (query.phoneNumberId === undefined || message.phoneNumberId === query.phoneNumberId) &&
    (query.userId === undefined || message.userId === query.userId) &&
    isWithin(message.createdAt, { gt: query['createdAt[gt]'], lt: query['createdAt[lt]'] })
  )
}
