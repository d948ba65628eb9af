// What came of the seeds on this state of the code, so that a run that was cut goes on where it stopped.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { checkout, inCheckout } from '../commands/checkout.js'

/** @typedef {import('./play-seed.js').Play} Play */
/** @typedef {import('./play-seed.js').Result} Result */

export function resultsOf() {
  const file = inCheckout('dist', 'faults', `${stateOfTheCode()}.jsonl`)
  mkdirSync(dirname(file), { recursive: true })
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
  const keyOf = ({ seed, name }) => `${seed} ${name}`
  /** @type {Map<string, Result>} */
  const kept = new Map(lines.map((line) => JSON.parse(line)).map((result) => [keyOf(result), result]))
  return {
    /** @param {Play} play */
    find: (play) => kept.get(keyOf(play)),
    /** @param {Play} play */
    isClean: (play) => kept.get(keyOf(play))?.problems.length === 0,
    /** @param {Result} result */
    keep(result) {
      kept.set(keyOf(result), result)
      appendFileSync(file, `${JSON.stringify(result)}\n`)
    },
  }
}

/** The revision, and a fingerprint of what is not committed. */
function stateOfTheCode() {
  const git = (...args) => execFileSync('git', args, { cwd: checkout, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  const revision = git('rev-parse', '--short=12', 'HEAD').trim()
  const changed = git('diff', 'HEAD') + git('ls-files', '--others', '--exclude-standard')
  return changed === '' ? revision : `${revision}-${createHash('sha256').update(changed).digest('hex').slice(0, 8)}`
}
