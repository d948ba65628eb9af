// The database of an installation, whether it runs or not: one that is stopped is brought up for as long as it is needed.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readAddresses } from './addresses.js'
import { requireReachable } from './data-folder.js'
import { finishRestore } from '../backup/finish-restore.js'
import { lockHolder, takeLock } from './lock.js'
import { endLeftOvers } from './process-records.js'
import { secretsOf } from './secrets.js'
import { Trouble } from '../commands/trouble.js'
import { startPostgres } from '../servers/postgres.js'

/**
 * @template Result
 * @param {import('./settings.js').Settings} settings
 * @param {(databaseUrl: string) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withDatabase(settings, work) {
  const { folder, databaseUrl } = settings
  if (lockHolder(folder)) return work(runningUrl(folder))
  if (databaseUrl) return work(databaseUrl)
  requireData(folder)
  return whileLocked(folder, async () => {
    requireReachable(folder)
    const { postgres: password } = secretsOf(folder)
    const server = { dataFolder: join(folder, 'postgres'), logFile: join(folder, 'logs', 'postgres.log') }
    const postgres = await startPostgres({ ...server, durable: true, password })
    try {
      return await work(postgres.url)
    } finally {
      await postgres.stop()
    }
  })
}

/**
 * Nobody can start on the folder meanwhile, and what a killed start left behind is stopped first.
 * @template Result
 * @param {string} folder
 * @param {() => Promise<Result>} work
 */
export async function whileLocked(folder, work) {
  const lock = takeLock(folder)
  if (!('release' in lock)) throw new Trouble(`Trickle runs on ${folder} as process ${lock.heldBy}: stop it first.`)
  try {
    if (existsSync(join(folder, 'processes'))) await endLeftOvers(folder)
    finishRestore(folder)
    return await work()
  } finally {
    lock.release()
  }
}

/** @param {string} folder */
export function requireData(folder) {
  if (existsSync(join(folder, 'postgres'))) return
  throw new Trouble(`There are no data in ${folder}: name the folder in TRICKLE_DATA.`)
}

function runningUrl(folder) {
  const addresses = readAddresses(folder)
  if (addresses) return addresses.postgres.databaseUrl
  throw new Trouble(`Trickle is just starting or stopping on ${folder}: wait a moment and try again.`)
}
