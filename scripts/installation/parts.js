// The parts of an installation: how each is launched and when it is ready.
import { join } from 'node:path'
import { answersOk } from './answers.js'
import { onProjectNode } from '../build/build.js'
import { checkout, packageCommand } from '../commands/checkout.js'
import { endLeftOverPostgres, postgresIsReady, postgresLaunch, preparePostgres } from '../servers/postgres.js'
import { temporalIsReady, temporalLaunch } from '../servers/temporal-server.js'
import { nothing, worthShowing, worthShowingOfPostgres } from './worth-showing.js'

/** @typedef {import('./part.js').Part} Part */

/**
 * @param {{ dataFolder: string, port: number, password: string }} server
 * @returns {Part}
 */
export const postgresPart = ({ dataFolder, port, password }) => ({
  name: 'postgres',
  title: 'PostgreSQL',
  order: 1,
  signal: 'SIGINT', // its fast shutdown: ends sessions, loses nothing
  graceMs: 30_000,
  async prepare() {
    preparePostgres({ dataFolder, password })
    await endLeftOverPostgres(dataFolder)
  },
  launch: () => postgresLaunch({ dataFolder, port }),
  isReady: (pid) => postgresIsReady(dataFolder, pid),
  worthShowing: worthShowingOfPostgres(),
})

/**
 * @param {import('../servers/temporal-server.js').TemporalServer} server
 * @returns {Part}
 */
export const temporalPart = (server) => ({
  name: 'temporal',
  title: 'Temporal',
  order: 2,
  launch: () => temporalLaunch(server),
  isReady: () => temporalIsReady(server),
  worthShowing: nothing,
})

/** @param {{ env: NodeJS.ProcessEnv, url: string }} running @returns {Part} */
export const sandboxPart = ({ env, url }) => ({
  name: 'sandbox',
  title: 'The Quo sandbox',
  order: 3,
  launch: () => ours('sandbox/main.ts', env),
  isReady: () => answersOk(`${url}/healthz`),
  worthShowing,
})

/** @param {{ env: NodeJS.ProcessEnv, number: number }} running @returns {Part} */
export const workerPart = ({ env, number }) => ({
  name: number === 1 ? 'worker' : `worker-${number}`,
  title: number === 1 ? 'The worker' : `Worker ${number}`,
  order: 4,
  graceMs: 40_000,
  sayWhileStopping: 'The worker finishes texts in flight, for up to 40 seconds; Ctrl-C again hurries.',
  launch: () => ours('worker/main.ts', withOwnMetrics(env, number)),
  isReady: (_pid, said) => said('"message":"ready"'),
  worthShowing,
})

/** @param {{ env: NodeJS.ProcessEnv, url: string }} running `url`: where it listens itself @returns {Part} */
export const appPart = ({ env, url }) => ({
  name: 'app',
  title: 'The app',
  order: 5,
  launch: () => ours('api/main.ts', env),
  isReady: () => answersOk(`${url}/readyz`),
  worthShowing,
})

/**
 * The pages as they are edited, and in front of the api: one origin, as it is without it.
 * @param {{ url: string, apiUrl: string }} running
 * @returns {Part}
 */
export const pagesPart = ({ url, apiUrl }) => ({
  name: 'pages',
  title: 'Vite',
  order: 6,
  launch: () => ({
    command: packageCommand('vite'),
    args: ['dev', 'ui', '--configLoader', 'native', '--host', '127.0.0.1', '--port', new URL(url).port, '--strictPort'],
    cwd: checkout,
    env: { ...onProjectNode(), API_URL: apiUrl },
  }),
  isReady: () => answersOk(`${url}/@vite/client`),
  worthShowing,
})

/** Each process tells its own figures on a port of its own: the app on the one that is set, the workers on those after it. */
const withOwnMetrics = (env, number) =>
  env.METRICS_PORT ? { ...env, METRICS_PORT: String(Number(env.METRICS_PORT) + number) } : env

const ours = (file, env) => ({ command: process.execPath, args: [join(checkout, file)], cwd: checkout, env })
