// `npm run temporal -- …`: the Temporal command line, pointed at the running installation.
import { runInTerminal } from './commands/run-in-terminal.js'
import { runningInstallation } from './installation/running.js'
import { temporalCommandLine } from './servers/temporal-binaries.js'
import { tellTrouble } from './commands/trouble.js'

try {
  const { env } = runningInstallation()
  await runInTerminal({ command: await temporalCommandLine(), args: process.argv.slice(2), env })
} catch (error) {
  tellTrouble(error)
}
