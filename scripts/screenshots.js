// `npm run screenshots`: makes the README's picture. With `--all FOLDER` it takes each page, in both themes and both sizes.
import { onProjectNode } from './build/build.js'
import { installPackages } from './build/packages.js'
import { ranOnProjectNode } from './build/project-node.js'
import { bringTestTools } from './checks/test-tools.js'
import { checkout, inCheckout, packageCommand } from './commands/checkout.js'
import { runInTerminal } from './commands/run-in-terminal.js'
import { tellTrouble } from './commands/trouble.js'

try {
  await installPackages()
  if (!(await ranOnProjectNode())) {
    const env = { ...onProjectNode(), ...(await bringTestTools()) }
    const args = [inCheckout('tests', 'screenshots', 'main.ts'), ...process.argv.slice(2)]
    await runInTerminal({ command: packageCommand('node'), args, cwd: checkout, env })
  }
} catch (error) {
  tellTrouble(error)
}
