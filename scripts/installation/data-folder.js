// Chooses and prepares the one folder with all local data.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
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
  try {
    makeOpenFolder(folder, 0o711)
    for (const inside of ['logs', 'processes']) mkdirSync(join(folder, inside), { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new Trouble(
      `The data folder ${folder} cannot be written (${error.code}): set TRICKLE_DATA to a folder that can.`,
    )
  }
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
