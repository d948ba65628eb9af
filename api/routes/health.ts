// Is it alive, and is each part ready? Open to all: no figures of the business are in it.
import { sql } from 'kysely'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { countWorkers } from '#activities/queries/workers.ts'
import { seenWithinMs, timingsAt } from '#schema/timings.ts'
import type { Parts } from '../parts.ts'

const Part = z.enum(['ready', 'not ready'])
export const Ready = z
  .object({ ready: z.boolean(), parts: z.object({ database: Part, temporal: Part, worker: Part }) })
  .meta({ id: 'Ready', description: 'Each part by name.' })

const tags = ['Health']

export const healthRoutes =
  ({ db, engine, settings }: Parts): FastifyPluginAsyncZod =>
  async (app) => {
    const alive = z.object({ alive: z.literal(true) }).meta({ id: 'Alive' })
    app.get(
      '/healthz',
      { schema: { tags, security: [], summary: 'Is it alive', response: { 200: alive } } },
      async () => ({ alive: true as const }),
    )

    const withinMs = seenWithinMs(timingsAt(settings.speed))
    app.get(
      '/readyz',
      {
        schema: {
          tags,
          security: [],
          summary: 'Is each part ready',
          description: 'Open to all: no figures of the business are in it.',
          response: { 200: Ready, 503: Ready },
        },
      },
      async (_request, reply) => {
        const [database, temporal, worker] = await Promise.all([
          answers(() => sql`select 1`.execute(db)),
          answers(() => engine.check()),
          answers(async () => {
            if ((await countWorkers(db, withinMs)) === 0) throw new Error('no worker was seen')
          }),
        ])
        const ready = [database, temporal, worker].every((part) => part === 'ready')
        return reply.status(ready ? 200 : 503).send({ ready, parts: { database, temporal, worker } })
      },
    )
  }

async function answers(ask: () => Promise<unknown>): Promise<z.infer<typeof Part>> {
  try {
    await ask()
    return 'ready'
  } catch {
    return 'not ready'
  }
}
