// What a comparison found, in sentences; the exit code says whether something in it is new.
import { say } from '../commands/say.js'

/** @param {import('./compare.js').Report} report */
export function sayReport({ title, operations, sandbox, client, sorted }) {
  const { unexpected, explained, idle } = sorted
  say(`\n${title}: ${operations} operations`)
  say(`  The sandbox plays ${sandbox.played} of them; ${sandbox.requests} requests were made of it.`)
  say(`  Not played: ${sandbox.notPlayed.join(', ') || 'none'}.`)
  say(`  We make ${client.requests} requests, ${client.operations.length} of its operations among them:`)
  say(`  ${client.operations.join(', ')}. ${client.answersRead} forms of their answers were read.`)

  const known = explained.reduce((sum, { count }) => sum + count, 0)
  say(`\n${known} differences are known and meant:`)
  for (const { because, count } of explained) say(`  ${String(count).padStart(4)}  ${because}`)
  if (idle.length > 0) say('\nReasons in tests/conformance/expected.ts that explain nothing here:')
  for (const because of idle) say(`        ${because}`)

  if (unexpected.length === 0) return say('\nNo other difference.')
  process.exitCode = 1
  say(`\n${unexpected.length} differences nobody has named:`)
  for (const { side, operation, says, place } of unexpected) {
    say(`  ${side === 'sandbox' ? 'The sandbox' : 'Our client'}, ${operation}: ${says}.`)
    say(`      ${place}`)
  }
}
