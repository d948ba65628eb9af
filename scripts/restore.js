// `npm run restore -- FILE [--replace]`: brings a backup back. Nothing is sent afterwards until an owner confirms.
import { contentsOf } from './backup/manifest.js'
import { restore } from './backup/restore.js'
import { installPackages } from './build/packages.js'
import { ranOnProjectNode } from './build/project-node.js'
import { argumentsOf } from './commands/options.js'
import { fileOf } from './commands/caller.js'
import { say } from './commands/say.js'
import { settingsOf } from './installation/settings.js'
import { Trouble, tellTrouble } from './commands/trouble.js'

try {
  const { files, said } = argumentsOf({ replace: { type: 'boolean' } })
  if (files.length !== 1) throw new Trouble('Say which backup: npm run restore -- FILE.')
  await installPackages()
  if (!(await ranOnProjectNode())) await run(fileOf(files[0]), said.replace ?? false)
} catch (error) {
  tellTrouble(error)
}

/**
 * @param {string} file
 * @param {boolean} replace
 */
async function run(file, replace) {
  process.umask(0o077)
  const settings = settingsOf(process.env)
  const { manifest, aside } = await restore(settings, file, { replace })
  say(`Restored: ${contentsOf(manifest)}.`)
  if (aside) say(`What was there before is in ${aside}; remove it when you no longer need it.`)
  if (manifest.secretFromEnvironment && !settings.secret) {
    say('The installation took its secret from TRICKLE_SECRET: set it as it was, or what is encrypted cannot be read.')
  }
  say('Everybody has to sign in again, and API tokens have to be made anew.')
  say(
    'Nothing is sent until an owner confirms what went out after the backup: npm start, then the page "After a restore".',
  )
}
