// Runs checks one after the other, goes on after a failure, and ends with the count of all.
import { say, seconds } from '../commands/say.js'
import { Trouble } from '../commands/trouble.js'

/** @param {import('./checks.js').Check[]} checks */
export async function runChecks(checks) {
  const rows = []
  for (const { title, run } of checks) {
    say(`\n── ${title}`)
    const startedAt = Date.now()
    const count = await countOf(run)
    const took = seconds(Date.now() - startedAt)
    say(`── ${title}: ${count.failed > 0 ? 'FAILED' : 'passed'} in ${took}`)
    rows.push({ title, took, ...count })
  }
  sayTable(rows)
  const total = (key) => rows.reduce((sum, row) => sum + (row[key] ?? 0), 0)
  say(`\n${total('passed')} passed, ${total('failed')} failed`)
  process.exitCode = total('failed') > 0 ? 1 : 0
}

async function countOf(run) {
  try {
    return await run()
  } catch (error) {
    say(error instanceof Trouble ? error.message : error.stack)
    return { passed: 0, failed: 1 }
  }
}

function sayTable(rows) {
  const width = Math.max(...rows.map(({ title }) => title.length)) + 2
  say(`\n${''.padEnd(width)}    passed  failed  skipped     time`)
  for (const { title, passed, failed, skipped = 0, took } of rows) {
    const numbers = [passed, failed, skipped].map((number) => String(number).padStart(8)).join('')
    say(`${failed > 0 ? '✗' : '✓'} ${title.padEnd(width)}${numbers}${took.padStart(10)}`)
  }
}
