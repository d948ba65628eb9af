// The worker's own figures, among those that the Temporal SDK counts of it: workflow tasks, activities, its pollers.
// Without METRICS_PORT the meter takes what it is told and keeps nothing.
import { Runtime } from '@temporalio/worker'
import type { Database } from '#activities/database.ts'
import { processMetrics } from '#activities/process-metrics.ts'
import type { Settings } from '#schema/settings.ts'

const everyMs = 5_000

export function startMetrics(
  db: Database,
  { metricsPort }: Settings,
): { noteSlotWait(ms: number): void; stop(): void } {
  const meter = Runtime.instance().metricMeter
  const slotWait = meter.createHistogram(
    'trickle_slot_wait',
    'float',
    'seconds',
    'How long a request waited for its slot.',
  )
  const registry = metricsPort === undefined ? undefined : processMetrics(db)
  const timer = setInterval(tell, everyMs).unref()
  tell()

  function tell() {
    void registry?.getMetricsAsJSON().then((metrics) => {
      for (const { name, help, type, values } of metrics) {
        if (type !== 'gauge' && type !== 'counter') continue
        const gauge = meter.createGauge(name, 'float', '', help)
        for (const { value, labels } of values) gauge.set(value, inWords(labels))
      }
    })
  }

  return {
    noteSlotWait: (ms) => slotWait.record(ms / 1_000),
    stop: () => clearInterval(timer),
  }
}

const inWords = (labels: object) =>
  Object.fromEntries(Object.entries(labels).map(([name, word]) => [name, String(word)]))
