// `npm run faults -- --seeds N [--only NAME] [--seed S]`: plays seeds, each a campaign on the whole product while something
// goes wrong, and compares both books afterwards. Seeds that were clean on this revision are not played again, unless
// --again or --seed asks for it; --parallel says how many at a time.
import { buildIfChanged, webApp, workflowBundle } from './build/build.js'
import { installPackages } from './build/packages.js'
import { ranOnProjectNode } from './build/project-node.js'
import { bringTestTools } from './checks/test-tools.js'
import { optionsOf } from './commands/options.js'
import { say, seconds } from './commands/say.js'
import { Trouble, tellTrouble } from './commands/trouble.js'
import { faultNames, playSeed, tryAgainCommand } from './faults/play-seed.js'
import { resultsOf } from './faults/results.js'
import { sayOutcome } from './faults/outcome.js'
import { wholeNumber } from './commands/whole-number.js'

try {
  await installPackages()
  if (!(await ranOnProjectNode())) await playAll(wanted())
} catch (error) {
  tellTrouble(error)
}

function wanted() {
  const text = /** @type {const} */ ({ type: 'string' })
  const given = optionsOf({ seeds: text, seed: text, only: text, parallel: text, again: { type: 'boolean' } })
  const one = given.seed === undefined ? undefined : wholeNumber('--seed', given.seed)
  const last = wholeNumber('--seeds', given.seeds ?? '24')
  return {
    only: given.only,
    seeds: one === undefined ? Array.from({ length: last }, (_, before) => before + 1) : [one],
    parallel: wholeNumber('--parallel', given.parallel ?? '2'),
    again: given.again === true || one !== undefined,
  }
}

/** @param {ReturnType<typeof wanted>} options */
async function playAll({ only, seeds, parallel, again }) {
  const names = await faultNames()
  if (only && !names.includes(only)) throw new Trouble(`There is no fault "${only}". There are: ${names.join(', ')}.`)
  const tools = await bringTestTools()
  await buildIfChanged(workflowBundle)
  await buildIfChanged(webApp)

  const results = resultsOf()
  const plays = seeds.map((seed) => ({ seed, name: only ?? names[(seed - 1) % names.length] }))
  const waiting = again ? [...plays] : plays.filter((play) => !results.isClean(play))
  if (waiting.length < plays.length)
    say(`${plays.length - waiting.length} of them were clean on this revision already.`)

  const startedAt = Date.now()
  await Promise.all(Array.from({ length: parallel }, () => work()))
  sayOutcome({ all: plays.map((play) => results.find(play)).filter(Boolean), ms: Date.now() - startedAt, parallel })

  async function work() {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const result = await playSeed(next, tools)
      results.keep(result)
      const clean = result.problems.length === 0
      const left = waiting.length
      say(
        `${clean ? 'clean ' : 'BROKEN'} seed ${String(next.seed).padStart(4)} ${next.name.padEnd(24)}${seconds(result.ms).padStart(7)}   ${left} left`,
      )
      if (clean) continue
      process.exitCode = 1
      for (const problem of result.problems.slice(0, 20)) say(`         ${problem}`)
      say(`         Again: ${tryAgainCommand(next)}   Its books: ${result.folder}`)
    }
  }
}
