// `npm test`: installs what it needs and checks everything.
import { allChecks } from './checks/checks.js'
import { installPackages } from './build/packages.js'
import { ranOnProjectNode } from './build/project-node.js'
import { runChecks } from './checks/run-checks.js'
import { bringTestTools } from './checks/test-tools.js'
import { tellTrouble } from './commands/trouble.js'

try {
  await installPackages()
  if (!(await ranOnProjectNode())) {
    await runChecks(allChecks({ bringTools: bringTestTools, only: process.argv.slice(2) }))
  }
} catch (error) {
  tellTrouble(error)
  console.log('\n0 passed, 1 failed')
}
