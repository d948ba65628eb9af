// Reads a JSON file; a missing or damaged one is simply not there.
import { readFileSync } from 'node:fs'

/** @param {string} file */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
