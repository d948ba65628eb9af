// Runs a command in the terminal of whoever called it, and ends as it ends.
import { spawn } from 'node:child_process'

/** @param {import('./launch.js').Launch} launch */
export async function runInTerminal({ command, args, ...options }) {
  const child = spawn(command, args, { ...options, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  process.exitCode = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
