// Brings a backup back: checks it whole, makes the data beside those that are there, and only then exchanges them.
import { copyFileSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { unpack } from './archive.js'
import { tablesFolder } from './back-up.js'
import { bookName, copyBook, goesOnAfter } from './book.js'
import { completeMark, finishRestore, stagingIn } from './finish-restore.js'
import { manifestName, readManifest, requireWhole } from './manifest.js'
import { checkout } from '../commands/checkout.js'
import { prepareDataFolder, requireReachable } from '../installation/data-folder.js'
import { makeOpenFolder } from '../installation/open-folder.js'
import { leastFreeMb, requireRoom } from '../installation/disk.js'
import { whileLocked } from '../installation/open-database.js'
import { readJson } from '../commands/read-json.js'
import { replaceFile } from '../commands/replace-file.js'
import { runForAnswer } from '../commands/run-for-answer.js'
import { say } from '../commands/say.js'
import { startPostgres } from '../servers/postgres.js'
import { Trouble } from '../commands/trouble.js'

/**
 * @param {import('../installation/settings.js').Settings} settings
 * @param {string} file
 * @param {{ replace: boolean }} options whether data that are there are set aside
 * @returns {Promise<{ manifest: import('./manifest.js').Manifest, aside: string | undefined }>}
 */
export function restore(settings, file, { replace }) {
  const { folder } = settings
  if (!settings.databaseUrl) requireReachable(folder)
  requireRoom(folder)
  prepareDataFolder(folder)
  return whileLocked(folder, async () => {
    const staging = stagingIn(folder)
    const backup = join(staging, 'backup')
    makeOpenFolder(staging, 0o711) // PostgreSQL, which never runs as root, works in it
    mkdirSync(backup, { mode: 0o700 })
    try {
      await unpack(file, backup, [manifestName])
      const manifest = readManifest(backup, file)
      refuseOverData(settings, replace)
      await unpack(file, backup)
      await requireWhole(manifest, backup, file)
      requireRoom(folder, leastFreeMb + 3 * megabytesOf(manifest, backup))

      say(`Restoring the backup of ${manifest.madeAt} …`)
      await bringDatabase(settings, manifest, backup, staging)
      bringFiles(folder, backup, staging)
      const aside = `before-restore-${new Date().toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')}`
      rmSync(backup, { recursive: true })
      replaceFile(completeMark(staging), JSON.stringify({ aside }))
      finishRestore(folder)
      return { manifest, aside: existsSync(join(folder, aside)) ? join(folder, aside) : undefined }
    } finally {
      if (!existsSync(completeMark(staging))) rmSync(staging, { recursive: true, force: true })
    }
  })
}

function refuseOverData({ folder, databaseUrl }, replace) {
  if (databaseUrl || replace || !existsSync(join(folder, 'postgres'))) return
  throw new Trouble(
    `There are data in ${folder} already: add --replace, and they are set aside there before the backup takes their place.`,
  )
}

async function bringDatabase({ folder, databaseUrl }, manifest, backup, staging) {
  if (databaseUrl) return importInto(databaseUrl, manifest, backup)
  const password = readJson(join(backup, 'secrets.json'))?.postgres
  if (!password)
    throw new Trouble('The backup holds no secrets, so it was made of a database elsewhere: set DATABASE_URL.')
  const server = { dataFolder: join(staging, 'postgres'), logFile: join(folder, 'logs', 'restore.log') }
  const postgres = await startPostgres({ ...server, durable: true, password })
  try {
    await importInto(postgres.url, manifest, backup)
  } finally {
    await postgres.stop()
  }
}

const importInto = (url, manifest, backup) =>
  runForAnswer({
    what: 'Bringing the backup into the database',
    command: process.execPath,
    args: ['worker/import-database.ts', ...optionsOf(manifest, backup)],
    cwd: checkout,
    env: { ...process.env, DATABASE_URL: url },
  })

const optionsOf = (manifest, backup) => [
  `--from=${join(backup, tablesFolder)}`,
  `--exported=${JSON.stringify(manifest)}`,
  `--because=A backup made on ${manifest.madeAt.slice(0, 10)} was restored.`,
]

function bringFiles(folder, backup, staging) {
  if (existsSync(join(backup, 'secrets.json'))) {
    copyFileSync(join(backup, 'secrets.json'), join(staging, 'secrets.json'))
  }
  if (existsSync(join(backup, bookName)) && !goesOnAfter(folder, backup)) copyBook(backup, staging)
}

const megabytesOf = ({ files }, backup) =>
  Math.ceil(Object.keys(files).reduce((sum, name) => sum + statSync(join(backup, name)).size, 0) / 1_000_000)
