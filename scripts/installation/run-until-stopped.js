// Runs an installation until a person, the system or a part that does not start ends it.
import { installation } from './installation.js'
import { say, seconds } from '../commands/say.js'
import { settingsOf } from './settings.js'
import { whenStarterIsGone } from './starter.js'
import { tellTrouble } from '../commands/trouble.js'

const samePressMs = 1000 // npm passes on a Ctrl-C that the terminal has sent us already

/** @param {{ clockIsRight?: boolean, dev?: boolean }} [said] on the command line */
export async function runUntilStopped(said) {
  process.umask(0o077) // what the parts write holds people's numbers
  const startedAt = Date.now()
  const trickle = installation(settingsOf(process.env, said))
  const asked = askedToStop()
  try {
    const started = trickle.start().then((running) => welcome(running, Date.now() - startedAt))
    await Promise.race([asked.once, trickle.givenUp, ownMistake(), started.then(() => new Promise(() => {}))])
    say('\nStopping …')
  } catch (error) {
    tellTrouble(error)
  }
  if (await trickle.stop(asked.again)) say('Stopped; nothing is left running.')
  process.exit()
}

// Even then the parts are stopped in order.
const ownMistake = () => new Promise((_, reject) => process.once('uncaughtException', reject))

function askedToStop() {
  let hear, hearAgain
  const once = new Promise((resolve) => (hear = resolve))
  const again = new Promise((resolve) => (hearAgain = resolve))
  let first
  const heard = () => {
    first ??= Date.now()
    if (Date.now() - first > samePressMs) hearAgain()
    hear()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, heard)
  whenStarterIsGone(heard)
  process.on('disconnect', heard) // the process that runs us on the project's Node is gone
  return { once, again }
}

function welcome({ addresses, signIn, folder }, ms) {
  const { app, worker, temporal, temporalUi, postgres, sandbox } = addresses
  const by = ({ pid }) => (pid ? ` (process ${pid})` : '')
  const database = new URL(postgres.databaseUrl)
  const rows = [
    ['The app', app.url + by(app)],
    ['The worker', worker.map(({ pid }) => `process ${pid}`).join(', ')],
    sandbox && ['The Quo sandbox', `${sandbox.url}${by(sandbox)}: no text leaves this machine`],
    ['Temporal', `${temporal.address}${by(temporal)}${temporalUi ? `, its page ${temporalUi.url}` : ''}`],
    ['PostgreSQL', database.host + by(postgres)],
    ['The data folder', folder],
  ].filter(Boolean)
  const lines = rows.map(([name, text]) => `  ${name.padEnd(17)}${text}`)
  say(`\nTrickle is ready after ${seconds(ms)}.\n\n${lines.join('\n')}\n`)
  say(`Sign in (once, within 15 minutes; "npm run sign-in" makes a new link):\n  ${signIn ?? 'npm run sign-in'}\n`)
  say('Pause a campaign from the command line:')
  say('  npm run temporal -- workflow signal --workflow-id campaign/<id> --name pause\n')
  say('Ctrl-C stops everything.')
}
