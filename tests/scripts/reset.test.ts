// A reset says what will be lost, asks, and removes only what is ours.
import { spawnSync } from 'node:child_process'
import { randomUUIDv7 } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '#activities/database.ts'
import { takeLock } from '../../scripts/installation/lock.js'
import { startPostgres } from '../../scripts/servers/postgres.js'
import { migrate } from '../../worker/migrate.ts'
import { aFolder, isSentence, run } from '../support/a-start.ts'
import { ana, ben } from '../support/cast.ts'
import { aListOf, anActiveCampaign } from '../support/rows.ts'

let place: ReturnType<typeof aFolder>
let data: string
beforeEach(() => {
  place = aFolder()
  data = join(place.path, 'data')
  mkdirSync(join(data, 'logs'), { recursive: true })
  mkdirSync(join(data, 'sandbox'))
  spawnSync('chmod', ['711', data])
  for (const [name, text] of [
    ['secrets.json', JSON.stringify({ trickle: 't', postgres: 'p', sandbox: 's' })],
    ['temporal.db-wal', ''],
    ['ports.json', '{}'],
    ['letter to my landlord.txt', 'Dear …'],
  ] as const)
    writeFileSync(join(data, name), text)
})
afterEach(() => place[Symbol.dispose]())

async function withData() {
  const postgres = await startPostgres({ dataFolder: join(data, 'postgres'), durable: false, password: 'p' })
  const db = openDatabase(postgres.url, { name: 'test', onError: () => {} })
  await migrate(db)
  await aListOf(db, [ana, ben])
  const campaignId = await anActiveCampaign(db)
  await sql`insert into sending_number values ('PN1', '+14155550100', 'Main', true)`.execute(db)
  await sql`insert into outgoing_text (id, campaign_id, kind, key, phone, from_number_id, from_phone, body, state, provider_id)
    values (${randomUUIDv7()}, ${campaignId}, 'campaign', 'k', ${ana}, 'PN1', '+14155550100', 'Hi', 'sent', 'AC1')`.execute(
    db,
  )
  await db.destroy()
  await postgres.stop()
}

const reset = (typed: string, ...args: string[]) => run({ command: 'reset', args, typed, env: { TRICKLE_DATA: data } })
const whatIsThere = () => readdirSync(data).toSorted()

test('it names what is lost, and removes it only for the word', { timeout: 120_000 }, async () => {
  await withData()
  const before = whatIsThere()
  const refused = await reset('yes\n')
  expect(refused.said).toMatch(/1 campaign, 2 contacts, and what became of 1 text that left/)
  expect(refused.said).toMatch(/npm run backup -- FILE makes one/)
  expect(refused).toMatchObject({ said: expect.stringContaining('Nothing was removed.'), code: 1 })
  expect((await reset('')).code).toBe(1) // nobody there to answer
  expect(whatIsThere().filter((name) => name !== 'processes')).toEqual(before)

  const done = await reset('reset\n')
  expect(done).toMatchObject({ said: expect.stringContaining('not ours: letter to my landlord.txt'), code: 0 })
  expect(whatIsThere()).toEqual(['letter to my landlord.txt'])
  expect((await reset('reset\n')).said).toMatch(/There is nothing of Trickle in/)
})

test('it refuses while Trickle runs, and a database of somebody else', async () => {
  const before = whatIsThere()
  const lock = takeLock(data)
  const running = await reset('', '--yes')
  expect(running).toMatchObject({ said: `Trickle runs on ${data} as process ${process.pid}: stop it first.`, code: 1 })
  if ('release' in lock) lock.release()
  const theirs = await run({
    command: 'reset',
    args: ['--yes'],
    env: { TRICKLE_DATA: data, DATABASE_URL: 'postgres://theirs/db' },
  })
  expect(theirs).toMatchObject({ said: expect.stringContaining('this command empties none'), code: 1 })
  expect(whatIsThere()).toEqual(before)
})

test('a folder that no start has marked is left alone, whatever its things are called', async () => {
  rmSync(join(data, 'secrets.json'))
  const before = whatIsThere()
  const refusal = await reset('reset\n', '--yes')
  expect(refusal).toMatchObject({ said: expect.stringMatching(/no secrets\.json .* may be somebody else’s/), code: 1 })
  expect(whatIsThere()).toEqual(before)
})

test('with --yes it does not ask, also when the database cannot be opened', async () => {
  mkdirSync(join(data, 'postgres'))
  writeFileSync(join(data, 'postgres', 'PG_VERSION'), '12\n')
  const done = await reset('', '--yes')
  expect(done.said).toMatch(/cannot be counted \(The data in \S+ were written by PostgreSQL 12/)
  expect(done.code).toBe(0)
  expect(isSentence(done)).toBe(true)
  expect(whatIsThere()).toEqual(['letter to my landlord.txt'])
})
