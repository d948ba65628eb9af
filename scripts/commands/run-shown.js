// Runs a command with its output on the screen.
import { spawn } from 'node:child_process'
import { onProjectNode } from '../build/build.js'
import { checkout } from './checkout.js'

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} [cwd]
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit code
 */
export function runShown(command, args, cwd = checkout, env = onProjectNode()) {
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
