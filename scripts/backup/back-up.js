// Writes everything of an installation that cannot be made anew into one file: the database, the secrets, the sandbox's
// book. Logical, row by row, and not a copy of PostgreSQL's files: so it can be read by the next PostgreSQL too, on any
// machine, and is made of a database that somebody else runs in the same way.
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pack } from './archive.js'
import { bookName, copyBook } from './book.js'
import { hashOf, manifestName, manifestOf } from './manifest.js'
import { checkout, inCheckout } from '../commands/checkout.js'
import { readJson } from '../commands/read-json.js'
import { runForAnswer } from '../commands/run-for-answer.js'
import { withDatabase } from '../installation/open-database.js'
import { secretsFile } from '../installation/secrets.js'
import { Trouble } from '../commands/trouble.js'

export const tablesFolder = 'tables'

/**
 * @param {import('../installation/settings.js').Settings} settings
 * @param {string} file
 * @returns {Promise<import('./manifest.js').Manifest>}
 */
export async function backUp(settings, file) {
  if (existsSync(file)) throw new Trouble(`${file} is there already: name another file, or remove it first.`)
  const staging = `${file}.${process.pid}.parts`
  makeFolder(staging)
  try {
    const exported = JSON.parse(await withDatabase(settings, (url) => exportInto(join(staging, tablesFolder), url)))
    const files = Object.keys(exported.tables).map((table) => join(tablesFolder, `${table}.jsonl`))
    if (existsSync(secretsFile(settings.folder))) {
      copyFileSync(secretsFile(settings.folder), join(staging, 'secrets.json'))
      files.push('secrets.json')
    }
    if (copyBook(settings.folder, staging)) files.push(bookName) // after the database: Quo may know more than the ledger

    const manifest = manifestOf({
      version: readJson(inCheckout('package.json'))?.version ?? 'unknown',
      ...exported,
      secretFromEnvironment: settings.secret !== undefined,
      files: Object.fromEntries(
        await Promise.all(files.map(async (name) => [name, await hashOf(join(staging, name))])),
      ),
    })
    writeFileSync(join(staging, manifestName), `${JSON.stringify(manifest, undefined, 2)}\n`, { mode: 0o600 })
    await pack(staging, [manifestName, ...files], file)
    return manifest
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}

function makeFolder(staging) {
  try {
    mkdirSync(staging, { mode: 0o700 })
  } catch (error) {
    throw new Trouble(`The backup cannot be written in ${dirname(staging)} (${error.code}): name another place.`)
  }
}

const exportInto = (folder, url) =>
  runForAnswer({
    what: 'Reading the database',
    command: process.execPath,
    args: ['worker/export-database.ts', folder],
    cwd: checkout,
    env: { ...process.env, DATABASE_URL: url },
  })
