// `npm run check`: the quick half of `npm test`, for every few minutes.
import { quickChecks } from './checks.js'
import { installPackages } from './packages.js'
import { ranOnProjectNode } from './project-node.js'
import { runChecks } from './run-checks.js'
import { tellTrouble } from './trouble.js'

try {
  await installPackages()
  if (!(await ranOnProjectNode())) await runChecks(quickChecks)
} catch (error) {
  tellTrouble(error)
}
