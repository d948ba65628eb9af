// The data folder is one that PostgreSQL can reach, and only one start works on it.
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dataFolderOf, prepareDataFolder, requireReachable } from '../../scripts/installation/data-folder.js'
import { lockHolder, takeLock } from '../../scripts/installation/lock.js'
import { identityOf } from '../../scripts/installation/process-identity.js'
import { endLeftOvers, remember } from '../../scripts/installation/process-records.js'

const asRoot = process.getuid?.() === 0
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trickle-data-')) // 0700, as mkdtemp makes it
})

afterEach(() => rmSync(folder, { recursive: true }))

test('a folder set by hand is taken as it is', () => {
  expect(dataFolderOf({ TRICKLE_DATA: '/srv/texts' })).toBe('/srv/texts')
})

test.runIf(asRoot)('as root, a folder below a closed one is refused, naming the closed one', () => {
  const below = join(folder, 'texts')
  expect(() => requireReachable(below)).toThrow(`may not enter ${folder}, in which ${below} lies`)
  chmodSync(folder, 0o711)
  expect(() => requireReachable(below)).not.toThrow()
})

test('a prepared folder is one that PostgreSQL can reach, whatever the mask', () => {
  chmodSync(folder, 0o711)
  const before = process.umask(0o077)
  try {
    prepareDataFolder(join(folder, 'deep', 'texts'))
  } finally {
    process.umask(before)
  }
  expect(() => requireReachable(join(folder, 'deep', 'texts'))).not.toThrow()
})

test('a second start on the same folder is told who holds it', () => {
  const first = takeLock(folder)
  expect(takeLock(folder)).toEqual({ heldBy: process.pid })
  if ('release' in first) first.release()
  expect(lockHolder(folder)).toBeUndefined()
  expect(takeLock(folder)).toHaveProperty('release')
})

test('the lock of a start that was killed is no lock', () => {
  const anotherLife = { pid: process.pid, identity: 'of a process that had the same id before' }
  writeFileSync(join(folder, 'start.lock'), JSON.stringify(anotherLife))
  expect(lockHolder(folder)).toBeUndefined()
  expect(takeLock(folder)).toHaveProperty('release')
})

test('what a killed start left running is stopped, and a stranger with its process id is not', async () => {
  prepareDataFolder(folder)
  const [leftOver, stranger] = [sleeper(), sleeper()]
  remember(folder, { ...mark, name: 'worker', pid: leftOver })
  const record = JSON.stringify({ ...mark, name: 'app', pid: stranger, identity: 'of an earlier process' })
  writeFileSync(join(folder, 'processes', 'app.json'), record)

  await endLeftOvers(folder)

  expect(identityOf(leftOver)).toBeUndefined()
  expect(identityOf(stranger)).toBeDefined()
  process.kill(stranger)
})

const mark = { title: 'A left-over', order: 1, signal: 'SIGTERM', graceMs: 5000 } as const

function sleeper(): number {
  const { pid } = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { detached: true, stdio: 'ignore' })
  if (pid === undefined) throw new Error('Node could not be started.')
  return pid
}
