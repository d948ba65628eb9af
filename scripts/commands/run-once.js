// Runs a command to its end, with its output in a file.
import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { Trouble } from './trouble.js'
import { saidWhyNot } from './why-not.js'

/**
 * @param {import('./launch.js').Launch & { what: string, logFile: string, signal?: AbortSignal }} run
 * @returns {Promise<void>} rejects with its own sentence, or with the last lines of the output
 */
export async function runOnce({ what, logFile, command, args, ...options }) {
  const log = openSync(logFile, 'w', 0o600)
  const child = spawn(command, args, { ...options, stdio: ['ignore', log, log] })
  closeSync(log)
  const how = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(code === 0 ? undefined : (signal ?? code)))
  })
  if (how === saidWhyNot) throw new Trouble(lastLines(logFile, 1).trim())
  if (how)
    throw new Trouble(
      `${what} failed (${typeof how === 'number' ? `exit code ${how}` : how}); the whole output is in ${logFile}:\n${lastLines(logFile, 15)}`,
    )
}

function lastLines(file, count) {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  return lines
    .slice(-count)
    .map((line) => `  ${line}`)
    .join('\n')
}
