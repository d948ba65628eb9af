// `npm run check`: the quick half of `npm test`, for every few minutes.
import { quickChecks } from './checks/checks.js'
import { installPackages } from './build/packages.js'
import { ranOnProjectNode } from './build/project-node.js'
import { runChecks } from './checks/run-checks.js'
import { tellTrouble } from './commands/trouble.js'

try {
  await installPackages()
  if (!(await ranOnProjectNode())) await runChecks(quickChecks)
} catch (error) {
  tellTrouble(error)
}
