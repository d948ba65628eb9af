// The last step of a restore: what was brought back beside the old data takes their place. It may break off anywhere and
// be begun again: the folder holds the old data or the restored ones, never half of each.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readJson } from '../commands/read-json.js'

/** Where the restored data are made. @param {string} folder */
export const stagingIn = (folder) => join(folder, 'restore.new')

/** Written last into the staging folder: from then on the restore is finished, by whoever comes next. @param {string} staging */
export const completeMark = (staging) => join(staging, 'complete.json')

const restored = ['postgres', 'secrets.json', 'sandbox']
/** Temporal begins empty: every wait is set up again from the rows. */
const madeAnew = ['temporal.db', 'temporal.db-wal', 'temporal.db-shm', 'temporal.db.version']

/**
 * The caller holds the folder's lock.
 * @param {string} folder
 */
export function finishRestore(folder) {
  const staging = stagingIn(folder)
  if (!existsSync(staging)) return
  const mark = readJson(completeMark(staging))
  if (mark) {
    const aside = join(folder, mark.aside)
    for (const name of restored) {
      if (!existsSync(join(staging, name))) continue // it is in its place already, or the backup has none
      setAside(folder, name, aside)
      renameSync(join(staging, name), join(folder, name))
    }
    for (const name of madeAnew) setAside(folder, name, aside)
  }
  rmSync(staging, { recursive: true, force: true })
}

function setAside(folder, name, aside) {
  if (!existsSync(join(folder, name))) return
  mkdirSync(aside, { recursive: true, mode: 0o700 })
  renameSync(join(folder, name), join(aside, name))
}
