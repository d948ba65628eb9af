// The secrets of this installation: made once, kept in the data folder.
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readJson } from '../commands/read-json.js'
import { replaceFile } from '../commands/replace-file.js'
import { Trouble } from '../commands/trouble.js'

/** @param {string} folder */
export const secretsFile = (folder) => join(folder, 'secrets.json')

/**
 * @param {string} folder
 * @returns {{ trickle: string, postgres: string, sandbox: string }}
 */
export function secretsOf(folder) {
  const file = secretsFile(folder)
  const kept = readJson(file)
  if (kept) return kept
  if (existsSync(file) || existsSync(join(folder, 'postgres'))) {
    throw new Trouble(
      `${file} ${existsSync(file) ? 'cannot be read' : 'is gone'}, and without it the data beside it cannot be opened: ` +
        'bring it back, or restore a backup (npm run restore -- FILE).',
    )
  }

  const made = {
    trickle: randomBytes(32).toString('base64'),
    postgres: randomBytes(24).toString('base64url'),
    sandbox: randomBytes(24).toString('base64url'),
  }
  replaceFile(file, JSON.stringify(made, undefined, 2))
  return made
}
