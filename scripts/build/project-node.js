// Runs the rest of a command on the Node that came with the packages, when the machine's own is older.
import { spawn } from 'node:child_process'
import { packageCommand } from '../commands/checkout.js'
import { whenStarterIsGone } from '../installation/starter.js'

const oldest = 24

/**
 * @returns {Promise<boolean>} true when the command has been run there, to its end
 */
export async function ranOnProjectNode() {
  if (Number(process.versions.node.split('.')[0]) >= oldest) return false

  const stdio = /** @type {const} */ (['inherit', 'inherit', 'inherit', 'ipc']) // its breaking tells that we are gone
  const child = spawn(packageCommand('node'), process.argv.slice(1), { stdio })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  whenStarterIsGone(() => child.kill('SIGTERM'))
  process.exitCode = await new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
  return true
}
