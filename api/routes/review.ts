// The review list: recipients and numbers that wait for a person's decision.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { keepAudit } from '#activities/queries/audit.ts'
import { listSetAside, takeUpAgain } from '#activities/queries/events.ts'
import { listHolds, releaseHold } from '#activities/queries/opt-outs.ts'
import { listSkippedForReview, listUnconfirmed } from '#activities/queries/recipients.ts'
import { releaseText } from '#activities/texts/release-text.ts'
import { nameOf } from '#schema/rules/name.ts'
import { formatPhone } from '#schema/rules/phone.ts'
import { ReviewEvent, ReviewHold, ReviewText } from '#schema/review.ts'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import { by } from '../signed-in.ts'

export const reviewRoutes =
  ({ db, engine, hurryOutbox, now }: Parts): FastifyPluginAsyncZod =>
  async (app) => {
    const page = z.object({ after: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) })
    const review = z.object({
      unconfirmed: z.array(ReviewText),
      skipped: z.array(ReviewText),
      holds: z.array(ReviewHold),
      events: z.array(ReviewEvent),
      next: z
        .uuid()
        .nullable()
        .meta({ description: 'Of the skipped ones; the others come whole, with the first page.' }),
    })
    app.get('/review', { schema: { querystring: page, response: { 200: review } } }, async (request) => {
      const { after, limit } = request.query
      const rows = await listSkippedForReview(db, { after, limit: limit + 1 })
      const skipped = rows.slice(0, limit)
      const [unconfirmed, holds, events] = after
        ? [[], [], []]
        : await Promise.all([listUnconfirmed(db), listHolds(db), listSetAside(db)])
      return {
        unconfirmed: unconfirmed.map(show),
        skipped: skipped.map(show),
        holds: holds.map((hold) => ({
          ...hold,
          phone: formatPhone(hold.phone),
          createdAt: hold.createdAt.toISOString(),
        })),
        events: events.map((event) => ({ ...event, receivedAt: event.receivedAt.toISOString() })),
        next: rows.length > limit ? (skipped.at(-1)?.textId ?? null) : null,
      }
    })

    const ofText = z.object({ id: z.uuid('No such text.') })
    app.put(
      '/texts/:id/release',
      { schema: { params: ofText, response: { 204: z.null() } } },
      async (request, reply) => {
        const result = await releaseText(db, request.params.id, by(request), now)
        if (result === 'missing') throw new Refusal('notFound', 'There is no such text.')
        if (result === 'refused') throw new Refusal('conflict', 'Only an unconfirmed text can be released.')
        hurryOutbox()
        return reply.status(204).send(null)
      },
    )

    const ofEvent = z.object({ id: z.string().min(1).max(200) })
    app.delete(
      '/set-aside-events/:id',
      { schema: { params: ofEvent, response: { 204: z.null() } } },
      async (request, reply) => {
        const { source, personId, address = null } = by(request)
        const { id } = request.params
        const taken = await db.transaction().execute(async (trx) => {
          const event = await takeUpAgain(trx, id)
          if (event)
            await keepAudit(trx, {
              action: 'event tried again',
              subject: 'event',
              subjectId: id,
              source,
              personId,
              address,
            })
          return event
        })
        if (!taken) throw new Refusal('notFound', 'There is no such event, or it was taken up already.')
        engine.startEvent(id).catch(() => undefined) // or the worker's sweeper
        return reply.status(204).send(null)
      },
    )

    const ofHold = z.object({ id: z.uuid('No such hold.') })
    app.delete('/holds/:id', { schema: { params: ofHold, response: { 204: z.null() } } }, async (request, reply) => {
      const { source, personId, address = null } = by(request)
      const released = await db.transaction().execute(async (trx) => {
        const hold = await releaseHold(trx, request.params.id, personId)
        if (hold)
          await keepAudit(trx, {
            action: 'number released',
            subject: 'hold',
            subjectId: hold.id,
            source,
            personId,
            address,
          })
        return hold
      })
      if (!released) throw new Refusal('notFound', 'There is no such hold, or somebody released it already.')
      return reply.status(204).send(null)
    })
  }

type Row = Awaited<ReturnType<typeof listUnconfirmed>>[number]

const show = ({ firstName, lastName, company, ...row }: Row) => ({
  ...row,
  name: nameOf({ firstName, lastName, company }),
  phone: formatPhone(row.phone),
  changedAt: row.changedAt.toISOString(),
})
