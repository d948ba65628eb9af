// Where the parts of an installation listen, known before they run.
import { postgresUrl } from '../servers/postgres.js'

/**
 * Names the database in sentences: never with its user or password.
 * @param {import('./settings.js').Settings} settings
 */
export function databasePlace({ databaseUrl, folder }) {
  if (!databaseUrl) return `the database in ${folder}`
  const { host, pathname, searchParams } = new URL(databaseUrl)
  return `the database ${decodeURIComponent(pathname.slice(1))} at ${host || searchParams.get('host') || 'this machine'}`
}

/**
 * The parts of ours that need a port, beside the app.
 * @param {import('./settings.js').Settings} settings
 */
export const portNames = ({ databaseUrl, temporal, playsQuo, dev }) => [
  ...(dev ? ['api'] : []), // behind Vite, which has the app's
  ...(databaseUrl ? [] : ['postgres']),
  ...(temporal.address ? [] : ['temporal', 'temporalUi']),
  ...(playsQuo ? ['sandbox'] : []),
]

/**
 * @param {import('./settings.js').Settings} settings
 * @param {{ postgres: string }} secrets
 * @param {Record<string, import('./ports.js').Reservation>} ports
 * @returns {import('./addresses.js').Addresses} without process ids
 */
export function placesFor(settings, secrets, ports) {
  const local = (name) => ports[name] && { url: `http://127.0.0.1:${ports[name].port}` }
  const { address, namespace, uiUrl } = settings.temporal
  const temporalUi = address ? uiUrl && { url: uiUrl } : local('temporalUi')
  const sandbox = local('sandbox')
  return {
    app: local('app'),
    worker: [],
    temporal: { address: address ?? `127.0.0.1:${ports.temporal.port}`, namespace },
    ...(temporalUi && { temporalUi }),
    postgres: {
      databaseUrl: settings.databaseUrl ?? postgresUrl({ port: ports.postgres.port, password: secrets.postgres }),
    },
    ...(sandbox && { sandbox }),
  }
}
