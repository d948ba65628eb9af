// The review list: recipients and numbers that wait for a person's decision.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { keepAudit } from '#activities/queries/audit.ts'
import { listSetAside, takeUpAgain } from '#activities/queries/events.ts'
import { listHolds, releaseHold } from '#activities/queries/opt-outs.ts'
import { listForReview } from '#activities/queries/recipients.ts'
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
      texts: z.array(ReviewText),
      holds: z.array(ReviewHold),
      events: z.array(ReviewEvent),
      next: z.uuid().nullable(),
    })
    app.get('/review', { schema: { querystring: page, response: { 200: review } } }, async (request) => {
      const { after, limit } = request.query
      const rows = await listForReview(db, { after, limit: limit + 1 })
      const shown = rows.slice(0, limit)
      const holds = after ? [] : await listHolds(db)
      const events = after ? [] : await listSetAside(db)
      return {
        texts: shown.map(({ firstName, lastName, company, ...row }) => ({
          ...row,
          name: nameOf({ firstName, lastName, company }),
          phone: formatPhone(row.phone),
          changedAt: row.changedAt.toISOString(),
        })),
        holds: holds.map((hold) => ({
          ...hold,
          phone: formatPhone(hold.phone),
          createdAt: hold.createdAt.toISOString(),
        })),
        events: events.map((event) => ({ ...event, receivedAt: event.receivedAt.toISOString() })),
        next: rows.length > limit ? (shown.at(-1)?.textId ?? null) : null,
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
