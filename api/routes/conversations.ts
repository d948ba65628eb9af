// The inbox: conversations, one of them, and that one needs no answer.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { keepAudit } from '#activities/queries/audit.ts'
import { listEntries, type EntryPlace } from '#activities/queries/conversation-entries.ts'
import { countWaiting, listConversations, markAnswered, readConversation } from '#activities/queries/conversations.ts'
import { listHoldsOf } from '#activities/queries/holds.ts'
import { findNumber } from '#activities/queries/numbers.ts'
import { Conversation, ConversationSummary } from '#schema/conversation.ts'
import { Limit, pageOf } from '#schema/page.ts'
import { formatPhone } from '#schema/rules/phone.ts'
import { whyNoAnswer } from '#schema/rules/reply.ts'
import { of } from '../of.ts'
import { cutPage } from '../page.ts'
import type { Parts } from '../parts.ts'
import { PlaceById, placeInList, placeOf, readPlace } from '../place-in-list.ts'
import { Refusal } from '../refusal.ts'
import { by } from '../signed-in.ts'
import { namesOf, showEntry } from './show-conversation.ts'
import { showHold } from './show-hold.ts'

const tags = ['Inbox']
const OfConversation = of('conversation')
const missing = () => new Refusal('notFound', 'There is no such conversation.')

export const conversationRoutes =
  ({ db }: Parts): FastifyPluginAsyncZod =>
  async (app) => {
    const page = z.strictObject({
      filter: z
        .enum(['unanswered', 'all', 'optedOut'])
        .default('unanswered')
        .meta({ description: 'Those that wait for an answer, all, or those whose number opted out.' }),
      after: PlaceById.optional(),
      limit: Limit,
    })
    const waiting = z.number().int().meta({ description: 'How many wait for an answer; 100 means so many or more.' })
    const shownPage = pageOf(ConversationSummary, 'ConversationPage').extend({ waiting }).meta({ id: 'InboxPage' })
    app.get(
      '/conversations',
      {
        config: { right: 'read' },
        schema: {
          tags,
          summary: 'List conversations',
          description: 'The one with the newest message first.',
          querystring: page,
          response: { 200: shownPage },
        },
      },
      async (request) => {
        const { filter, after, limit } = request.query
        const [rows, waiting] = await Promise.all([
          listConversations(db, { filter, before: readPlace(after), limit: limit + 1 }),
          countWaiting(db),
        ])
        const { shown, next } = cutPage(rows, limit, ({ id, lastAt }) => placeOf({ id, at: lastAt }))
        const names = await namesOf(db, shown)
        const items = shown.map((row) => ({
          ...row,
          name: names.get(row.phone) ?? null,
          phone: formatPhone(row.phone),
          lastAt: row.lastAt.toISOString(),
        }))
        return { items, next, waiting }
      },
    )

    const entryPage = z.strictObject({
      before: placeInList(String.raw`\d~.+`)
        .optional()
        .meta({ description: 'Where to go on, back in time: `earlier` of the answer before. Left out: the newest.' }),
      limit: Limit,
    })
    app.get(
      '/conversations/:id',
      {
        config: { right: 'read', refuses: ['notFound'] },
        schema: {
          tags,
          summary: 'Show a conversation',
          description: 'Messages both ways, our texts with what became of them, opt-outs, holds and decisions.',
          params: OfConversation,
          querystring: entryPage,
          response: { 200: Conversation },
        },
      },
      async (request) => {
        const { before, limit } = request.query
        const conversation = await readConversation(db, request.params.id)
        if (!conversation) throw missing()
        const { id, phone, waiting, optedOut, held, sendingNumberId } = conversation
        const [rows, names, holds, number] = await Promise.all([
          listEntries(db, phone, { before: before ? entryPlace(before) : undefined, limit: limit + 1 }),
          namesOf(db, [conversation]),
          held ? listHoldsOf(db, phone) : [],
          sendingNumberId ? findNumber(db, sendingNumberId) : undefined,
        ])
        const { shown, next } = cutPage(rows, limit, ({ at, rank, id }) => `${at.toISOString()}~${rank}~${id}`)
        return {
          id,
          phone: formatPhone(phone),
          name: names.get(phone) ?? null,
          waiting,
          optedOut,
          held,
          openHolds: holds.map(showHold),
          whyNoAnswer: whyNoAnswer(conversation) ?? null,
          answersFrom: number ? formatPhone(number.phone) : null,
          entries: shown.toReversed().map(showEntry),
          earlier: next,
        }
      },
    )

    app.delete(
      '/conversations/:id/waiting',
      {
        config: { right: 'inbox', refuses: ['notFound'] },
        schema: {
          tags,
          summary: 'Say that no answer is needed',
          description: 'To what was written so far; the next message waits again.',
          params: OfConversation,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const { id } = request.params
        await db.transaction().execute(async (trx) => {
          if (!(await markAnswered(trx, id))) throw missing()
          await keepAudit(trx, { action: 'no answer needed', subject: 'conversation', subjectId: id, ...by(request) })
        })
        return reply.status(204).send(null)
      },
    )
  }

function entryPlace(place: string): EntryPlace {
  const [when = '', rank = '', ...id] = place.split('~')
  return { at: new Date(when), rank: Number(rank), id: id.join('~') }
}
