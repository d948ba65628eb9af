// /metrics for Prometheus, on a port of its own: the app's port is the one that a proxy passes on to the world, and this
// one needs no sign-in. Off unless METRICS_PORT is set.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Counter, Gauge, Registry } from '@prometheus-io/client'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { windowLagMs } from '#activities/campaigns/window-lag.ts'
import { processMetrics } from '#activities/process-metrics.ts'
import { readMetrics, type Metric } from '#activities/queries/metrics.ts'
import { seenWithinMs, timingsAt } from '#schema/timings.ts'
import type { Parts } from './parts.ts'

/** Whoever asks more often gets the same figures: counting costs the database something. */
const keptMs = 2_000

export interface MetricsServer {
  url: string
  close(): Promise<void>
}

export async function serveMetrics(
  parts: Parts,
  app: FastifyInstance,
  log: FastifyBaseLogger,
): Promise<MetricsServer | undefined> {
  const { metricsPort, listenOn } = parts.settings
  if (metricsPort === undefined) return undefined
  const read = metricsOf(parts, countAnswers(app), log)
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0]
    if (request.method !== 'GET' || path !== '/metrics') {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('There is only GET /metrics here.\n')
      return
    }
    read().then(
      (text) => response.writeHead(200, { 'content-type': Registry.PROMETHEUS_CONTENT_TYPE }).end(text),
      (error: unknown) => {
        log.warn({ error }, 'the figures could not be told')
        response.writeHead(500).end()
      },
    )
  })
  await new Promise<void>((listening, refused) => {
    server.once('error', refused)
    server.listen({ port: metricsPort, host: listenOn }, listening)
  })
  return {
    url: `http://${listenOn}:${portOf(server.address())}/metrics`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

const portOf = (address: AddressInfo | string | null) => (typeof address === 'object' && address ? address.port : 0)

/** While the database is away, the process still tells of itself. */
function metricsOf({ db, now, settings }: Parts, answers: Counter<'area' | 'status'>, log: FastifyBaseLogger) {
  const ofProcess = processMetrics(db)
  ofProcess.registerMetric(answers)
  const withinMs = seenWithinMs(timingsAt(settings.speed))
  let kept: Promise<Metric[]> | undefined

  async function ofDatabase(): Promise<Metric[]> {
    try {
      const counted = await readMetrics(db, withinMs)
      const lagMs = await windowLagMs(db, now)
      return [
        gauge('trickle_database_answers', 'Whether the figures of the tables could be read.', 1),
        gauge('trickle_send_window_lag_seconds', 'How long a window is open without its run, at most.', lagMs / 1_000),
        ...counted,
      ]
    } catch (error) {
      log.warn({ error }, 'the figures of the tables could not be read')
      return [gauge('trickle_database_answers', 'Whether the figures of the tables could be read.', 0)]
    }
  }

  return async () => {
    if (!kept) {
      kept = ofDatabase()
      setTimeout(() => (kept = undefined), keptMs).unref()
    }
    return Registry.merge([registryOf(await kept), ofProcess]).metrics()
  }
}

const gauge = (name: string, help: string, value: number): Metric => ({
  name,
  help,
  type: 'gauge',
  values: [{ labels: {}, value }],
})

/** Counts come whole from the tables, so they are written into a new registry each time. */
function registryOf(metrics: readonly Metric[]): Registry {
  const registry = new Registry()
  for (const { name, help, type, labels: labelNames = [], values } of metrics) {
    if (type === 'gauge') {
      const gauge = new Gauge({ name, help, labelNames, registers: [registry] })
      for (const { labels, value } of values) gauge.set(labels, value)
    } else {
      const counter = new Counter({ name, help, labelNames, registers: [registry] })
      for (const { labels, value } of values) counter.inc(labels, value)
    }
  }
  return registry
}

/** What the app answers, by where and how: a delivery that was refused is kept nowhere else. */
function countAnswers(app: FastifyInstance): Counter<'area' | 'status'> {
  const answers = new Counter({
    name: 'trickle_http_answers_total',
    help: 'What the app answered since it began, by part and class of status.',
    labelNames: ['area', 'status'] as const,
    registers: [],
  })
  app.server.on('request', ({ url = '' }, response) => {
    response.once('finish', () => {
      const area = /^\/(api|webhooks)\//.exec(url)?.[1] ?? 'pages'
      answers.inc({ area, status: `${Math.floor(response.statusCode / 100)}xx` })
    })
  })
  return answers
}
