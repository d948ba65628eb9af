// `npm run sign-in`, `npm run token` and `npm run verify`: the operator's commands, on the running installation.
import { checkout, packageCommand } from './commands/checkout.js'
import { runInTerminal } from './commands/run-in-terminal.js'
import { runningInstallation } from './installation/running.js'
import { Trouble, tellTrouble } from './commands/trouble.js'

const commands = ['sign-in', 'token', 'verify']
const couldNotCheck = 2
const [name, ...args] = process.argv.slice(2)

try {
  if (!commands.includes(name)) throw new Trouble(`Say which command: ${commands.join(', ')}.`)
  const { env } = runningInstallation()
  await runInTerminal({ command: packageCommand('node'), args: [`worker/${name}.ts`, ...args], cwd: checkout, env })
} catch (error) {
  tellTrouble(error)
  if (name === 'verify') process.exitCode = couldNotCheck
}
