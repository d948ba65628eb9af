// The secrets of this installation: made once, kept in the data folder.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { readJson } from '../commands/read-json.js'
import { replaceFile } from '../commands/replace-file.js'

/**
 * @param {string} folder
 * @returns {{ trickle: string, postgres: string, sandbox: string }}
 */
export function secretsOf(folder) {
  const file = join(folder, 'secrets.json')
  const kept = readJson(file)
  if (kept) return kept

  const made = {
    trickle: randomBytes(32).toString('base64'),
    postgres: randomBytes(24).toString('base64url'),
    sandbox: randomBytes(24).toString('base64url'),
  }
  replaceFile(file, JSON.stringify(made, undefined, 2))
  return made
}
