// How soon it is there: the api from exec to ready beside a bare Fastify, and a second `npm start` up to a page one can use.
import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { aBrowser } from '../support/a-browser.ts'
import { aStack, type Stack } from '../support/stack.ts'
import { median, runBench, type Row } from './support/bench.ts'

const times = { gate: 5, goal: 3 } // as long as a bare Fastify
const seconds = { gate: 12, goal: 6 }
const starts = 5 // of a process; the middle one counts

const checkout = fileURLToPath(new URL('../..', import.meta.url))
const rows = {
  api: 'the api, ready',
  bare: 'peer: a bare Fastify, ready',
  start: 'npm start, the second time, to a page',
}

/** From exec to the first good answer. */
async function untilReady(file: string, env: NodeJS.ProcessEnv, port: number): Promise<number> {
  const startedAt = performance.now()
  const child = spawn(process.execPath, [join(checkout, file)], {
    cwd: checkout,
    env: { ...env, PORT: String(port) },
    stdio: 'ignore',
  })
  try {
    await goodAnswer(`http://127.0.0.1:${port}/readyz`)
    return performance.now() - startedAt
  } finally {
    await end(child)
  }
}

async function goodAnswer(url: string) {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    const isGood = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isGood) return
    await sleep(5)
  }
  throw new Error(`${url} did not become ready.`)
}

async function end(child: ChildProcess) {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

/** What the supervisor gives the api, with a port of its own added by the caller. */
function environmentOf(stack: Stack): NodeJS.ProcessEnv {
  const [pid] = stack.pids('app')
  const pairs = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').filter(Boolean)
  return Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]))
}

/** An installation that was stopped in order is started again; until its owner sees the campaigns. */
async function secondStart(browser: Browser, folder: string): Promise<number> {
  const startedAt = performance.now()
  await using stack = await aStack({ speed: 1, folder })
  const page = await browser.newPage()
  await page.goto(stack.signInLink)
  await page.getByRole('heading', { level: 1, name: 'Campaigns' }).waitFor()
  const took = performance.now() - startedAt
  await page.close()
  stack.keep()
  return took
}

async function firstStart(measure: (stack: Stack) => Promise<void>): Promise<string> {
  await using stack = await aStack({ speed: 1 })
  await measure(stack)
  stack.keep()
  return stack.folder
}

const medianOf = (found: readonly Row[], name: string) =>
  median(found.find((row) => row.name === name)?.values.ms ?? [])

await runBench({
  name: 'start',
  asks: 'how soon is it there?',
  usual: { seconds: 1, repeat: 3 },
  columns: { ms: { title: 'ms', digits: 0 } },
  async *measure() {
    const found = { api: [] as number[], bare: [] as number[] }
    const folder = await firstStart(async (stack) => {
      const port = Number(new URL(stack.addresses().app.url).port) + 500
      for (let n = 0; n < starts; n++) {
        const env = environmentOf(stack) // with its compile cache, for both
        found.bare.push(await untilReady('tests/bench/support/bare-fastify.ts', env, port))
        found.api.push(await untilReady('api/main.ts', env, port + 1))
      }
    })
    yield { row: rows.bare, figures: { ms: median(found.bare) } }
    yield { row: rows.api, figures: { ms: median(found.api) } }
    await using browser = await aBrowser()
    yield { row: rows.start, figures: { ms: await secondStart(browser, folder) } }
  },
  gates: (measured) => {
    const ratio = medianOf(measured, rows.api) / medianOf(measured, rows.bare)
    const page = medianOf(measured, rows.start) / 1_000
    return [
      {
        says: `the api takes ${ratio.toFixed(2)} times as long as a bare Fastify; at most ${times.gate}`,
        met: ratio <= times.gate,
        goal: { says: `${times.goal}`, met: ratio <= times.goal },
      },
      {
        says: `a second npm start shows a page after ${page.toFixed(1)} s; at most ${seconds.gate}`,
        met: page <= seconds.gate,
        goal: { says: `${seconds.goal} s`, met: page <= seconds.goal },
      },
    ]
  },
  notes: [
    `Ready is /readyz with database, Temporal and a worker behind it, asked every 5 ms; the middle of ${starts} starts, the two in turn.`,
    'A page is the list of campaigns in a browser, by the printed link.',
  ],
})
