// `npm run defects [NAMES]`: plants each defect of tests/faults/defects in a copy of the checkout and sees which check
// catches it: a test that cannot fail is worth nothing. With --write the table goes into docs/defects.md.
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { installPackages } from './build/packages.js'
import { ranOnProjectNode } from './build/project-node.js'
import { bringTestTools } from './checks/test-tools.js'
import { inCheckout } from './commands/checkout.js'
import { replaceFile } from './commands/replace-file.js'
import { say, seconds } from './commands/say.js'
import { tellTrouble } from './commands/trouble.js'
import { whoCatches } from './defects/catch.js'
import { copyCheckout, plant } from './defects/plant.js'
import { tableOf } from './defects/table.js'

/**
 * What is wrong, where it is planted, and the tests that have to see it: arguments of Vitest, and its environment.
 * @typedef {{ defect: string, file: string, find: string, replace: string, caughtBy: string[], env?: NodeJS.ProcessEnv }} Defect
 * @typedef {{ defect: string, file: string, ms: number, caught: { test: string, says: string } | undefined }} Result
 */

const folder = inCheckout('tests', 'faults', 'defects')

try {
  await installPackages()
  if (!(await ranOnProjectNode())) await plantAll(process.argv.slice(2))
} catch (error) {
  tellTrouble(error)
}

/** @param {string[]} args */
async function plantAll(args) {
  const wanted = args.filter((arg) => !arg.startsWith('--'))
  const names = readdirSync(folder)
    .map((file) => basename(file, '.json'))
    .filter((name) => wanted.length === 0 || wanted.includes(name))
  const tools = await bringTestTools()
  /** @type {Result[]} */
  const results = []
  for (const name of names) results.push(await tryOne(name, tools))

  const missed = results.filter(({ caught }) => !caught)
  say(`\n${results.length} defects planted, ${results.length - missed.length} caught.`)
  if (args.includes('--write')) replaceFile(inCheckout('docs', 'defects.md'), tableOf(results), 0o644)
  if (missed.length > 0 || results.length === 0) process.exitCode = 1
}

/**
 * @param {string} name
 * @param {NodeJS.ProcessEnv} tools
 * @returns {Promise<Result>}
 */
async function tryOne(name, tools) {
  /** @type {Defect} */
  const defect = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
  const copy = copyCheckout()
  const startedAt = Date.now()
  try {
    plant(copy, defect)
    const caught = await whoCatches(copy, defect, tools)
    const ms = Date.now() - startedAt
    say(
      `${caught ? 'caught    ' : 'NOT CAUGHT'}  ${name} (${seconds(ms)})${caught ? `\n            by "${caught.test}": ${caught.says}` : ''}`,
    )
    return { defect: defect.defect, file: defect.file, ms, caught }
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
