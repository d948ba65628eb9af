// A person leaves an unconfirmed reply or confirmation as it is: it is not sent again, and not asked about again.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { keepAudit } from '#activities/queries/audit.ts'
import { dismissSingle } from '#activities/queries/single-texts.ts'
import { of } from '../of.ts'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import { by } from '../signed-in.ts'

export const dismissalRoutes =
  ({ db }: Parts): FastifyPluginAsyncZod =>
  async (app) => {
    app.put(
      '/review/replies/:id/dismissal',
      {
        config: { right: 'review', refuses: ['conflict'] },
        schema: {
          tags: ['Review'],
          summary: 'Leave an unconfirmed reply or confirmation as it is',
          description: 'It is not sent again, and leaves the review list.',
          params: of('text'),
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const { id } = request.params
        const who = by(request)
        await db.transaction().execute(async (trx) => {
          if (!(await dismissSingle(trx, id, who.personId)))
            throw new Refusal('conflict', 'Only an unconfirmed reply or confirmation can be left as it is.')
          await keepAudit(trx, { action: 'text left as it is', subject: 'text', subjectId: id, ...who })
        })
        return reply.status(204).send(null)
      },
    )
  }
