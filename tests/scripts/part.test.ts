// A part that dies comes back; one that never comes up is given up; one that is stopped stays down.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchOver, type Part, type Watched } from '../../scripts/installation/part.js'
import { identityOf } from '../../scripts/installation/process-identity.js'

const steady = 'console.log(JSON.stringify({ message: "ready" })); setTimeout(() => {}, 60_000)'
const givenUp = vi.fn<(trouble: Error) => void>()
let folder: string
let watched: Watched

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trickle-part-'))
  mkdirSync(join(folder, 'processes'))
  givenUp.mockClear()
})

afterEach(async () => {
  await watched.stop()
  rmSync(folder, { recursive: true })
})

const part = (program: string): Part => ({
  name: 'worker',
  title: 'The worker',
  order: 1,
  launch: () => ({ command: process.execPath, args: ['-e', program] }),
  isReady: (_pid, said) => said('"message":"ready"'),
  worthShowing: () => undefined,
})

function watch(program: string): Watched {
  const place = { folder, logFile: join(folder, 'worker.log'), onReady: () => {}, onGivenUp: givenUp }
  watched = watchOver(part(program), place)
  return watched
}

const readyPid = () => vi.waitUntil(() => watched.pid(), { timeout: 10_000, interval: 20 })

test('a part that is killed is started again, and a part that is stopped is not', async () => {
  watch(steady)
  const first = await readyPid()
  process.kill(first, 'SIGKILL')
  const second = await vi.waitUntil(() => (watched.pid() === first ? undefined : watched.pid()), { timeout: 10_000 })
  expect(second).not.toBe(first)

  await watched.stop()
  expect(identityOf(second)).toBeUndefined()
  expect(watched.pid()).toBeUndefined()
  expect(givenUp).not.toHaveBeenCalled()
})

test('a part that fails five times in a row is given up, with its last words', { timeout: 20_000 }, async () => {
  watch('console.log("no such table"); process.exit(3)')
  await vi.waitUntil(() => givenUp.mock.calls.length > 0, { timeout: 15_000 })
  expect(givenUp.mock.calls[0]?.[0].message).toMatch(/The worker does not start.*exit code 3[^]*no such table/)
  expect(readFileSync(join(folder, 'worker.log'), 'utf8').match(/no such table/g)).toHaveLength(5)
})

test('the last words of a part are told as a person reads them', { timeout: 20_000 }, async () => {
  const words = {
    level: 'fatal',
    message: 'it ends',
    error: { message: 'no port', stack: 'Error: no port\\n    at main.ts:7' },
  }
  watch(`console.log(${JSON.stringify(JSON.stringify(words))}); process.exit(1)`)
  await vi.waitUntil(() => givenUp.mock.calls.length > 0, { timeout: 15_000 })
  expect(givenUp.mock.calls[0]?.[0].message).toContain('it ends (no port')
})

test('a part that does not listen to its stop signal is ended after its grace', async () => {
  watch(`process.on('SIGTERM', () => {}); ${steady}`)
  const pid = await readyPid()
  const hurry = Promise.resolve()
  await watched.stop(hurry)
  expect(identityOf(pid)).toBeUndefined()
})
