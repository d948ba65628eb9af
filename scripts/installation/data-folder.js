// Chooses and prepares the one folder with all local data.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { checkout, inCheckout } from '../commands/checkout.js'
import { foldersDownTo, makeOpenFolder } from './open-folder.js'
import { isRoot, postgresUser } from '../servers/postgres-user.js'
import { Trouble } from '../commands/trouble.js'

/** @param {NodeJS.ProcessEnv} env */
export function dataFolderOf(env) {
  if (env.TRICKLE_DATA) return resolve(env.TRICKLE_DATA)
  if (!isRoot()) return inCheckout('.trickle')
  const name = createHash('sha256').update(checkout).digest('hex').slice(0, 12)
  return join('/var/lib/trickle', name) // PostgreSQL does not run as root, and could not enter a checkout below /root
}

/** @param {string} folder */
export function prepareDataFolder(folder) {
  requireSameUser(folder)
  try {
    makeOpenFolder(folder, 0o711)
    for (const inside of ['logs', 'processes']) mkdirSync(join(folder, inside), { recursive: true, mode: 0o700 })
    for (const each of [folder, ...thingsIn(folder)]) accessSync(each, constants.R_OK | constants.W_OK)
  } catch (error) {
    if (!error.code) throw error
    const which = error.path && error.path !== folder ? ` (${error.code} at ${error.path})` : ` (${error.code})`
    throw new Trouble(
      `The data folder ${folder} cannot be written${which}: give it to the user who starts Trickle, ` +
        'or set TRICKLE_DATA to a folder that can.',
    )
  }
}

const databaseFolder = (folder) => join(folder, 'postgres')

/** PostgreSQL's own folder is closed to everybody else, and is asked about by `requireSameUser`. */
const thingsIn = (folder) =>
  readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => path !== databaseFolder(folder))

/** PostgreSQL works only on files of the user it runs as. */
function requireSameUser(folder) {
  const user = postgresUser().uid ?? process.getuid?.()
  const database = databaseFolder(folder)
  if (user === undefined || !existsSync(database)) return
  const { uid } = statSync(database)
  if (uid === user) return
  const nobody = 65_534
  throw new Trouble(
    `The data in ${folder} were written when Trickle was started ${uid === nobody ? 'as root' : `by the user ${uid}`}: ` +
      'start it so again, or set TRICKLE_DATA to another folder.',
  )
}

/**
 * Refuses a folder that PostgreSQL, which never runs as root, could not reach.
 * @param {string} folder
 */
export function requireReachable(folder) {
  const barred = isRoot() && foldersDownTo(folder).find((each) => existsSync(each) && !postgresUserMayEnter(each))
  if (!barred) return
  throw new Trouble(
    `PostgreSQL does not run as root and may not enter ${barred}${barred === folder ? '' : `, in which ${folder} lies`}: ` +
      `open it with "chmod o+x ${barred}" or set TRICKLE_DATA to another folder.`,
  )
}

// Asked of the system rather than read from the mode: owners, groups and access lists count too.
function postgresUserMayEnter(folder) {
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', folder], { ...postgresUser(), cwd: '/' }).status === 0
}
