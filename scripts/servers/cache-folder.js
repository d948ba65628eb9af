// Where large things that were fetched once are kept, shared by all checkouts of this user.
import { homedir } from 'node:os'
import { join } from 'node:path'
import { requireWritable } from '../commands/require-writable.js'
import { makeOpenFolder } from '../installation/open-folder.js'
import { isRoot } from './postgres-user.js'

const cacheFolder = () =>
  isRoot()
    ? '/var/cache/trickle' // open to the user under which PostgreSQL runs
    : join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'trickle')

/** @param {...string} parts */
export const inCache = (...parts) => join(cacheFolder(), ...parts)

/** Before something is put into it: a cache that holds all that is needed may be closed. @param {string} what */
export function openCache(what) {
  const folder = cacheFolder()
  const help = isRoot() ? 'make it writable' : 'make it writable or set XDG_CACHE_HOME to a folder that is'
  requireWritable(folder, `${what} has to be kept there; ${help}`)
  makeOpenFolder(folder, 0o755)
}
