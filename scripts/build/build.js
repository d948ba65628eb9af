// Builds the workflow bundle and the web app, each only when what goes into it has changed.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { checkout, inCheckout, packageCommand } from '../commands/checkout.js'
import { takeLock } from '../installation/lock.js'
import { requireWritable } from '../commands/require-writable.js'
import { replaceFile } from '../commands/replace-file.js'
import { runOnce } from '../commands/run-once.js'
import { say, seconds } from '../commands/say.js'

export const workflowBundle = {
  title: 'the workflow bundle',
  name: 'workflow-bundle',
  inputs: ['workflows', 'schema', 'worker/bundle.ts', 'package.json', 'package-lock.json'],
  output: inCheckout('dist', 'workflow-bundle.js'),
  writes: [],
  steps: [{ command: process.execPath, args: ['worker/bundle.ts'] }],
}

export const webApp = {
  title: 'the web app',
  name: 'ui',
  inputs: ['ui', 'schema', 'package.json', 'package-lock.json'],
  output: inCheckout('dist', 'ui'),
  writes: ['ui/.svelte-kit'], // beside dist
  steps: [
    { command: packageCommand('svelte-kit'), args: ['sync'], cwd: inCheckout('ui') },
    { command: packageCommand('vite'), args: ['build', 'ui', '--configLoader', 'native'] }, // the other one writes into node_modules
  ],
}

/** @typedef {typeof webApp | typeof workflowBundle} Build */

/**
 * @param {Build} build
 * @param {AbortSignal} [signal]
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function buildIfChanged(build, signal) {
  const { title, name, steps } = build
  const fingerprint = fingerprintOf(build.inputs)
  if (isBuilt(build, fingerprint)) return false

  mkdirSync(inCheckout('dist'), { recursive: true })
  const lock = await soleBuilder(signal)
  try {
    if (isBuilt(build, fingerprint)) return false // by the one we waited for
    say(`Building ${title} …`)
    const startedAt = Date.now()
    const logFile = inCheckout('dist', `${name}.log`)
    const env = { ...onProjectNode(), BUILD_ID: fingerprint.slice(0, 12) }
    for (const step of steps) {
      await runOnce({ what: `Building ${title}`, logFile, cwd: checkout, env, ...step, ...(signal && { signal }) })
    }
    replaceFile(stampOf(build), fingerprint, 0o644)
    say(`Built ${title} in ${seconds(Date.now() - startedAt)}.`)
    return true
  } finally {
    lock.release()
  }
}

/** Refuses, before anything is begun, a checkout in which what has to be built cannot be written. @param {Build} build */
export function requireBuildable(build) {
  if (isBuilt(build, fingerprintOf(build.inputs))) return
  for (const folder of ['dist', ...build.writes]) {
    requireWritable(inCheckout(folder), `${build.title} has to be built there; give it to the user who starts Trickle`)
  }
}

const stampOf = ({ name }) => inCheckout('dist', `${name}.stamp`)

const isBuilt = (build, fingerprint) =>
  existsSync(build.output) && existsSync(stampOf(build)) && readFileSync(stampOf(build), 'utf8') === fingerprint

// Two starts on different data folders, or a start and the tests, share the checkout's dist/.
async function soleBuilder(signal) {
  for (;;) {
    const lock = takeLock(inCheckout('dist'))
    if ('release' in lock) return lock
    await sleep(200, undefined, { signal })
  }
}

/** The commands of the packages begin with "env node". */
export function onProjectNode() {
  const { NODE_ENV: _, ...env } = process.env // a build for production must not depend on the caller's
  return { ...env, PATH: `${inCheckout('node_modules', '.bin')}:${process.env.PATH}` }
}

function fingerprintOf(inputs) {
  const hash = createHash('sha256')
  for (const input of inputs) {
    for (const file of filesOf(inCheckout(input))) {
      hash
        .update(`${relative(checkout, file)}\0`)
        .update(readFileSync(file))
        .update('\0')
    }
  }
  return hash.digest('hex')
}

function filesOf(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  const names = readdirSync(path).filter((name) => !['node_modules', '.svelte-kit', 'dist'].includes(name))
  return names.toSorted().flatMap((name) => filesOf(join(path, name)))
}
