// `npm run backup -- FILE`: everything that cannot be made anew, in one file. It may run meanwhile.
import { backUp } from './backup/back-up.js'
import { contentsOf } from './backup/manifest.js'
import { installPackages } from './build/packages.js'
import { ranOnProjectNode } from './build/project-node.js'
import { argumentsOf } from './commands/options.js'
import { fileOf } from './commands/caller.js'
import { say } from './commands/say.js'
import { settingsOf } from './installation/settings.js'
import { Trouble, tellTrouble } from './commands/trouble.js'

try {
  const { files } = argumentsOf({})
  if (files.length !== 1) throw new Trouble('Say where to write it: npm run backup -- FILE.')
  await installPackages()
  if (!(await ranOnProjectNode())) await run(fileOf(files[0]))
} catch (error) {
  tellTrouble(error)
}

/** @param {string} file */
async function run(file) {
  process.umask(0o077)
  const manifest = await backUp(settingsOf(process.env), file)
  say(`Written to ${file}: ${contentsOf(manifest)}.`)
  say(
    manifest.secretFromEnvironment
      ? 'TRICKLE_SECRET is not inside: keep it as well, in another place.'
      : 'The secrets of this installation are inside, and the numbers and texts of people: keep it as you keep a key.',
  )
  say('To bring it back: npm run restore -- FILE')
}
