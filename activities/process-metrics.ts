// What a process of ours uses: processor, memory, its event loop, its connections to the database.
import { collectDefaultMetrics, Gauge, Registry } from '@prometheus-io/client'
import { poolOf, type Database } from './database.ts'

export function processMetrics(db: Database): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const connections = new Gauge({
    name: 'trickle_database_connections',
    help: 'Connections of this process to the database.',
    labelNames: ['state'],
    registers: [],
    collect() {
      const { total, idle } = poolOf(db)
      this.set({ state: 'busy' }, total - idle)
      this.set({ state: 'idle' }, idle)
    },
  })
  const waiting = new Gauge({
    name: 'trickle_database_waiting',
    help: 'Queries of this process that wait for a connection.',
    registers: [],
    collect() {
      this.set(poolOf(db).waiting)
    },
  })
  registry.registerMetric(connections)
  registry.registerMetric(waiting)
  return registry
}
