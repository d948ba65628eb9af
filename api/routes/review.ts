// The review list: recipients, numbers and events that wait for a person's decision.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { keepAudit } from '#activities/queries/audit.ts'
import { listSetAside, takeUpAgain } from '#activities/queries/events.ts'
import { listHolds } from '#activities/queries/holds.ts'
import { machineNow } from '#activities/queries/installation.ts'
import { listSkippedForReview, listUnconfirmed } from '#activities/queries/recipients.ts'
import { listUnconfirmedSingles } from '#activities/queries/single-texts.ts'
import { releaseText } from '#activities/texts/release-text.ts'
import { Limit, PageQuery, pageOf } from '#schema/page.ts'
import { nameOf } from '#schema/rules/name.ts'
import { formatPhone } from '#schema/rules/phone.ts'
import { ReviewEvent, ReviewHold, ReviewReply, ReviewText } from '#schema/review.ts'
import { of } from '../of.ts'
import { byId, cutPage } from '../page.ts'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import { by } from '../signed-in.ts'
import { showHold } from './show-hold.ts'
import { showReplies } from './show-replies.ts'

const tags = ['Review']
const ReviewTextPage = pageOf(ReviewText, 'ReviewTextPage').extend({
  readAt: z.iso.datetime().meta({ description: 'When this was read: what a decision is made on.' }),
})
const ReviewQuery = PageQuery.extend({
  dismissed: z
    .stringbool()
    .default(false)
    .meta({ description: 'Those that a person took off the list, instead of those that wait.', examples: ['false'] }),
})

export const reviewRoutes =
  ({ db, engine, hurryOutbox, now }: Parts): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/review/unconfirmed',
      {
        config: { right: 'read' },
        schema: {
          tags,
          summary: 'List unconfirmed texts',
          description: 'Of these it is not known whether they left, and looking them up found nothing.',
          querystring: ReviewQuery,
          response: { 200: ReviewTextPage },
        },
      },
      async (request) => {
        const { after, limit, dismissed } = request.query
        const readAt = await machineNow(db)
        const rows = await listUnconfirmed(db, { after, limit: limit + 1, dismissed })
        const { shown, next } = cutPage(rows, limit, ({ textId }) => textId)
        return { items: shown.map(show), next, readAt: readAt.toISOString() }
      },
    )

    app.get(
      '/review/replies',
      {
        config: { right: 'read' },
        schema: {
          tags,
          summary: 'List unconfirmed replies and confirmations',
          description: 'Texts outside any campaign of which it is not known whether they left; the oldest first.',
          querystring: PageQuery,
          response: { 200: pageOf(ReviewReply, 'ReviewReplyPage') },
        },
      },
      async (request) => {
        const { after, limit } = request.query
        const rows = await listUnconfirmedSingles(db, { after, limit: limit + 1 })
        const { shown, next } = cutPage(rows, limit, ({ textId }) => textId)
        return { items: await showReplies(db, shown), next }
      },
    )

    app.get(
      '/review/skipped',
      {
        config: { right: 'read' },
        schema: {
          tags,
          summary: 'List people who were skipped',
          description: 'Because of earlier communication; the newest first.',
          querystring: ReviewQuery,
          response: { 200: ReviewTextPage },
        },
      },
      async (request) => {
        const { after, limit, dismissed } = request.query
        const readAt = await machineNow(db)
        const rows = await listSkippedForReview(db, { after, limit: limit + 1, dismissed })
        const { shown, next } = cutPage(rows, limit, ({ textId }) => textId)
        return { items: shown.map(show), next, readAt: readAt.toISOString() }
      },
    )

    app.get(
      '/review/holds',
      {
        config: { right: 'read' },
        schema: {
          tags,
          summary: 'List held numbers',
          description: 'The oldest first.',
          querystring: PageQuery,
          response: { 200: pageOf(ReviewHold, 'ReviewHoldPage') },
        },
      },
      async (request) => {
        const { after, limit } = request.query
        const { shown, next } = cutPage(await listHolds(db, { after, limit: limit + 1 }), limit, byId)
        return { items: shown.map(showHold), next }
      },
    )

    const eventPage = z.strictObject({
      after: z.string().min(1).max(200).optional().meta({ description: 'Where to go on: `next` of the page before.' }),
      limit: Limit,
    })
    app.get(
      '/review/events',
      {
        config: { right: 'read' },
        schema: {
          tags,
          summary: 'List events that were set aside',
          description: 'The oldest first.',
          querystring: eventPage,
          response: { 200: pageOf(ReviewEvent, 'ReviewEventPage') },
        },
      },
      async (request) => {
        const { after, limit } = request.query
        const rows = await listSetAside(db, { after, limit: limit + 1 })
        const { shown, next } = cutPage(rows, limit, ({ deliveryId }) => deliveryId)
        return { items: shown.map((event) => ({ ...event, receivedAt: event.receivedAt.toISOString() })), next }
      },
    )

    app.put(
      '/texts/:id/release',
      {
        config: { right: 'review', refuses: ['notFound', 'conflict'] },
        schema: {
          tags,
          summary: 'Send an unconfirmed text again',
          description: 'The first one may have arrived after all: then its person gets it twice.',
          params: of('text'),
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const result = await releaseText(db, request.params.id, by(request), now)
        if (result === 'missing') throw new Refusal('notFound', 'There is no such text.')
        if (result === 'refused') throw new Refusal('conflict', 'Only an unconfirmed text can be released.')
        hurryOutbox()
        return reply.status(204).send(null)
      },
    )

    const ofEvent = z.object({ id: z.string().min(1).max(200).meta({ description: 'The delivery’s id at Quo.' }) })
    app.delete(
      '/set-aside-events/:id',
      {
        config: { right: 'review', refuses: ['notFound'] },
        schema: {
          tags,
          summary: 'Try an event again',
          description: 'After an update of Trickle may understand it.',
          params: ofEvent,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const { id } = request.params
        const taken = await db.transaction().execute(async (trx) => {
          const event = await takeUpAgain(trx, id)
          if (event)
            await keepAudit(trx, { action: 'event tried again', subject: 'event', subjectId: id, ...by(request) })
          return event
        })
        if (!taken) throw new Refusal('notFound', 'There is no such event, or it was taken up already.')
        engine.startEvent(id).catch(() => undefined) // or the worker's sweeper
        return reply.status(204).send(null)
      },
    )
  }

type Row = Awaited<ReturnType<typeof listUnconfirmed>>[number]

function show({ firstName, lastName, company, ...row }: Row) {
  const { lastDirection, lastAt, lastText, dismissedAt, dismissedBy, ...shown } = row
  return {
    ...shown,
    name: nameOf({ firstName, lastName, company }),
    phone: formatPhone(row.phone),
    changedAt: row.changedAt.toISOString(),
    lastWords:
      lastDirection && lastAt ? { direction: lastDirection, at: lastAt.toISOString(), text: lastText ?? '' } : null,
    dismissed: dismissedAt ? { by: dismissedBy ?? '', at: dismissedAt.toISOString() } : null,
  }
}
