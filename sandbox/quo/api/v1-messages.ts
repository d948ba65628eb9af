// v1: send a text, read one, list those of one conversation.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { findLine, type Line, regionOf, users } from '../lines.ts'
import type { Message, State } from '../state/state.ts'
import { conversationIdOf } from '../texting/ids.ts'
import { canBeTexted, priceOf } from '../texting/send.ts'
import type { Texting } from '../texting/texting.ts'
import type { Workspace } from '../workspace.ts'
import { codeOf, notFound, type Refusal, v1Refusal } from './errors.ts'
import { e164, isWithin, moment, prefixed, repeated, v1Reader, wholeNumber } from './input.ts'
import { pageOf, v1Page } from './paging.ts'
import { v1Message } from './shapes.ts'
import { visitOf } from './visits.ts'

const Send = z.object({
  content: z
    .string()
    .min(1, 'Expected string length greater or equal to 1')
    .max(1600, 'Expected string length less or equal to 1600')
    .regex(/\S/, "Expected string to match '.*\\S.*'"),
  from: z.union([prefixed('PN'), e164], "Expected string to match '^PN(.*)$' or E.164"),
  to: z
    .array(z.union([e164, z.string().max(15)], 'Expected string length less or equal to 15'))
    .min(1, 'Expected array length to be greater or equal to 1')
    .max(10, 'Expected array length to be less or equal to 10'),
  userId: prefixed('US').optional(),
  setInboxStatus: z.literal('done').optional(), // which box a conversation is in shows nowhere in the API
  phoneNumberId: prefixed('PN').optional(), // deprecated, and overruled by `from`
})

const List = z.object({
  phoneNumberId: prefixed('PN'),
  // The bare key, repeated: `participants[]=` is another name and leaves this one missing. Values are not checked, so that
  // a raw `+`, which arrives as a blank, finds nothing.
  participants: repeated(z.string()).refine(
    (all) => all.length <= 10,
    'Expected array length to be less or equal to 10',
  ),
  userId: prefixed('US').optional(),
  createdAfter: moment.optional(),
  createdBefore: moment.optional(),
  since: moment.optional(), // deprecated, and means createdBefore
  maxResults: wholeNumber(100).default(10),
  pageToken: z.string().optional(),
})

export function v1Messages(app: FastifyInstance, workspace: Workspace, texting: Texting): void {
  const { state } = workspace
  const { read, readList, refusal } = v1Reader(workspace, 'messages')

  app.post('/v1/messages', async (request, reply) => {
    const { content, from, to, userId } = read(Send, request.body)
    const line = findLine(from)
    if (!line) throw unknownSender()
    const sender = senderOf(line, userId)
    refuseUnsendable(state, line, to, content, refusal)

    const { id, arrivedAt } = visitOf(request)
    const message = texting.send({ line, to, content, userId: sender, request: id, arrivedAt })
    return reply.code(202).send({ data: { ...v1Message(message, state.settings), text: content } })
  })

  app.get<{ Params: { id: string } }>('/v1/messages/:id', (request) => {
    const id = read(prefixed('AC'), request.params.id)
    const message = state.messages.get(id)
    if (!message || isHidden(state, message)) throw notFound('messages', 'Message not found')
    return { data: v1Message(message, state.settings) }
  })

  app.get('/v1/messages', (request) => {
    const query = readList(List, request.query)
    if (!findLine(query.phoneNumberId)) throw notFound('messages', 'Phone number not found')
    const conversationId = conversationIdOf(query.phoneNumberId, query.participants)
    const before = Math.min(query.createdBefore ?? Infinity, query.since ?? Infinity)
    const found = (state.messagesOf.get(query.participants[0] ?? '') ?? []).filter(
      (message) =>
        message.conversationId === conversationId &&
        (query.userId === undefined || message.userId === query.userId) &&
        isWithin(message.createdAt, { gt: query.createdAfter, lt: before }) &&
        isListed(workspace, message),
    )
    const ordered = state.settings.listOrder === 'newestFirst' ? found.toReversed() : found
    const badToken = () => refusal('/pageToken: Unknown token')
    return v1Page(
      pageOf(ordered, query.maxResults, query.pageToken, ({ id }) => id, badToken),
      (message) => v1Message(message, state.settings),
    )
  })

  function unknownSender(): Refusal {
    if (state.settings.unknownSender === 'invalid') return refusal('/from: Expected a number of this workspace')
    return notFound('messages', 'Phone number not found')
  }
}

/** Whether lists show a message yet, and at all. */
export function isListed({ state, now }: Workspace, message: Message): boolean {
  return !isHidden(state, message) && message.createdAt + state.settings.listLagMs <= now()
}

/** It is not known whether Quo counts its own STOP confirmation among the messages. */
export function isHidden({ settings }: State, { origin }: Message): boolean {
  return origin === 'confirmation' && settings.confirmation === 'hidden'
}

function senderOf(line: Line, userId: string | undefined): string {
  if (userId === undefined) return line.users[0].id
  if (!users.some(({ id }) => id === userId)) throw notFound('messages', 'User not found')
  if (!line.users.some(({ id }) => id === userId)) throw v1Refusal('0202403')
  return userId
}

function refuseUnsendable(
  { settings, optedOut }: State,
  line: Line,
  to: string[],
  content: string,
  invalid: (message: string) => Refusal,
): void {
  const regions = to.filter((number) => number.startsWith('+')).map(regionOf)
  if (regions.includes('Intl') && line.messaging.Intl === 'restricted') {
    const code = codeOf('messages', 403, settings.internationalVariant)
    throw v1Refusal(code, 'International messaging is not enabled for this workspace')
  }
  const isRestricted = regions.some((region) => line.messaging[region] === 'restricted')
  if (isRestricted && settings.restrictedRegion === 'refuse') throw v1Refusal('0206400')
  if (settings.nationalNumber === 'refuse' && !to.every(canBeTexted)) {
    throw invalid('/to/0: Expected a number that can be texted')
  }
  if (settings.ownNumber === 'refuse' && to.includes(line.number)) {
    throw invalid('/to/0: Expected another number than the one it is sent from')
  }
  if (settings.stopAnswer === 'refuse' && to.some((number) => optedOut.has(number))) {
    throw invalid('The recipient has opted out of messages from this workspace (21610)')
  }
  if (priceOf(settings, { content, to }) > settings.creditsCents) throw v1Refusal('0200402')
}
