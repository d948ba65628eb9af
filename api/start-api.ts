// Wires the api: database, Temporal client, live changes, outbox, metrics; listens; connects this address with Quo.
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { openDatabase } from '#activities/database.ts'
import { businessNow, installationId } from '#activities/queries/installation.ts'
import type { Now } from '#activities/services.ts'
import { hurriedOutbox } from '#activities/temporal/deliver-outbox.ts'
import { openEngine, type Engine } from '#activities/temporal/engine.ts'
import type { Settings } from '#schema/settings.ts'
import { timingsAt } from '#schema/timings.ts'
import { buildApp } from './app.ts'
import { openChanges } from './live/changes.ts'
import { serveMetrics } from './metrics.ts'
import type { Parts } from './parts.ts'
import { sessionCookie } from './signed-in.ts'

interface Wiring {
  settings: Settings
  log: FastifyBaseLogger
  /** Tests hand in their environment's; production leaves them out. */
  engine?: Engine
  now?: Now
  webhookUrl?: (listening: string) => string
}

export interface RunningApi {
  app: FastifyInstance
  url: string
  stop(): Promise<void>
}

export async function startApi({ settings, log, ...given }: Wiring): Promise<RunningApi> {
  const db = openDatabase(settings.databaseUrl, {
    name: 'trickle api',
    onError: (error) => log.warn({ error }, 'a database connection was lost'),
  })
  const installation = await installationId(db)
  const { address, namespace } = settings.temporal
  const engine =
    given.engine ?? openEngine({ address, namespace, installationId: installation, timings: timingsAt(settings.speed) })
  const changes = openChanges(settings.databaseUrl, log)
  const parts: Parts = {
    db,
    engine,
    settings,
    changes,
    sandboxed: settings.quo.sandboxUrl !== undefined,
    now: given.now ?? businessNow,
    cookie: sessionCookie(installation, settings.publicUrl),
    hurryOutbox: hurriedOutbox(db, engine, (error) =>
      log.warn({ error }, 'Temporal was not told yet; the worker will'),
    ),
  }

  const app = await buildApp(parts, log)
  const metrics = await serveMetrics(parts, app, log)
  const url = await app.listen({ port: settings.port, host: settings.listenOn })
  connectWithQuo(engine, given.webhookUrl?.(url) ?? `${settings.publicUrl}/webhooks/quo`, log)
  return {
    app,
    url,
    async stop() {
      await app.close()
      await metrics?.close()
      await changes.close()
      if (!given.engine) await engine.close()
      await db.destroy()
    },
  }
}

/** Quo sends its webhooks to this address from now on. Repeated until Temporal takes it: it may be up later than we are. */
function connectWithQuo(engine: Engine, webhookUrl: string, log: FastifyBaseLogger) {
  engine.startConnecting(webhookUrl).catch((error: unknown) => {
    log.info({ error }, 'Temporal did not take the connection with Quo yet; trying again')
    setTimeout(() => connectWithQuo(engine, webhookUrl, log), 1_000).unref()
  })
}
