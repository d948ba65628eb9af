// Runs a command of ours to its end and returns what it printed.
import { spawn } from 'node:child_process'
import { Trouble } from './trouble.js'
import { saidWhyNot } from './why-not.js'

/**
 * @param {import('./launch.js').Launch & { what: string }} run
 * @returns {Promise<string>}
 */
export async function runForAnswer({ what, command, args, ...options }) {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let answer = ''
  let complaint = ''
  child.stdout.on('data', (text) => (answer += text))
  child.stderr.on('data', (text) => (complaint += text))
  const how = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code, signal) => resolve(code === 0 ? undefined : (signal ?? code)))
  })
  if (how === undefined) return answer.trim()
  if (how === saidWhyNot) throw new Trouble(complaint.trim())
  throw new Trouble(`${what} failed (${typeof how === 'number' ? `exit code ${how}` : how}): ${telling(complaint)}`)
}

/** The line that names the mistake, without where in the code it was made. */
function telling(complaint) {
  const lines = complaint.split('\n')
  return (lines.find((line) => /[Ee]rror: /.test(line)) ?? lines.filter(Boolean).at(-1) ?? 'it said nothing').trim()
}
