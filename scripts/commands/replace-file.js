// Writes a file so that a reader sees the old text or the new one, never half of it.
import { renameSync, writeFileSync } from 'node:fs'

/**
 * @param {string} file
 * @param {string} text
 * @param {number} [mode]
 */
export function replaceFile(file, text, mode = 0o600) {
  const unfinished = `${file}.${process.pid}.new`
  writeFileSync(unfinished, text, { mode })
  renameSync(unfinished, file)
}
