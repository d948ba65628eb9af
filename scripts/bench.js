// `npm run bench -- NAME [options]`: measures one thing of the product, with a peer beside it. tests/bench has them.
import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { onProjectNode } from './build/build.js'
import { installPackages } from './build/packages.js'
import { ranOnProjectNode } from './build/project-node.js'
import { bringTestTools } from './checks/test-tools.js'
import { checkout, inCheckout, packageCommand } from './commands/checkout.js'
import { runInTerminal } from './commands/run-in-terminal.js'
import { Trouble, tellTrouble } from './commands/trouble.js'

try {
  await installPackages()
  if (!(await ranOnProjectNode())) await runBench(process.argv.slice(2))
} catch (error) {
  tellTrouble(error)
}

/** @param {string[]} args */
async function runBench([name, ...options]) {
  const names = readdirSync(inCheckout('tests', 'bench')).flatMap((file) =>
    file.endsWith('.ts') ? [basename(file, '.ts')] : [],
  )
  if (!names.includes(name)) throw new Trouble(`Say which: npm run bench -- ${names.join(' | ')}`)
  const env = { ...onProjectNode(), ...(await bringTestTools()) }
  const args = [inCheckout('tests', 'bench', `${name}.ts`), ...options]
  await runInTerminal({ command: packageCommand('node'), args, cwd: checkout, env })
}
