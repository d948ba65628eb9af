// After a restore: what is known of the time after the backup, the look at Quo, and an owner's confirmation.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { askForLook } from '#activities/fence/ask-for-look.ts'
import { liftFence } from '#activities/fence/lift-fence.ts'
import { countMessagesSince, findFence, listDoubted, markLooked, type FenceRow } from '#activities/queries/fence.ts'
import { Fence } from '#schema/fence.ts'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import { by } from '../signed-in.ts'

const tags = ['Restore']
const FenceAnswer = z.object({ fence: Fence.nullable() }).meta({ id: 'FenceAnswer' })
const Confirmation = z.strictObject({
  withoutLook: z.boolean().default(false).meta({
    description: 'Somebody looked at Quo in another way: nothing was sent after the backup that is not here.',
  }),
})

const none = () => new Refusal('conflict', 'Nothing waits for a confirmation: no restore was made since the last one.')

export const fenceRoutes =
  ({ db, engine, now, hurryOutbox }: Parts): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/fence',
      {
        config: { right: 'read' },
        schema: {
          tags,
          summary: 'Show the fence',
          description: 'Null: none is up, and texts leave as campaigns plan.',
          response: { 200: FenceAnswer },
        },
      },
      async () => ({ fence: await show() }),
    )

    app.put(
      '/fence/look',
      {
        config: { right: 'review', refuses: ['conflict', 'unavailable'] },
        schema: {
          tags,
          summary: 'Look at Quo',
          description: 'Asks Quo for everything since the backup, in both directions. Nothing is sent by this.',
          response: { 202: FenceAnswer },
        },
      },
      async (request, reply) => {
        const asked = await askForLook(db, by(request))
        if (!asked) throw none()
        await engine.startLookAfterRestore(asked.id).catch(async () => {
          await markLooked(db, asked.id, 'Temporal does not answer')
          throw new Refusal('unavailable', 'Temporal does not answer just now. Try again in a moment.')
        })
        return reply.status(202).send({ fence: await show() })
      },
    )

    app.put(
      '/fence/confirmation',
      {
        config: { right: 'fence', refuses: ['conflict'] },
        schema: {
          tags,
          summary: 'Let texts leave again',
          description: 'Campaigns go on with whoever is left; dates since the backup are given up.',
          body: Confirmation,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const lifted = await liftFence(db, { by: by(request), ...request.body }, now)
        if (lifted.kind === 'none') throw none()
        if (lifted.kind === 'refused') throw new Refusal('conflict', lifted.why)
        hurryOutbox()
        return reply.status(204).send(null)
      },
    )

    async function show(): Promise<Fence | null> {
      const fence = await findFence(db)
      if (!fence) return null
      const [messages, campaigns] = await Promise.all([countMessagesSince(db, fence.backupMadeAt), listDoubted(db)])
      return {
        since: fence.since.toISOString(),
        because: fence.because,
        backupMadeAt: fence.backupMadeAt.toISOString(),
        look: lookOf(fence),
        messages,
        campaigns,
      }
    }
  }

function lookOf({ lookAskedAt, lookedAt, lookProblem: problem }: FenceRow): Fence['look'] {
  const state = lookedAt ? 'done' : problem ? 'failed' : lookAskedAt ? 'looking' : 'notAsked'
  return { state, at: (lookedAt ?? lookAskedAt)?.toISOString() ?? null, problem }
}
