// `npm start` as a person meets it when something is wrong: what it says, and that it ends.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const checkout = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
export const isRoot = process.getuid?.() === 0
/** Tests that run as root play a user who is not: root may write everywhere. */
const somebody = 65_534

/** Whether another user could read the checkout; below /root none can. */
export const othersMayRead =
  !isRoot ||
  spawnSync('/bin/sh', ['-c', `test -r ${checkout}/package.json`], { uid: somebody, gid: somebody }).status === 0

export interface Said {
  /** What a person sees, without the blank lines. */
  said: string
  code: number | null
}

interface Starting {
  env?: NodeJS.ProcessEnv
  /** As a user who is not root. */
  asSomebody?: boolean
  /** Another checkout than this one. */
  from?: string
  command?: string
  args?: string[]
  /** What the person types. */
  typed?: string
}

/** Runs a command of ours to its end. The environment is bare: nothing of the tests' own reaches it. */
export async function run({
  env,
  asSomebody = false,
  from = checkout,
  command = 'start',
  args = [],
  typed = '',
}: Starting): Promise<Said> {
  const child = spawn(process.execPath, [join(from, 'scripts', `${command}.js`), ...args], {
    cwd: from,
    env: { PATH: process.env.PATH, HOME: '/nonexistent', ...brought(), ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(asSomebody && isRoot ? { uid: somebody, gid: somebody } : {}),
  })
  child.stdin.end(typed)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => void (said += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { said: said.replaceAll(/\n+/g, '\n').trim(), code }
}

/** The Temporal that the tests use anyway; a test about its absence takes it away. */
const brought = () => {
  const { TEMPORAL_CLI_PATH } = process.env
  return TEMPORAL_CLI_PATH ? { TEMPORAL_CLI_PATH } : {}
}

/** A folder that everybody may pass through, removed at the end. */
export function aFolder(): { path: string } & Disposable {
  const path = mkdtempSync(join(tmpdir(), 'trickle-start-'))
  chmodSync(path, 0o755)
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}

/** Gives a folder to the user of `asSomebody`. */
export function giveToSomebody(path: string) {
  if (isRoot) spawnSync('chown', ['-R', `${somebody}:${somebody}`, path])
}

/** A checkout of its own, as a fresh clone has it; the packages are linked when they are asked for. */
export function aClone({ packages }: { packages: boolean }): { path: string } & Disposable {
  const clone = aFolder()
  const { stdout } = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: checkout,
    encoding: 'utf8',
  })
  const files = stdout.split('\n').filter((file) => file && !file.startsWith('tests/'))
  for (const file of files) cpSync(join(checkout, file), join(clone.path, file))
  if (packages) symlinkSync(join(checkout, 'node_modules'), join(clone.path, 'node_modules'))
  return clone
}

/** No stack, and few words: a sentence or two on what was found and what to do. */
export const isSentence = ({ said }: Said): boolean => !/\n\s+at |Error:|node:internal/.test(said)
