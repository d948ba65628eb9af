// The table at the end of a run of faults.
import { say, seconds } from '../commands/say.js'

/** @param {{ all: import('./play-seed.js').Result[], ms: number, parallel: number }} run */
export function sayOutcome({ all, ms, parallel }) {
  const names = [...new Set(all.map(({ name }) => name))]
  say(`\n${'fault'.padEnd(26)}seeds  clean   texts   median`)
  for (const name of names) {
    const own = all.filter((result) => result.name === name)
    const row = [own.length, own.filter(isClean).length, sum(own.map(({ accepted }) => accepted))]
    const [seeds, clean, texts] = row.map(String)
    const time = seconds(median(own.map((result) => result.ms)))
    say(`${name.padEnd(26)}${seeds.padStart(5)}${clean.padStart(7)}${texts.padStart(8)}${time.padStart(9)}`)
  }
  const broken = all.filter((result) => !isClean(result))
  say(
    `\n${all.length} seeds, ${all.length - broken.length} clean, ${broken.length} broken; ` +
      `${sum(all.map(({ accepted }) => accepted))} texts accepted; ${seconds(ms)} with ${parallel} at a time.`,
  )
}

const isClean = ({ problems }) => problems.length === 0
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0)
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
