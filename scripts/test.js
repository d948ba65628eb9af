// `npm test`: installs what it needs and checks everything.
import { allChecks } from './checks.js'
import { installPackages } from './packages.js'
import { ranOnProjectNode } from './project-node.js'
import { runChecks } from './run-checks.js'
import { bringTestTools } from './test-tools.js'
import { tellTrouble } from './trouble.js'

try {
  await installPackages()
  if (!(await ranOnProjectNode())) {
    await runChecks(allChecks({ bringTools: bringTestTools, only: process.argv.slice(2) }))
  }
} catch (error) {
  tellTrouble(error)
  console.log('\n0 passed, 1 failed')
}
