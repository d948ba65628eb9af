// Makes the comparison in a process of its own, because it is written in TypeScript and brings servers up.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { onProjectNode } from '../build/build.js'
import { checkout, packageCommand } from '../commands/checkout.js'
import { say } from '../commands/say.js'
import { Trouble } from '../commands/trouble.js'

/**
 * @typedef {{ side: 'sandbox' | 'client', operation: string, says: string, place: string }} Difference
 * @typedef {{
 *   title: string, operations: number,
 *   sandbox: { played: number, notPlayed: string[], requests: number },
 *   client: { requests: number, operations: string[], answersRead: number },
 *   sorted: { unexpected: Difference[], explained: { because: string, count: number }[], idle: string[] },
 * }} Report
 */

const longestMs = 10 * 60_000

/**
 * @param {string} file
 * @returns {Promise<Report>}
 */
export async function compare(file) {
  say('Comparing the document with the sandbox and with our client; it takes about half a minute …')
  const options = { cwd: checkout, env: onProjectNode(), timeout: longestMs, maxBuffer: 64 * 1024 * 1024 }
  try {
    const { stdout } = await promisify(execFile)(packageCommand('node'), ['tests/conformance/play.ts', file], options)
    return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '')
  } catch (error) {
    throw new Trouble(`The comparison did not come to its end.\n${error.stderr || error.message}`)
  }
}
