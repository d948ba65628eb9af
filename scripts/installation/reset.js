// Removes the data of an installation, and nothing else that lies in their folder.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { checkout } from '../commands/checkout.js'
import { lockHolder } from './lock.js'
import { whileLocked, withDatabase } from './open-database.js'
import { runForAnswer } from '../commands/run-for-answer.js'
import { say } from '../commands/say.js'
import { Trouble } from '../commands/trouble.js'

const ours = [
  /^postgres(\.(log|new|password))?$/,
  /^temporal\.db/,
  /^(secrets|ports|addresses)\.json(\.\d+\.new)?$/,
  /^(sandbox|logs|processes)$/,
  /^restore\.new$/,
  /^before-restore-\d{14}$/,
]
/** Held while it is removed, and released at the end. */
const lock = /^start\.lock/
const word = 'reset'
/** Every start makes it before any data, so a folder with it is ours; removed last, so that a reset can be taken up again. */
const mark = 'secrets.json'

/**
 * @param {import('./settings.js').Settings} settings
 * @param {{ yes: boolean }} said
 */
export async function reset(settings, { yes }) {
  const { folder, databaseUrl } = settings
  if (databaseUrl) {
    throw new Trouble(
      'DATABASE_URL names a database that somebody else runs, and this command empties none: drop it there, or unset ' +
        `DATABASE_URL to remove what is in ${folder}.`,
    )
  }
  const holder = lockHolder(folder)
  if (holder) throw new Trouble(`Trickle runs on ${folder} as process ${holder}: stop it first.`)
  const names = namesIn(folder)
  const removed = names.filter((name) => ours.some((pattern) => pattern.test(name)))
  if (removed.length === 0) return say(`There is nothing of Trickle in ${folder}.`)
  if (!names.includes(mark)) {
    throw new Trouble(
      `There is no ${mark} in ${folder}, so ${removed.join(', ')} may be somebody else’s: correct TRICKLE_DATA, or remove by hand what is yours.`,
    )
  }

  say(`Everything of Trickle in ${folder} is removed: ${await whatIsLost(settings)}.`)
  say('It cannot be brought back, except from a backup: npm run backup -- FILE makes one.')
  if (!yes && (await answerTo(`Type "${word}" to remove it: `)) !== word) throw new Trouble('Nothing was removed.')

  await whileLocked(folder, async () => {
    for (const name of [...removed.filter((each) => each !== mark), mark])
      rmSync(join(folder, name), { recursive: true, force: true })
  })
  const left = names.filter((name) => !removed.includes(name) && !lock.test(name))
  say(
    `Removed. ${left.length > 0 ? `Left alone, because it is not ours: ${left.join(', ')}. ` : ''}npm start begins anew.`,
  )
}

const namesIn = (folder) => (existsSync(folder) ? readdirSync(folder) : [])

async function whatIsLost(settings) {
  if (!existsSync(join(settings.folder, 'postgres'))) return 'there is no database, only settings and logs'
  try {
    return await withDatabase(settings, count)
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    return `a database that cannot be counted (${error.message.replace(/\.$/, '')})`
  }
}

const count = (databaseUrl) =>
  runForAnswer({
    what: 'Counting',
    command: process.execPath,
    args: ['worker/count-data.ts'],
    cwd: checkout,
    env: { ...process.env, DATABASE_URL: databaseUrl },
  })

/** @returns {Promise<string | undefined>} nothing when nobody answers */
function answerTo(question) {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  return new Promise((resolve) => {
    terminal.once('close', () => resolve(undefined))
    terminal.question(question, (answer) => {
      resolve(answer.trim())
      terminal.close()
    })
  })
}
