// Runs a Temporal server of our own, with its web page, on one database file.
import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, readSync, renameSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { endProcess } from '../installation/end-process.js'
import { launchProcess } from '../commands/launch.js'
import { reservePrivatePort } from '../installation/ports.js'
import { identityOf } from '../installation/process-identity.js'
import { replaceFile } from '../commands/replace-file.js'
import { say } from '../commands/say.js'
import { temporalCommandLine, temporalVersionOf } from './temporal-binaries.js'
import { Trouble } from '../commands/trouble.js'

const fairAndInOrder = [
  'matching.enableFairness=true',
  'matching.numTaskqueueReadPartitions=1',
  'matching.numTaskqueueWritePartitions=1',
]

/**
 * @typedef {object} TemporalServer
 * @property {string} command the `temporal` to run
 * @property {number} port
 * @property {number} [uiPort] without one there is no web page
 * @property {string} [namespace]
 * @property {string} [databaseFile] without one it forgets everything at its end
 * @property {string[]} [extraArgs]
 */

/**
 * @param {TemporalServer} server
 * @returns {import('../commands/launch.js').Launch}
 */
export function temporalLaunch({ command, port, uiPort, namespace = 'default', databaseFile, extraArgs = [] }) {
  const page = uiPort ? ['--ui-port', String(uiPort), '--ui-disable-news-fetch'] : ['--headless']
  // With a write-ahead log a commit is one flush to the disk, as durable as the three or four of SQLite's usual journal.
  const file = databaseFile ? ['--db-filename', databaseFile, '--sqlite-pragma', 'journal_mode=WAL'] : []
  const where = ['--ip', '127.0.0.1', '--port', String(port), '--namespace', namespace]
  const values = fairAndInOrder.flatMap((value) => ['--dynamic-config-value', value])
  const args = ['server', 'start-dev', ...where, ...page, ...file, '--log-level', 'warn', ...values, ...extraArgs]
  return { command, args, env: withoutTemporalSettings(process.env) }
}

/**
 * Asks for the namespace, which the server makes a moment after it begins to listen.
 * @param {Pick<TemporalServer, 'command' | 'port' | 'namespace'>} server
 * @returns {Promise<boolean>}
 */
export function temporalIsReady({ command, port, namespace = 'default' }) {
  const args = ['operator', 'namespace', 'describe', '--namespace', namespace, '--address', `127.0.0.1:${port}`]
  const child = spawn(command, args, { stdio: 'ignore', timeout: 5000, env: withoutTemporalSettings(process.env) })
  return new Promise((resolve) => {
    child.once('error', () => resolve(false))
    child.once('exit', (code) => resolve(code === 0))
  })
}

/**
 * The server never changes a file of another version to its own format, whether older or newer, and nothing is lost with
 * one: the waits are set up again from PostgreSQL.
 * @param {{ command: string, databaseFile: string }} server
 */
export function setAsideUnusable({ command, databaseFile }) {
  const versionFile = `${databaseFile}.version`
  const version = temporalVersionOf(command)?.text ?? 'unknown'
  const written = existsSync(versionFile) ? readFileSync(versionFile, 'utf8') : version
  if (existsSync(databaseFile) && isDamaged(databaseFile)) {
    say(
      `Temporal's file is damaged; it is set aside as ${setAside(databaseFile, 'damaged')}, and the waits are made anew.`,
    )
  } else if (written !== version && existsSync(databaseFile)) {
    const aside = setAside(databaseFile, `of-${written}`)
    say(
      `Temporal is now ${version}; what version ${written} kept is set aside as ${aside}, and the waits are made anew.`,
    )
  }
  replaceFile(versionFile, version)
}

function isDamaged(databaseFile) {
  const file = openSync(databaseFile)
  const start = Buffer.alloc(16)
  const length = readSync(file, start)
  closeSync(file)
  return length > 0 && start.toString('latin1') !== 'SQLite format 3\0'
}

function setAside(databaseFile, as) {
  const aside = `${databaseFile}.${as}`
  for (const ending of ['', '-wal', '-shm']) {
    if (existsSync(databaseFile + ending)) renameSync(databaseFile + ending, aside + ending)
  }
  return aside
}

/**
 * A server for tests, or for anyone who brings it up and down alone.
 * @param {Partial<TemporalServer>} [options]
 */
export async function startTemporal(options = {}) {
  const command = options.command ?? (await temporalCommandLine())
  const reservation = options.port ? undefined : await reservePrivatePort(`temporal ${process.pid}`)
  await reservation?.release()
  const server = { ...options, command, port: options.port ?? reservation.port }
  const logFile = join(await mkdtemp(join(tmpdir(), 'trickle-temporal-')), 'temporal.log')
  const { pid, ended } = launchProcess(temporalLaunch(server), logFile)
  const identity = identityOf(pid)

  let how = ''
  void ended.then((words) => (how = words))
  while (!(await temporalIsReady(server))) {
    if (how) throw new Trouble(`Temporal did not start (${how}):\n${readFileSync(logFile, 'utf8').slice(-2000)}`)
    await sleep(30)
  }
  return {
    address: `127.0.0.1:${server.port}`,
    namespace: server.namespace ?? 'default',
    uiUrl: server.uiPort ? `http://127.0.0.1:${server.uiPort}` : undefined,
    pid,
    stop: async () => void (await endProcess({ pid, identity })),
    kill: async () => {
      process.kill(pid, 'SIGKILL')
      await ended
    },
  }
}

// A person's own TEMPORAL_* settings point at another server.
function withoutTemporalSettings(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('TEMPORAL_')))
}
