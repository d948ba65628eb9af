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

const Clock = z.object({ now: z.iso.datetime({ offset: true }) }).meta({ id: 'Clock' })

export const clockRoutes =
  ({ db, sandboxed, hurryOutbox }: Parts): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/clock', { schema: { response: { 200: Clock } } }, async () => ({
      now: (await businessNow(db)).toISOString(),
    }))

    const body = z.strictObject({ now: z.iso.datetime({ offset: true, error: 'A moment like 2026-03-04T15:00:00Z.' }) })
    app.put('/clock', { schema: { body, response: { 200: Clock } } }, async (request) => {
      if (!sandboxed) throw new Refusal('conflict', 'Only in the sandbox: on a real account the clock is the real one.')
      const { source, personId, address = null } = by(request)
      await db.transaction().execute(async (trx) => {
        const before = { now: (await businessNow(trx)).toISOString() }
        const to = new Date(request.body.now)
        await moveBusinessClock(trx, to)
        await withdrawFutureRuns(trx, to)
        const subjectId = await installationId(trx)
        await keepAudit(trx, {
          action: 'clock moved',
          subject: 'installation',
          subjectId,
          before,
          after: request.body,
          source,
          personId,
          address,
        })
        await notifyClock(trx)
        for (const { id } of await listRunning(trx))
          await putInOutbox(trx, { kind: 'changed', campaignId: id, revision: 0 })
      })
      hurryOutbox()
      return { now: (await businessNow(db)).toISOString() }
    })
  }
