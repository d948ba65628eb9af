// Waits for the PostgreSQL and the Temporal that somebody else runs.
import { waitForServer } from './answers.js'

/** @param {string} databaseUrl */
export function waitForTheirPostgres(databaseUrl) {
  const { hostname: host, port } = new URL(databaseUrl)
  return host
    ? waitForServer({ host, port: Number(port || 5432), what: 'PostgreSQL', setting: 'DATABASE_URL' })
    : undefined
}

/** @param {string} address */
export function waitForTheirTemporal(address) {
  const { hostname: host, port } = new URL(`tcp://${address}`)
  return waitForServer({ host, port: Number(port || 7233), what: 'Temporal', setting: 'TEMPORAL_ADDRESS' })
}
