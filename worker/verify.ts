// Proves, over all rows of the running installation, that each person got one text: figures for each campaign, then each
// promise with what was checked and found. Ends with 0: all kept, 1: one is broken, 2: something could not be checked.
import { openLog } from '#activities/log.ts'
import { openDatabase } from '#activities/database.ts'
import { proveInstallation } from '#activities/proof/prove-installation.ts'
import { installationId } from '#activities/queries/installation.ts'
import { openQuo } from '#activities/quo/client.ts'
import { openEngine } from '#activities/temporal/engine.ts'
import type { Assertion, Proof, Verdict } from '#schema/proof.ts'
import { readSettings } from '#schema/settings.ts'
import { timingsAt } from '#schema/timings.ts'

const exitCode: Record<Verdict, number> = { kept: 0, broken: 1, unchecked: 2 }
const sign: Record<Verdict, string> = { kept: '✓', broken: '✗', unchecked: '?' }

const asJson = process.argv.includes('--json')
try {
  const proof = await prove()
  console.log(asJson ? JSON.stringify(proof, undefined, 2) : inWords(proof))
  process.exitCode = exitCode[proof.verdict]
} catch (error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  if (code === undefined) console.error(error) // ours; what PostgreSQL says may quote a row
  console.error(`It could not be checked${code ? ` (${code})` : ''}: see that "npm start" is ready, and try again.`)
  process.exitCode = exitCode.unchecked
}

async function prove(): Promise<Proof> {
  const settings = readSettings(process.env)
  const timings = timingsAt(settings.speed)
  const log = openLog('verify', 'error')
  await using db = openDatabase(settings.databaseUrl, { name: 'trickle verify', connections: 4, onError: () => {} })
  const quo = openQuo({ db, baseUrl: settings.quo.baseUrl, apiKey: settings.quo.apiKey, timings, log })
  const { address, namespace } = settings.temporal
  const engine = openEngine({ address, namespace, installationId: await installationId(db), timings })
  try {
    return await proveInstallation({ db, quo, engine, timings, onProgress: tellProgress() })
  } finally {
    await engine.close()
  }
}

function inWords({ campaigns, assertions, checkedAt }: Proof): string {
  const told = campaigns.length > 0 ? campaigns.map(({ says }) => says) : ['No campaign was ever activated.']
  return [...told, assertions.map(tell).join('\n'), `Checked at ${checkedAt}.`].join('\n\n')
}

function tell({ promise, verdict, found, violations, more, whatToDo }: Assertion): string {
  return [
    `${sign[verdict]} ${promise}: ${found}.`,
    ...violations.map((violation) => `    ${violation}`),
    ...(more > 0 ? [`    … and ${more} more.`] : []),
    ...(whatToDo ? [`    What to do: ${whatToDo}`] : []),
  ].join('\n')
}

/** Quo's list may take minutes: somebody at a terminal sees that it goes on. */
function tellProgress() {
  let toldAt = Date.now()
  return (messages: number) => {
    if (!process.stderr.isTTY || Date.now() - toldAt < 5_000) return
    toldAt = Date.now()
    console.error(`Reading Quo’s list: ${messages.toLocaleString('en-US')} messages so far …`)
  }
}
