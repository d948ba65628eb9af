// `npm run simulate`: plays as many worlds of the send machine as wanted, on all cores. `--seeds 100000` says how many,
// `--seed S` where to begin; alone, it tells the story of that one seed.
import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { inCheckout, packageCommand } from './commands/checkout.js'
import { runInTerminal } from './commands/run-in-terminal.js'
import { say, seconds } from './commands/say.js'
import { wholeNumber } from './commands/whole-number.js'
import { optionsOf } from './commands/options.js'
import { installPackages } from './build/packages.js'
import { Trouble, tellTrouble } from './commands/trouble.js'

const player = inCheckout('tests', 'simulation', 'player.ts')
const node = packageCommand('node')
const mostStories = 3

try {
  await installPackages()
  const { seed, seeds } = optionsOf({ seeds: { type: 'string' }, seed: { type: 'string' } })
  const first = wholeNumber('--seed', seed ?? '1')
  if (seed && !seeds) await tellStory(first)
  else await playAll(first, wholeNumber('--seeds', seeds ?? '10000'))
} catch (error) {
  tellTrouble(error)
}

async function tellStory(seed) {
  await runInTerminal({ command: node, args: [player, String(seed)] })
}

async function playAll(first, count) {
  const startedAt = Date.now()
  const counts = new Map()
  const failed = []
  let played = 0
  const progress = setInterval(() => say(rate()), 5_000).unref()
  const rate = () => {
    const perMinute = Math.round((played / (Date.now() - startedAt)) * 60_000)
    return `${played} of ${count} seeds, ${perMinute} a minute, ${failed.length} failed`
  }

  const players = Math.min(availableParallelism(), count)
  await Promise.all(
    Array.from({ length: players }, (_, n) => playEach(first + n, players, shareOf(count, players, n), hear)),
  )
  clearInterval(progress)

  sayCounts(counts)
  for (const { seed } of failed.slice(0, mostStories)) {
    say(`\nThe story of seed ${seed}:`)
    await tellStory(seed)
  }
  for (const { seed, problems } of failed) say(`\n${problems.join('\n')}\nnpm run simulate -- --seed ${seed}`)
  say(`\n${rate()}; ${seconds(Date.now() - startedAt)}`)
  process.exitCode = failed.length > 0 ? 1 : 0

  function hear(news) {
    played += news.played
    for (const failure of news.failed) {
      failed.push(failure)
      say(`Seed ${failure.seed} failed: ${failure.problems[0]}`)
    }
    for (const [what, times] of Object.entries(news.counts)) counts.set(what, (counts.get(what) ?? 0) + times)
  }
}

function shareOf(count, players, n) {
  return Math.floor((count - n + players - 1) / players)
}

function playEach(first, stride, count, hear) {
  const child = fork(player, [first, count, stride].map(String), { execPath: node })
  child.on('message', hear)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Trouble('A player ended in the middle.'))))
  })
}

function sayCounts(counts) {
  say('\nWhat happened how often:')
  for (const [what, times] of [...counts].toSorted((one, other) => other[1] - one[1]))
    say(`${String(times).padStart(12)}  ${what}`)
}
