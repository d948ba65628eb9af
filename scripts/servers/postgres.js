// Runs a PostgreSQL server of our own on one folder.
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { requireReachable } from '../installation/data-folder.js'
import { endProcess } from '../installation/end-process.js'
import { launchProcess } from '../commands/launch.js'
import { makeOpenFolder } from '../installation/open-folder.js'
import { reservePrivatePort } from '../installation/ports.js'
import { postgresNative } from './postgres-binaries.js'
import { postgresUser } from './postgres-user.js'
import { commandLineOf, identityOf } from '../installation/process-identity.js'
import { Trouble } from '../commands/trouble.js'

const plainLanguage = { LC_ALL: 'C', TZ: 'UTC', PATH: process.env.PATH }
const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/** @param {{ port: number, password: string }} server */
export const postgresUrl = ({ port, password }) => `postgres://trickle:${password}@127.0.0.1:${port}/trickle`

/**
 * Makes the folder and the database in it, unless they are there.
 * @param {{ dataFolder: string, password: string, durable?: boolean }} cluster
 */
export function preparePostgres({ dataFolder, password, durable = true }) {
  const native = postgresNative()
  if (existsSync(dataFolder)) return requireSameVersion(native, dataFolder)

  const unfinished = `${dataFolder}.new` // what an interrupted start left half made is made again
  const passwordFile = `${dataFolder}.password`
  rmSync(unfinished, { recursive: true, force: true })
  makeOpenFolder(dirname(dataFolder), 0o711)
  requireReachable(dirname(dataFolder))
  mkdirSync(unfinished)
  giveToPostgres(unfinished, 0o700)
  writeFileSync(passwordFile, password, { mode: 0o600 })
  giveToPostgres(passwordFile, 0o400)
  try {
    // Compares by code point, the same on every machine; names for people are sorted with an ICU collation.
    const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--encoding=UTF8']
    const access = ['--username=trickle', `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
    const safety = durable ? ['--data-checksums'] : ['--no-sync']
    runAsPostgres(native, 'initdb', ['-D', unfinished, ...locale, ...access, ...safety])
    runAsPostgres(native, 'postgres', ['--single', '-D', unfinished, 'postgres'], 'create database trickle\n')
  } finally {
    rmSync(passwordFile)
  }
  return renameSync(unfinished, dataFolder)
}

/**
 * @param {{ dataFolder: string, port: number, durable?: boolean }} server
 * @returns {import('../commands/launch.js').Launch}
 */
export function postgresLaunch({ dataFolder, port, durable = true }) {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'shared_buffers=128MB',
    'max_connections=200',
    'log_timezone=UTC',
    'timezone=UTC',
    ...(durable ? [] : careless),
  ]
  return {
    command: join(postgresNative(), 'bin', 'postgres'),
    args: ['-D', dataFolder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    env: plainLanguage,
    cwd: '/', // the checkout may be closed to the user it runs as
    ...postgresUser(),
  }
}

/**
 * @param {string} dataFolder
 * @param {number} pid
 */
export function postgresIsReady(dataFolder, pid) {
  const lines = pidFileOf(dataFolder)
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
}

/**
 * Stops the server that a killed start left behind, and clears its mark when the process id went to another program.
 * @param {string} dataFolder
 */
export async function endLeftOverPostgres(dataFolder) {
  const pid = Number(pidFileOf(dataFolder)[0])
  if (!pid || !identityOf(pid)) return // PostgreSQL clears the mark of a dead server by itself
  const isOurs = commandLineOf(pid).includes(dataFolder)
  if (isOurs) await endProcess({ pid, signal: 'SIGINT', graceMs: 30_000 })
  else rmSync(join(dataFolder, 'postmaster.pid'), { force: true })
}

/**
 * A server for tests, or for anyone who brings it up and down alone.
 * @param {{ dataFolder: string, port?: number, durable: boolean, password?: string, logFile?: string }} options
 */
export async function startPostgres({ dataFolder, port, durable, password, logFile = `${dataFolder}.log` }) {
  const secret = password ?? randomBytes(12).toString('hex')
  preparePostgres({ dataFolder, password: secret, durable })
  await endLeftOverPostgres(dataFolder)

  const reservation = port ? undefined : await reservePrivatePort(`${dataFolder} ${process.pid}`)
  await reservation?.release()
  const server = { dataFolder, durable, port: port ?? reservation.port }
  const { pid, ended } = launchProcess(postgresLaunch(server), logFile)
  const identity = identityOf(pid)

  let how = ''
  void ended.then((words) => (how = words))
  while (!postgresIsReady(dataFolder, pid)) {
    if (how) throw new Trouble(`PostgreSQL did not start (${how}):\n${readFileSync(logFile, 'utf8').slice(-2000)}`)
    await sleep(20)
  }
  return {
    url: postgresUrl({ port: server.port, password: secret }),
    port: server.port,
    password: secret,
    pid,
    stop: async () => void (await endProcess({ pid, identity, signal: 'SIGINT', graceMs: 30_000 })),
    kill: async () => {
      process.kill(pid, 'SIGKILL')
      await ended
    },
  }
}

function pidFileOf(dataFolder) {
  try {
    return readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

function requireSameVersion(native, dataFolder) {
  const theirs = readFileSync(join(dataFolder, 'PG_VERSION'), 'utf8').trim()
  const ours = /\d+/.exec(runAsPostgres(native, 'postgres', ['--version']))?.[0]
  if (theirs === ours) return
  throw new Trouble(
    `The data in ${dataFolder} were written by PostgreSQL ${theirs} and this is ${ours}: ` +
      `go back to the version of Trickle that wrote them, or set TRICKLE_DATA to an empty folder.`,
  )
}

function runAsPostgres(native, program, args, input = '') {
  const options = { ...postgresUser(), cwd: '/', env: plainLanguage, encoding: 'utf8', input }
  const { status, stdout, stderr, error } = spawnSync(join(native, 'bin', program), args, options)
  if (status === 0) return stdout
  throw new Trouble(`PostgreSQL's ${program} failed: ${error?.message ?? `${stdout}${stderr}`.trim()}`)
}

function giveToPostgres(path, mode) {
  const { uid, gid } = postgresUser()
  if (uid !== undefined) chownSync(path, uid, gid)
  chmodSync(path, mode)
}
