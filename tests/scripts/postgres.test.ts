// Our own PostgreSQL comes up, keeps what it was given, and survives being killed.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { startPostgres, type RunningPostgres } from '../../scripts/servers/postgres.js'
import { identityOf } from '../../scripts/installation/process-identity.js'

const folder = mkdtempSync(join(tmpdir(), 'trickle-postgres-'))
chmodSync(folder, 0o711)
const dataFolder = join(folder, 'postgres')
let running: RunningPostgres

afterEach(async () => {
  await running.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function ask(sql: string): Promise<unknown[]> {
  const client = new pg.Client(running.url)
  client.on('error', () => {}) // it is killed under us
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

test('PostgreSQL keeps its rows when it is killed, and when its starter has forgotten that it runs', async () => {
  running = await startPostgres({ dataFolder, durable: true })
  const { password } = running
  await ask('create table kept as select 7 as number')
  await running.kill()

  running = await startPostgres({ dataFolder, durable: true, password })
  expect(await ask('select number from kept')).toEqual([{ number: 7 }])

  const leftOver = running.pid
  running = await startPostgres({ dataFolder, durable: true, password })
  expect(identityOf(leftOver)).toBeUndefined()
  expect(await ask('select number from kept')).toEqual([{ number: 7 }])

  await running.stop()
  expect(identityOf(running.pid)).toBeUndefined()
})
