// Starts a process that writes to a log file and outlives the terminal's Ctrl-C.
import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'

/**
 * @typedef {object} Launch
 * @property {string} command
 * @property {string[]} args
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd]
 * @property {number} [uid]
 * @property {number} [gid]
 */

/**
 * Writes straight into the file, not through us: the process goes on undisturbed when we are killed.
 * @param {Launch} launch
 * @param {string} logFile
 * @returns {{ pid: number | undefined, ended: Promise<string> }} `ended` says how, in words
 */
export function launchProcess({ command, args, ...options }, logFile) {
  const log = openSync(logFile, 'a', 0o600)
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', log, log] })
  closeSync(log)
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(`could not be started: ${error.message}`))
    child.once('exit', (code, signal) => resolve(signal ? `ended by ${signal}` : `exit code ${code}`))
  })
  return { pid: child.pid, ended }
}
