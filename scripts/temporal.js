// `npm run temporal -- …`: the Temporal command line, pointed at the running installation.
import { runInTerminal } from './run-in-terminal.js'
import { runningInstallation } from './running.js'
import { temporalCommandLine } from './temporal-binaries.js'
import { tellTrouble } from './trouble.js'

try {
  const { env } = runningInstallation()
  await runInTerminal({ command: await temporalCommandLine(), args: process.argv.slice(2), env })
} catch (error) {
  tellTrouble(error)
}
