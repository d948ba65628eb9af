// `npm run dev`: everything as `npm start`, following the files as they are edited.
import { installPackages } from './build/packages.js'
import { ranOnProjectNode } from './build/project-node.js'
import { optionsOf } from './commands/options.js'
import { runUntilStopped } from './installation/run-until-stopped.js'
import { tellTrouble } from './commands/trouble.js'

try {
  optionsOf({})
  await installPackages()
  if (!(await ranOnProjectNode())) await runUntilStopped({ dev: true })
} catch (error) {
  tellTrouble(error)
}
