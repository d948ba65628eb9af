// A disk that is full: a start says so before it begins, and a PostgreSQL that runs into it loses nothing.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { expect, test, vi } from 'vitest'
import { freeMb, requireRoom } from '../../scripts/installation/disk.js'
import { postgresPart } from '../../scripts/installation/parts.js'
import { watchOver } from '../../scripts/installation/part.js'
import { reservePrivatePort } from '../../scripts/installation/ports.js'
import { postgresUrl } from '../../scripts/servers/postgres.js'
import { aFolder, run } from '../support/a-start.ts'
import { aDatabase } from '../support/database.ts'
import { waitFor } from '../support/wait-for.ts'

/** A disk of its own, where the machine lets one be made; unmounted at the end. */
function aDisk(megabytes: number): ({ path: string } & Disposable) | undefined {
  const folder = aFolder()
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder.path])
  if (status !== 0) return undefined
  chmodSync(folder.path, 0o711)
  return {
    path: folder.path,
    [Symbol.dispose]() {
      spawnSync('umount', ['--lazy', folder.path])
      folder[Symbol.dispose]()
    },
  }
}

const mayMount = (() => {
  using disk = aDisk(1)
  return disk !== undefined
})()

test('room is asked for where the folder will be, and the refusal says how much there is', () => {
  using folder = aFolder()
  const below = join(folder.path, 'not', 'yet')
  expect(() => requireRoom(below, 1)).not.toThrow()
  const tooMuch = freeMb(below) + 1_000
  expect(() => requireRoom(below, tooMuch)).toThrow(
    new RegExp(`^Only \\d+ MB are free .*, and ${tooMuch} MB are needed`),
  )
})

test.runIf(mayMount)('a start on a disk that is nearly full does not begin', async () => {
  using disk = aDisk(100)
  if (!disk) throw new Error('The disk could not be made.')
  const refusal = await run({ env: { TRICKLE_DATA: join(disk.path, 'data') } })
  expect(refusal.said).toMatch(
    /^Only \d+ MB are free on the disk with \S+, and 300 MB are needed: free some space, or set TRICKLE_DATA/,
  )
  expect(refusal.code).toBe(1)
})

test.runIf(mayMount)('a backup that does not fit leaves nothing behind', async () => {
  using disk = aDisk(1)
  if (!disk) throw new Error('The disk could not be made.')
  const { db, url } = await aDatabase()
  await sql`insert into audit (id, source, action, subject, subject_id)
    select gen_random_uuid(), 'cli', repeat('x', 1000), 'x', 'x' from generate_series(1, 2000)`.execute(db)
  const env = { TRICKLE_DATA: join(disk.path, 'data'), DATABASE_URL: url }
  expect(await run({ command: 'backup', args: [join(disk.path, 'backup.tar.gz')], env })).toMatchObject({
    said: 'The disk is full (ENOSPC): free some space, or name another place for the backup.',
    code: 1,
  })
  expect(readdirSync(disk.path)).toEqual([])
  await db.destroy()
})

test.runIf(mayMount)(
  'PostgreSQL on a disk that fills up says so, goes on when there is room, and has lost nothing',
  async () => {
    using disk = aDisk(120)
    if (!disk) throw new Error('The disk could not be made.')
    mkdirSync(join(disk.path, 'processes'))
    const said: string[] = []
    const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((line) => Boolean(said.push(String(line))))
    const { port, release } = await reservePrivatePort(`full disk ${process.pid}`)
    await release()
    const password = 'full'
    const givenUp = vi.fn<(trouble: Error) => void>()
    const watched = watchOver(postgresPart({ dataFolder: join(disk.path, 'postgres'), port, password }), {
      folder: disk.path,
      logFile: join(disk.path, 'postgres.log'),
      onReady: () => {},
      onGivenUp: givenUp,
    })
    try {
      await waitFor(async () => watched.pid() !== undefined, 'PostgreSQL')
      const ask = asking(postgresUrl({ port, password }))
      await ask('create table kept (n int, ballast text)')

      const filler = join(disk.path, 'filler')
      writeFileSync(filler, Buffer.alloc((freeMb(disk.path) - 12) * 1_000_000))
      let committed = 0
      const refused = await vi.waitUntil(
        async () => {
          try {
            await ask(
              `insert into kept select ${committed}, repeat(md5(random()::text), 2000) from generate_series(1, 20)`,
            )
            committed++
            return false
          } catch {
            return true
          }
        },
        { timeout: 60_000, interval: 1 },
      )
      expect(refused).toBe(true)
      await waitFor(async () => said.some((line) => line.includes('The disk is full')), 'the sentence')

      rmSync(filler)
      await waitFor(
        async () =>
          ask('select 1').then(
            () => true,
            () => false,
          ),
        'PostgreSQL to be back',
        60_000,
      )
      const [kept] = await ask('select count(distinct n)::int as batches, count(*)::int as rows from kept')
      expect(kept).toEqual({ batches: committed, rows: committed * 20 })
      await ask("insert into kept values (-1, 'goes on')")
      expect(said.filter((line) => line.includes('The disk is full')).length).toBeLessThanOrEqual(3)
      expect(givenUp).not.toHaveBeenCalled()
    } finally {
      await watched.stop()
      stdout.mockRestore()
    }
  },
)

const asking =
  (url: string) =>
  async (sql: string): Promise<unknown[]> => {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
    client.on('error', () => {}) // its server may end in the middle
    await client.connect()
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows
    } finally {
      await client.end().catch(() => undefined)
    }
  }
