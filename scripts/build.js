// `npm run build`: the workflow bundle and the web app, as `npm start` builds them. The Dockerfile uses it.
import { buildIfChanged, webApp, workflowBundle } from './build/build.js'
import { installPackages } from './build/packages.js'
import { ranOnProjectNode } from './build/project-node.js'
import { optionsOf } from './commands/options.js'
import { tellTrouble } from './commands/trouble.js'

try {
  optionsOf({})
  await installPackages()
  if (!(await ranOnProjectNode())) for (const each of [workflowBundle, webApp]) await buildIfChanged(each)
} catch (error) {
  tellTrouble(error)
}
