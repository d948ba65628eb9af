// The business clock, which only the sandbox lets a person move: to see tomorrow's run today.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { keepAudit } from '#activities/queries/audit.ts'
import { listRunning } from '#activities/queries/campaigns.ts'
import { businessNow, installationId, moveBusinessClock } from '#activities/queries/installation.ts'
import { notifyClock } from '#activities/queries/notices.ts'
import { putInOutbox } from '#activities/queries/outbox.ts'
import { withdrawFutureRuns } from '#activities/queries/runs.ts'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import { by } from '../signed-in.ts'

const tags = ['Clock']
const Clock = z
  .object({ now: z.iso.datetime({ offset: true }) })
  .meta({ id: 'Clock', description: 'What windows, hours and dates go by.' })

const earliest = Date.parse('2000-01-01T00:00:00Z')
const latest = Date.parse('2100-01-01T00:00:00Z')

const NewTime = z
  .strictObject({
    now: z.iso
      .datetime({ offset: true, error: 'A moment like 2026-03-04T15:00:00Z.' })
      .refine((moment) => Date.parse(moment) >= earliest && Date.parse(moment) < latest, 'A moment in this century.')
      .meta({ description: 'What the clock shows from now on; it goes on from there. Between 2000 and 2100.' }),
  })
  .meta({ id: 'NewTime', examples: [{ now: '2026-03-04T15:00:00Z' }] })

export const clockRoutes =
  ({ db, sandboxed, hurryOutbox }: Parts): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/clock',
      {
        config: { right: 'read' },
        schema: { tags, summary: 'Show the business clock', response: { 200: Clock } },
      },
      async () => ({ now: (await businessNow(db)).toISOString() }),
    )

    app.put(
      '/clock',
      {
        config: { right: 'clock', refuses: ['conflict'] },
        schema: {
          tags,
          summary: 'Move the business clock',
          description: 'In the sandbox only. Active campaigns look at it again.',
          body: NewTime,
          response: { 200: Clock },
        },
      },
      async (request) => {
        if (!sandboxed)
          throw new Refusal('conflict', 'Only in the sandbox: on a real account the clock is the real one.')
        await db.transaction().execute(async (trx) => {
          const before = { now: (await businessNow(trx)).toISOString() }
          const to = new Date(request.body.now)
          await moveBusinessClock(trx, to)
          await withdrawFutureRuns(trx, to)
          await keepAudit(trx, {
            action: 'clock moved',
            subject: 'installation',
            subjectId: await installationId(trx),
            before,
            after: { now: to.toISOString() },
            ...by(request),
          })
          await notifyClock(trx)
          for (const { id } of await listRunning(trx))
            await putInOutbox(trx, { kind: 'changed', campaignId: id, revision: 0 })
        })
        hurryOutbox()
        return { now: (await businessNow(db)).toISOString() }
      },
    )
  }
