// Finds the installation that runs on this data folder, for the commands that talk to it.
import { readAddresses } from './addresses.js'
import { environmentOf } from './environment.js'
import { lockHolder } from './lock.js'
import { secretsOf } from './secrets.js'
import { settingsOf } from './settings.js'
import { Trouble } from '../commands/trouble.js'

/** @returns {{ addresses: import('./addresses.js').Addresses, env: NodeJS.ProcessEnv }} */
export function runningInstallation() {
  const settings = settingsOf(process.env)
  const { folder } = settings
  const addresses = lockHolder(folder) ? readAddresses(folder) : undefined
  if (!addresses) {
    throw new Trouble(
      `Nothing is running on ${folder}, or it is still starting: run "npm start" and wait until it is ready.`,
    )
  }
  return { addresses, env: environmentOf({ settings, secrets: secretsOf(folder), addresses }) }
}
