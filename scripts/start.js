// `npm start`: everything on this machine, with nothing to configure.
import { installPackages } from './packages.js'
import { ranOnProjectNode } from './project-node.js'
import { runUntilStopped } from './run-until-stopped.js'
import { tellTrouble } from './trouble.js'

try {
  await installPackages()
  if (!(await ranOnProjectNode())) await runUntilStopped()
} catch (error) {
  tellTrouble(error)
}
