// One installation from start to stop: brings up its parts in order, keeps them up, takes them down in reverse.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { readAddresses, removeAddresses, writeAddresses } from './addresses.js'
import { buildIfChanged, requireBuildable, webApp, workflowBundle } from '../build/build.js'
import { checkout } from '../commands/checkout.js'
import { prepareDataFolder, requireReachable } from './data-folder.js'
import { requireRoom, watchRoom } from './disk.js'
import { finishRestore } from '../backup/finish-restore.js'
import { environmentOf, sandboxEnvironment } from './environment.js'
import { takeLock } from './lock.js'
import { checkClock } from './made-on.js'
import { keepUp } from '../dev/keep-up.js'
import { appPart, pagesPart, postgresPart, sandboxPart, temporalPart, workerPart } from './parts.js'
import { watchOver } from './part.js'
import { databasePlace, placesFor, portNames } from './places.js'
import { reservePorts } from './ports.js'
import { endLeftOvers } from './process-records.js'
import { runOnce } from '../commands/run-once.js'
import { say } from '../commands/say.js'
import { secretsOf } from './secrets.js'
import { signInLink } from './sign-in-link.js'
import { setAsideUnusable } from '../servers/temporal-server.js'
import { temporalCommandLine } from '../servers/temporal-binaries.js'
import { waitForTheirPostgres, waitForTheirTemporal } from './their-servers.js'
import { Trouble } from '../commands/trouble.js'

