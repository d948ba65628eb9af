// Lets only one process at a time work on a folder.
import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { identityOf } from './process-identity.js'
import { readJson } from '../commands/read-json.js'

const lockFile = (folder) => join(folder, 'start.lock')

/**
 * @param {string} folder
 * @returns {{ release: () => void } | { heldBy: number }}
 */
export function takeLock(folder) {
  const file = lockFile(folder)
  for (;;) {
    const mine = `${file}.${process.pid}`
    writeFileSync(mine, JSON.stringify({ pid: process.pid, identity: identityOf(process.pid) }), { mode: 0o600 })
    const taken = linkIfFree(mine, file)
    rmSync(mine)
    if (taken) return { release: () => rmSync(file, { force: true }) }

    const heldBy = lockHolder(folder)
    if (heldBy) return { heldBy }
    setAside(file)
  }
}

/**
 * @param {string} folder
 * @returns {number | undefined} the process that works on the folder
 */
export function lockHolder(folder) {
  const held = readJson(lockFile(folder))
  return isHeld(held) ? held.pid : undefined
}

const isHeld = (held) => held !== undefined && identityOf(held.pid) === held.identity

function linkIfFree(mine, file) {
  try {
    linkSync(mine, file) // unlike a write, it brings the text and fails when the name is taken
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

// Renamed, not deleted: of two starts that found the same dead lock, one could delete what the other has just taken.
function setAside(file) {
  const aside = `${file}.${process.pid}.dead`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (error.code === 'ENOENT') return
    throw error
  }
  if (isHeld(readJson(aside))) linkIfFree(aside, file)
  rmSync(aside)
}
