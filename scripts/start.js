// `npm start`: everything on this machine, with nothing to configure.
import { installPackages } from './build/packages.js'
import { ranOnProjectNode } from './build/project-node.js'
import { runUntilStopped } from './installation/run-until-stopped.js'
import { tellTrouble } from './commands/trouble.js'

try {
  await installPackages()
  if (!(await ranOnProjectNode())) await runUntilStopped()
} catch (error) {
  tellTrouble(error)
}
