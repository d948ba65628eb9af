// Refuses a place that cannot be written before anything is begun that would fail half-way in it.
import { accessSync, constants, existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { Trouble } from './trouble.js'

/**
 * @param {string} path it, or the lowest folder above it that is there
 * @param {string} what it is needed for, and what else would help
 */
export function requireWritable(path, what) {
  const there = lowestThere(path)
  try {
    accessSync(there, constants.R_OK | constants.W_OK)
  } catch (error) {
    throw new Trouble(`${there} cannot be written (${error.code}): ${what}.`)
  }
}

const lowestThere = (path) => (existsSync(path) || dirname(path) === path ? path : lowestThere(dirname(path)))
