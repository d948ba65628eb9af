// `npm run conformance -- FILE`: compares an OpenAPI document of Quo's v1 API with what the sandbox plays and with what we send
// and read. Differences that are known and meant are in tests/conformance/expected.ts; any other one ends with exit code 1.
import { resolve } from 'node:path'
import { onProjectNode } from './build/build.js'
import { installPackages } from './build/packages.js'
import { ranOnProjectNode } from './build/project-node.js'
import { checkout, inCheckout, packageCommand } from './commands/checkout.js'
import { runInTerminal } from './commands/run-in-terminal.js'
import { Trouble, tellTrouble } from './commands/trouble.js'

try {
  const file = fileNamed(process.argv.slice(2))
  await installPackages()
  if (!(await ranOnProjectNode())) await compare(file)
} catch (error) {
  tellTrouble(error)
}

/** @param {string[]} args */
function fileNamed([given, ...others]) {
  if (given === undefined || others.length > 0) throw new Trouble('Name one file: npm run conformance -- FILE')
  return resolve(process.env.INIT_CWD ?? '', given) // where npm was called
}

/** @param {string} file */
async function compare(file) {
  const args = [inCheckout('tests', 'conformance', 'play.ts'), file]
  await runInTerminal({ command: packageCommand('node'), args, cwd: checkout, env: onProjectNode() })
}
