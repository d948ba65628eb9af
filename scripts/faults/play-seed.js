// Plays one seed in a process of its own, so that nothing of one is left to the next.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { onProjectNode } from '../build/build.js'
import { checkout, packageCommand } from '../commands/checkout.js'

/**
 * @typedef {{ seed: number, name: string }} Play
 * @typedef {Play & { ms: number, problems: string[], accepted: number, folder: string }} Result
 */

const longestMs = 15 * 60_000
const run = promisify(execFile)

/** @returns {Promise<string[]>} */
export async function faultNames() {
  const list = `import('./tests/faults/faults.ts').then(({ faults }) => console.log(JSON.stringify(Object.keys(faults))))`
  const { stdout } = await run(packageCommand('node'), ['-e', list], { cwd: checkout, env: onProjectNode() })
  return JSON.parse(stdout)
}

/**
 * @param {Play} play
 * @param {NodeJS.ProcessEnv} tools
 * @returns {Promise<Result>}
 */
export async function playSeed({ seed, name }, tools) {
  const startedAt = Date.now()
  const options = {
    cwd: checkout,
    env: { ...onProjectNode(), ...tools },
    timeout: longestMs,
    maxBuffer: 64 * 1024 * 1024,
  }
  try {
    const { stdout } = await run(packageCommand('node'), ['tests/faults/play.ts', String(seed), name], options)
    return lastLine(stdout)
  } catch (error) {
    const result = lastLine(error.stdout)
    if (result) return result
    const problem = `It did not come to its end: ${error.stderr || error.message}`
    return { seed, name, ms: Date.now() - startedAt, problems: [problem], accepted: 0, folder: '' }
  }
}

function lastLine(output) {
  const line = String(output ?? '')
    .trimEnd()
    .split('\n')
    .at(-1)
  return line?.startsWith('{') ? JSON.parse(line) : undefined
}

/** @param {Play} play */
export const tryAgainCommand = ({ seed, name }) => `npm run faults -- --seed ${seed} --only ${name}`
