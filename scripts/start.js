// `npm start`: everything on this machine, with nothing to configure.
import { installPackages } from './build/packages.js'
import { ranOnProjectNode } from './build/project-node.js'
import { optionsOf } from './commands/options.js'
import { runUntilStopped } from './installation/run-until-stopped.js'
import { tellTrouble } from './commands/trouble.js'

try {
  const { 'clock-is-right': clockIsRight } = optionsOf({ 'clock-is-right': { type: 'boolean' } })
  await installPackages()
  if (!(await ranOnProjectNode())) await runUntilStopped({ clockIsRight })
} catch (error) {
  tellTrouble(error)
}
