// Where large things that were fetched once are kept, shared by all checkouts of this user.
import { homedir } from 'node:os'
import { join } from 'node:path'
import { makeOpenFolder } from '../installation/open-folder.js'
import { isRoot } from './postgres-user.js'

/** @param {...string} parts */
export function inCache(...parts) {
  const folder = isRoot()
    ? '/var/cache/trickle' // open to the user under which PostgreSQL runs
    : join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'trickle')
  makeOpenFolder(folder, 0o755)
  return join(folder, ...parts)
}
