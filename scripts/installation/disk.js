// How much room is left where the data lie: PostgreSQL that runs out of it stops in the middle of its work.
import { existsSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { say } from '../commands/say.js'
import { Trouble } from '../commands/trouble.js'

/** A new database takes 50 MB, its journal up to 200, and logs and Temporal's file grow beside them. */
export const leastFreeMb = 300

/** @param {string} folder it, or the lowest one above it that is there */
export function freeMb(folder) {
  if (!existsSync(folder)) return freeMb(dirname(folder))
  const { bavail, bsize } = statfsSync(folder)
  return Math.floor((bavail * bsize) / 1_000_000)
}

/**
 * @param {string} folder
 * @param {number} [least]
 */
export function requireRoom(folder, least = leastFreeMb) {
  const free = freeMb(folder)
  if (free >= least) return
  throw new Trouble(
    `Only ${free} MB are free on the disk with ${folder}, and ${least} MB are needed: ` +
      'free some space, or set TRICKLE_DATA to a folder on another disk.',
  )
}

/** Says once that room gets short while Trickle runs, and again when there was enough in between. @param {string} folder */
export function watchRoom(folder) {
  let short = false
  const timer = setInterval(() => {
    const free = freeMb(folder)
    if (free < leastFreeMb && !short) {
      say(`Only ${free} MB are free on the disk with ${folder}: free some space before PostgreSQL has to stop writing.`)
    }
    short = free < leastFreeMb
  }, 30_000)
  timer.unref()
  return () => clearInterval(timer)
}
