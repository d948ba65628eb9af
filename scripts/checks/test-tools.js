// Brings what the tests start themselves, and names it in their environment.
import { findChromium } from '../servers/chromium.js'
import { postgresNative } from '../servers/postgres-binaries.js'
import { say } from '../commands/say.js'
import { temporalCommandLine, temporalTestServer } from '../servers/temporal-binaries.js'

/** @returns {Promise<NodeJS.ProcessEnv>} */
export async function bringTestTools() {
  const chromium = findChromium()
  const tools = {
    POSTGRES_NATIVE: postgresNative(),
    TEMPORAL_CLI_PATH: await temporalCommandLine(),
    TEMPORAL_TEST_SERVER_PATH: await temporalTestServer(),
    ...(chromium && { CHROME_PATH: chromium }),
  }
  for (const [name, path] of Object.entries(tools)) say(`${name.padEnd(26)}${path}`)
  if (!chromium) say('No Chromium was found: set CHROME_PATH, or the browser tests fail.')
  return tools
}
