// Decisions on held numbers: an opt-out, or not.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { decideHold, type HoldResult } from '#activities/opt-outs/decide-hold.ts'
import { of } from '../of.ts'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import { by } from '../signed-in.ts'

const tags = ['Review']

export const holdRoutes =
  ({ db, hurryOutbox }: Parts): FastifyPluginAsyncZod =>
  async (app) => {
    app.put(
      '/holds/:id/opt-out',
      {
        config: { right: 'review', refuses: ['notFound', 'conflict'] },
        schema: {
          tags,
          summary: 'Judge doubtful words an opt-out',
          description: 'The number is never texted again, unless its owner texts START.',
          params: of('hold'),
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        refuse(await decideHold(db, request.params.id, 'optOut', by(request)))
        hurryOutbox()
        return reply.status(204).send(null)
      },
    )

    app.delete(
      '/holds/:id',
      {
        config: { right: 'review', refuses: ['notFound'] },
        schema: {
          tags,
          summary: 'Release a held number',
          description: 'Its words were no opt-out, or it is known what happened: texting it may go on.',
          params: of('hold'),
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        refuse(await decideHold(db, request.params.id, 'noOptOut', by(request)))
        return reply.status(204).send(null)
      },
    )
  }

function refuse(result: HoldResult) {
  if (result === 'missing') throw new Refusal('notFound', 'There is no such hold, or somebody decided it already.')
  if (result === 'notWords')
    throw new Refusal('conflict', 'This number is not held because of words. Add it to the opt-outs instead.')
}
