// `npm run conformance -- FILE`: compares an OpenAPI document of Quo's with what the sandbox plays and with what we send and
// read. Differences that are known and meant are in tests/conformance/expected.ts; any other one ends with exit code 1.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { installPackages } from './build/packages.js'
import { ranOnProjectNode } from './build/project-node.js'
import { Trouble, tellTrouble } from './commands/trouble.js'
import { compare } from './conformance/compare.js'
import { sayReport } from './conformance/report.js'

try {
  const file = fileNamed(process.argv.slice(2))
  await installPackages()
  if (!(await ranOnProjectNode())) sayReport(await compare(file))
} catch (error) {
  tellTrouble(error)
  process.exitCode = 1
}

/** @param {string[]} args */
function fileNamed([given, ...others]) {
  if (given === undefined || others.length > 0) throw new Trouble('Name one file: npm run conformance -- FILE')
  const file = resolve(process.env.INIT_CWD ?? '', given) // where npm was called
  if (!existsSync(file)) throw new Trouble(`There is no file ${file}.`)
  return file
}