/** @param {import('./settings.js').Settings} settings */
export function installation(settings) {
  const { folder } = settings
  const stopping = new AbortController()
  /** @type {import('./part.js').Watched[]} */
  const watched = []
  let lock, secrets, ports, places, env, giveUp
  let allReady = false

  /** Resolves when all is ready. */
  async function start() {
    await prepare()
    const build = settings.dev ? keepUp({ watched, migrate, signal: stopping.signal }).build : buildAll
    await Promise.all([startPostgres().then(migrate), startTemporal(), startSandbox(), build()])
    const link = signInLink(env, stopping.signal)
    await Promise.all([startWorkers(), startApp(), startPages()])
    const signIn = await link
    allReady = true
    publishAddresses()
    watchRoom(folder)
    return { addresses: addresses(), signIn, folder }
  }

  async function prepare() {
    if (!settings.databaseUrl) requireReachable(folder)
    requireRoom(folder)
    checkClock(settings)
    prepareDataFolder(folder)
    for (const each of settings.dev ? [workflowBundle] : [workflowBundle, webApp]) requireBuildable(each)
    lock = holdLock(folder)
    removeAddresses(folder)
    await endLeftOvers(folder)
    finishRestore(folder)
    secrets = secretsOf(folder)
    ports = await reservePorts({ folder, appPort: settings.appPort, names: portNames(settings) })
    if (ports.app.port !== settings.appPort)
      say(`The app uses port ${ports.app.port}: port ${settings.appPort} was taken when it was chosen.`)
    places = placesFor(settings, secrets, ports)
    env = environmentOf({ settings, secrets, addresses: places })
    if (ports.api) env.PORT = String(ports.api.port)
  }

  async function buildAll() {
    await buildIfChanged(workflowBundle, stopping.signal)
    await buildIfChanged(webApp, stopping.signal)
  }

  async function startPostgres() {
    if (settings.databaseUrl) return waitForTheirPostgres(settings.databaseUrl)
    const { port } = ports.postgres
    return bringUp(postgresPart({ dataFolder: join(folder, 'postgres'), port, password: secrets.postgres }), [
      'postgres',
    ])
  }

  const migrate = () => {
    const clock = settings.clockIsRight ? ['--clock-is-right'] : []
    return runOurs('Bringing the database up to date', 'migrate', ['--place', databasePlace(settings), ...clock])
  }

  const runOurs = (what, name, args = []) =>
    runOnce({
      what,
      logFile: logFile(name),
      command: process.execPath,
      args: [`worker/${name}.ts`, ...args],
      cwd: checkout,
      env,
      signal: stopping.signal,
    })

  async function startTemporal() {
    const { address, namespace } = settings.temporal
    if (address) {
      await waitForTheirTemporal(address)
      return runOurs('Looking at Temporal', 'check-temporal')
    }
    const command = await temporalCommandLine()
    const databaseFile = join(folder, 'temporal.db')
    setAsideUnusable({ command, databaseFile })
    const where = { port: ports.temporal.port, uiPort: ports.temporalUi.port }
    return bringUp(temporalPart({ command, namespace, databaseFile, ...where }), ['temporal', 'temporalUi'])
  }

  async function startSandbox() {
    if (!places.sandbox) return
    mkdirSync(join(folder, 'sandbox'), { recursive: true, mode: 0o700 })
    const sandboxEnv = sandboxEnvironment({ settings, secrets, port: ports.sandbox.port })
    await bringUp(sandboxPart({ env: sandboxEnv, url: places.sandbox.url }), ['sandbox'])
  }

  const startWorkers = () =>
    Promise.all(
      Array.from({ length: settings.workers }, (_, before) => bringUp(workerPart({ env, number: before + 1 }))),
    )

  const apiUrl = () => `http://127.0.0.1:${env.PORT}`
  const startApp = () => bringUp(appPart({ env, url: apiUrl() }), [settings.dev ? 'api' : 'app'])
  const startPages = () => settings.dev && bringUp(pagesPart({ url: places.app.url, apiUrl: apiUrl() }), ['app'])

  /**
   * @param {import('./part.js').Part} part
   * @param {string[]} [portsOfIt] held for it until now
   * @returns {Promise<void>} when it is ready for the first time
   */
  async function bringUp(part, portsOfIt = []) {
    await Promise.all(portsOfIt.map((name) => ports[name].release()))
    await new Promise((ready) => {
      if (stopping.signal.aborted) return
      const onReady = () => {
        publishAddresses()
        ready()
      }
      const followed = {
        ...part,
        waitsForChange: settings.dev && ['worker', 'app', 'sandbox'].some((name) => part.name.startsWith(name)),
      }
      watched.push(watchOver(followed, { folder, logFile: logFile(part.name), onReady, onGivenUp: giveUp }))
    })
  }

  const logFile = (name) => join(folder, 'logs', `${name}.log`)

  function publishAddresses() {
    if (allReady && !stopping.signal.aborted) writeAddresses(folder, addresses())
  }

  /** @returns {import('./addresses.js').Addresses} */
  function addresses() {
    const pidOf = (name) => ({ pid: watched.find(({ part }) => part.name === name)?.pid() })
    return {
      app: { ...places.app, ...pidOf('app') },
      worker: watched.filter(({ part }) => part.name.startsWith('worker')).map(({ pid }) => ({ pid: pid() })),
      temporal: { ...places.temporal, ...pidOf('temporal') },
      ...(places.temporalUi && { temporalUi: places.temporalUi }),
      postgres: { ...places.postgres, ...pidOf('postgres') },
      ...(places.sandbox && { sandbox: { ...places.sandbox, ...pidOf('sandbox') } }),
    }
  }

  /**
   * @param {Promise<void>} [hurried]
   * @returns {Promise<boolean>} false when it was never ours to stop
   */
  async function stop(hurried) {
    stopping.abort()
    if (!lock) return false
    removeAddresses(folder)
    const latestFirst = [...new Set(watched.map(({ part }) => part.order))].toSorted((a, b) => b - a)
    for (const order of latestFirst) {
      const together = watched.filter(({ part }) => part.order === order)
      const told = together.find(({ part, pid }) => part.sayWhileStopping && pid())
      if (told) say(told.part.sayWhileStopping)
      await Promise.all(together.map((each) => each.stop(hurried)))
    }
    lock.release()
    return true
  }

  return {
    start,
    stop,
    /** Rejects when a part does not come up. */
    givenUp: new Promise((_, reject) => (giveUp = reject)),
  }
}

function holdLock(folder) {
  const lock = takeLock(folder)
  if ('release' in lock) return lock
  const url = readAddresses(folder)?.app.url
  throw new Trouble(
    `Trickle already runs on ${folder} as process ${lock.heldBy}${url ? `, at ${url}` : ', and is just starting or stopping'}: ` +
      'stop it first, or set TRICKLE_DATA and PORT to start another one beside it.',
  )
}
