// A data folder that another version wrote: what cannot be read is refused whole, what can be made anew is set aside.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startPostgres } from '../../scripts/servers/postgres.js'
import { setAsideUnusable, startTemporal } from '../../scripts/servers/temporal-server.js'
import { aFolder } from '../support/a-start.ts'

test.each(['17', '19'])('data of PostgreSQL %s are refused, and stay as they are', async (major) => {
  using folder = aFolder()
  const dataFolder = join(folder.path, 'postgres')
  mkdirSync(dataFolder)
  writeFileSync(join(dataFolder, 'PG_VERSION'), `${major}\n`)
  await expect(startPostgres({ dataFolder, durable: false })).rejects.toThrow(
    new RegExp(`were written by PostgreSQL ${major} and this is 18: go back to the version of Trickle`),
  )
  expect(readFileSync(join(dataFolder, 'PG_VERSION'), 'utf8')).toBe(`${major}\n`)
})

const command = process.env.TEMPORAL_CLI_PATH ?? ''

test('what a newer Temporal kept is set aside, and Temporal begins anew', async () => {
  using folder = aFolder()
  const databaseFile = join(folder.path, 'temporal.db')
  const first = await startTemporal({ command, databaseFile })
  await first.stop()
  setAsideUnusable({ command, databaseFile })
  expect(existsSync(databaseFile)).toBe(true) // its own file is kept

  writeFileSync(`${databaseFile}.version`, '9.9.9')
  setAsideUnusable({ command, databaseFile })
  expect(existsSync(databaseFile)).toBe(false)
  expect(existsSync(`${databaseFile}.of-9.9.9`)).toBe(true)
  await using anew = disposable(await startTemporal({ command, databaseFile }))
  expect(anew.address).toMatch(/^127/)
})

test('a damaged file is set aside, and Temporal begins anew', async () => {
  using folder = aFolder()
  const databaseFile = join(folder.path, 'temporal.db')
  writeFileSync(databaseFile, 'half of something')
  setAsideUnusable({ command, databaseFile })
  expect(readFileSync(`${databaseFile}.damaged`, 'utf8')).toBe('half of something')
  await using anew = disposable(await startTemporal({ command, databaseFile }))
  expect(anew.address).toMatch(/^127/)
})

const disposable = <Server extends { stop(): Promise<void> }>(server: Server) => ({
  ...server,
  [Symbol.asyncDispose]: () => server.stop(),
})
