// A backup holds everything as it was, tells when it is damaged, and comes back whole or not at all.
import { randomUUIDv7 } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openDatabase, type Database } from '#activities/database.ts'
import { keepEvents } from '#activities/queries/events.ts'
import { findFence } from '#activities/queries/fence.ts'
import { finishRestore } from '../../scripts/backup/finish-restore.js'
import { startPostgres } from '../../scripts/servers/postgres.js'
import { takeLock } from '../../scripts/installation/lock.js'
import { exportDatabase } from '../../worker/export-database.ts'
import { importDatabase } from '../../worker/import-database.ts'
import { aFolder, checkout, run } from '../support/a-start.ts'
import { ana } from '../support/cast.ts'
import { aDatabase } from '../support/database.ts'
import { aListOf } from '../support/rows.ts'

async function anEmptyDatabase(): Promise<{ url: string; db: Database }> {
  const url = new URL(inject('postgresUrl'))
  const admin = new URL(url)
  admin.pathname = '/postgres'
  url.pathname = `/empty_${randomUUIDv7().replaceAll('-', '')}`
  const client = new pg.Client(admin.href)
  await client.connect()
  await client.query(`create database ${url.pathname.slice(1)}`)
  await client.end()
  return { url: url.href, db: openDatabase(url.href, { name: 'test', onError: () => {} }) }
}

/** Values that a careless copy would change. */
async function oddRows(db: Database) {
  await aListOf(db, [ana])
  await keepEvents(db, [{ deliveryId: 'msg_1', type: 'x', phone: null, raw: Buffer.from([0, 10, 13, 34, 92, 255]) }])
  await sql`update contact set first_name = ${'Zoë\u2028\u2029\r\n\t"\\ 🏠'}, created_at = '2027-03-14 01:59:59.123456-05'`.execute(
    db,
  )
  await sql`update request_slot set free_at = '-infinity' where n = 2`.execute(db)
  await db
    .insertInto('audit')
    .values({
      id: randomUUIDv7(),
      source: 'cli',
      action: 'x',
      subject: 'x',
      subjectId: 'x',
      after: JSON.stringify({ deep: [1, null, 'ü'] }),
    })
    .execute()
}

const linesIn = (folder: string, table: string) =>
  readFileSync(join(folder, `${table}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .toSorted()

describe('the database', () => {
  test('comes back row for row, with what is odd in it, and counts on where it was', async () => {
    using folder = aFolder()
    const { db } = await aDatabase()
    await oddRows(db)
    const exported = await exportDatabase(db, join(folder.path, 'one'))
    const { db: restored } = await anEmptyDatabase()
    await importDatabase(restored, join(folder.path, 'one'), exported, 'A test.')
    const again = await exportDatabase(restored, join(folder.path, 'two'))

    expect(again.migrations).toEqual(exported.migrations)
    const changedByTheRestore = ['fence', 'request_slot', 'worker_seen']
    for (const table of Object.keys(exported.tables).filter((name) => !changedByTheRestore.includes(name))) {
      expect([table, linesIn(join(folder.path, 'two'), table)]).toEqual([
        table,
        linesIn(join(folder.path, 'one'), table),
      ])
    }
    expect(exported.tables).toMatchObject({ contact: 1, event: 1, list_member: 1 })
    expect(await findFence(restored)).toMatchObject({ because: 'A test.', backupMadeAt: new Date(exported.madeAt) })
    await aListOf(restored, [ana]) // its position is counted by PostgreSQL
    const positions = await restored.selectFrom('listMember').select('position').execute()
    expect(new Set(positions.map(({ position }) => position)).size).toBe(2)
    await Promise.all([db.destroy(), restored.destroy()])
  })

  test('is as it was at one moment, while others go on writing', async () => {
    using folder = aFolder()
    const { db, url } = await aDatabase()
    await sql`create table a_first as select 0 as n; create table z_last as select 0 as n`.execute(db)
    const other = new pg.Client(url)
    await other.connect()
    const writing = (async () => {
      for (let n = 1; n < 200; n++)
        await other.query(`with a as (insert into a_first values (${n})) insert into z_last values (${n})`)
    })()
    const { tables } = await exportDatabase(db, folder.path)
    await writing
    expect(tables['a_first']).toBe(tables['z_last'])
    await other.end()
    await db.destroy()
  })

  test('a row that is missing from the files is told, and nothing of the rest is there', async () => {
    using folder = aFolder()
    const { db } = await aDatabase()
    await oddRows(db)
    const exported = await exportDatabase(db, folder.path)
    writeFileSync(join(folder.path, 'contact.jsonl'), '')
    const { db: restored } = await anEmptyDatabase()
    await expect(importDatabase(restored, folder.path, exported, 'A test.')).rejects.toThrow(
      /contact has 0 rows, and the backup 1/,
    )
    expect(await restored.selectFrom('event').select('deliveryId').execute()).toEqual([])
    await Promise.all([db.destroy(), restored.destroy()])
  })

  test('a backup of a newer version and a database that is not empty are refused', async () => {
    using folder = aFolder()
    const { db } = await aDatabase()
    const exported = await exportDatabase(db, folder.path)
    await expect(importDatabase(db, folder.path, exported, 'A test.')).rejects.toThrow(
      /not empty: restore into an empty one/,
    )
    const { db: empty } = await anEmptyDatabase()
    const newer = { ...exported, migrations: [...exported.migrations, '0099-robots'] }
    await expect(importDatabase(empty, folder.path, newer, 'A test.')).rejects.toThrow(
      /newer version of Trickle, whose change 0099-robots/,
    )
    await Promise.all([db.destroy(), empty.destroy()])
  })

  test('one that holds nothing of ours is neither backed up nor fenced, and is told so', async () => {
    using folder = aFolder()
    const { db: empty, url } = await anEmptyDatabase()
    const env = { TRICKLE_DATA: join(folder.path, 'data'), DATABASE_URL: url }
    const time = '2026-11-24T18:00:00Z'
    for (const [command, ...args] of [
      ['backup', join(folder.path, 'backup.tar.gz')],
      ['fence', '--backup-of', time],
    ] as const) {
      const refusal = await run({ command, args: [...args], env })
      expect(refusal).toMatchObject({ said: expect.stringMatching(/^The database holds nothing of Trickle/), code: 1 })
      const away = await run({ command, args: [...args], env: { ...env, DATABASE_URL: 'postgres://127.0.0.1:1/x' } })
      expect(away).toMatchObject({ said: expect.stringMatching(/^The database does not answer/), code: 1 })
    }
    expect(readdirSync(folder.path)).toEqual([])
    await empty.destroy()
  })

  test('a user who may not bring rows back as they were is told what to do, and nothing of them is there', async () => {
    using folder = aFolder()
    const { db } = await aDatabase()
    const exported = await exportDatabase(db, folder.path)
    const { db: admin, url } = await anEmptyDatabase()
    const weak = `weak_${randomUUIDv7().replaceAll('-', '')}`
    await sql`create role ${sql.ref(weak)} login password 'p'`.execute(admin)
    await sql`grant create on schema public to ${sql.ref(weak)}`.execute(admin)
    const theirs = Object.assign(new URL(url), { username: weak, password: 'p' })
    const restored = openDatabase(theirs.href, { name: 'test', onError: () => {} })
    await expect(importDatabase(restored, folder.path, exported, 'A test.')).rejects.toThrow(/may not bring rows back/)
    expect(await restored.selectFrom('fence').select('id').execute()).toEqual([])
    await Promise.all([db.destroy(), admin.destroy(), restored.destroy()])
  })

  test.each(['', 'yesterday', '2999-01-01'])('no fence is put up for a backup of %j', async (time) => {
    using folder = aFolder()
    const { url } = await aDatabase()
    const env = { TRICKLE_DATA: join(folder.path, 'data'), DATABASE_URL: url }
    expect(await run({ command: 'fence', args: ['--backup-of', time], env })).toMatchObject({
      said: expect.stringMatching(/^Say when the backup was made/),
      code: 1,
    })
  })
})

describe('the archive', { timeout: 180_000 }, () => {
  let place: ReturnType<typeof aFolder>
  let data: string
  let archive: string
  beforeAll(async () => {
    place = aFolder()
    data = join(place.path, 'data')
    archive = join(place.path, 'backup.tar.gz')
    // What a start leaves behind, made quicker.
    mkdirSync(join(data, 'logs'), { recursive: true, mode: 0o711 })
    mkdirSync(join(data, 'sandbox'))
    spawnSync('chmod', ['711', data])
    writeFileSync(join(data, 'secrets.json'), JSON.stringify({ trickle: 't', postgres: 'p', sandbox: 's' }))
    writeFileSync(join(data, 'sandbox', 'book.jsonl'), '{"seq":1}\n{"seq":2}\n{"torn')
    const postgres = await startPostgres({ dataFolder: join(data, 'postgres'), durable: false, password: 'p' })
    spawnSync(process.execPath, ['worker/migrate.ts'], {
      cwd: checkout,
      env: { ...process.env, DATABASE_URL: postgres.url },
    })
    await postgres.stop()
    await run({ command: 'backup', args: [archive], env: { TRICKLE_DATA: data } })
  })
  afterAll(() => place[Symbol.dispose]())

  const restore = (into: string, ...args: string[]) =>
    run({ command: 'restore', args: [archive, ...args], env: { TRICKLE_DATA: into } })
  const filesIn = (folder: string) =>
    readdirSync(folder)
      .filter((name) => !['logs', 'processes'].includes(name))
      .toSorted()

  test('is made of an installation that is stopped, closed to others, with the secrets and the whole lines of the book', async () => {
    expect(statSync(archive).mode & 0o777).toBe(0o600)
    const nowhere = join(place.path, 'nowhere', 'backup.tar.gz')
    expect(await run({ command: 'backup', args: [nowhere], env: { TRICKLE_DATA: data } })).toMatchObject({
      said: expect.stringMatching(/^The backup cannot be written in \S+nowhere \(ENOENT\): name another place/),
      code: 1,
    })
    expect(await run({ command: 'backup', args: [archive], env: { TRICKLE_DATA: data } })).toMatchObject({
      said: expect.stringContaining('is there already'),
      code: 1,
    })
    using empty = aFolder()
    const into = join(empty.path, 'data')
    expect((await restore(into)).said).toMatch(/Restored: 0 campaigns, 0 texts, 0 contacts/)
    expect(filesIn(into)).toEqual(['postgres', 'sandbox', 'secrets.json'])
    expect(readFileSync(join(into, 'secrets.json'), 'utf8')).toBe(readFileSync(join(data, 'secrets.json'), 'utf8'))
    expect(readFileSync(join(into, 'sandbox', 'book.jsonl'), 'utf8')).toBe('{"seq":1}\n{"seq":2}\n')
  })

  test('does not take the place of data that are there, nor of a Trickle that runs', async () => {
    const before = filesIn(data)
    const refusal = await restore(data)
    expect(refusal).toMatchObject({ said: expect.stringContaining('add --replace'), code: 1 })
    const lock = takeLock(data)
    expect(await restore(data, '--replace')).toMatchObject({ said: expect.stringContaining('stop it first'), code: 1 })
    if ('release' in lock) lock.release()
    expect(filesIn(data)).toEqual(before)
  })

  test('with --replace sets them aside, and leaves a book that goes on after the backup', async () => {
    using copy = aFolder()
    const there = join(copy.path, 'data')
    spawnSync('cp', ['-a', data, there])
    const goesOn = '{"seq":1}\n{"seq":2}\n{"seq":3}\n'
    writeFileSync(join(there, 'sandbox', 'book.jsonl'), goesOn)
    writeFileSync(join(there, 'temporal.db'), 'waits')
    expect((await restore(there, '--replace')).code).toBe(0)
    const [aside = ''] = filesIn(there).filter((name) => name.startsWith('before-restore-'))
    expect(filesIn(join(there, aside))).toEqual(['postgres', 'secrets.json', 'temporal.db'])
    expect(readFileSync(join(there, 'sandbox', 'book.jsonl'), 'utf8')).toBe(goesOn)
  })

  test.each(['manifest.json', 'tables/installation.jsonl', 'secrets.json'])(
    'tells that %s was altered, and changes nothing',
    async (name) => {
      using altered = aFolder()
      const parts = join(altered.path, 'parts')
      mkdirSync(parts)
      spawnSync('tar', ['-C', parts, '-xzf', archive])
      writeFileSync(join(parts, name), readFileSync(join(parts, name), 'utf8').replace(/\d|\w/, 'x'))
      const file = join(altered.path, 'altered.tar.gz')
      spawnSync('tar', ['-C', parts, '-czf', file, ...readdirSync(parts)])
      const into = join(altered.path, 'data')
      const refusal = await run({ command: 'restore', args: [file], env: { TRICKLE_DATA: into } })
      expect(refusal).toMatchObject({ said: expect.stringMatching(/is damaged|is not a backup/), code: 1 })
      expect(filesIn(into)).toEqual([])
    },
  )

  test('cut off in the middle, or something else, is told', async () => {
    using other = aFolder()
    const into = join(other.path, 'data')
    const cut = join(other.path, 'cut.tar.gz')
    writeFileSync(cut, readFileSync(archive).subarray(0, 700))
    for (const file of [cut, join(checkout, 'package.json'), join(other.path, 'nowhere')]) {
      const refusal = await run({ command: 'restore', args: [file], env: { TRICKLE_DATA: into } })
      expect(refusal).toMatchObject({ said: expect.stringMatching(/damaged|not a backup|no file/), code: 1 })
      expect(filesIn(into)).toEqual([])
    }
  })
})

describe('the last step of a restore', () => {
  function aRestoreThatBrokeOff(): ReturnType<typeof aFolder> {
    const folder = aFolder()
    for (const [name, text] of [
      ['postgres/PG_VERSION', 'old'],
      ['secrets.json', 'old'],
      ['temporal.db', 'old'],
      ['restore.new/postgres/PG_VERSION', 'new'],
      ['restore.new/secrets.json', 'new'],
    ] as const) {
      mkdirSync(join(folder.path, name, '..'), { recursive: true })
      writeFileSync(join(folder.path, name), text)
    }
    return folder
  }
  const text = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8')

  test('before everything was there, what was made is thrown away', () => {
    using folder = aRestoreThatBrokeOff()
    finishRestore(folder.path)
    expect(text(folder.path, 'postgres/PG_VERSION')).toBe('old')
    expect(existsSync(join(folder.path, 'restore.new'))).toBe(false)
  })

  test('broken off after any of its moves, the next start finishes it', () => {
    using once = aRestoreThatBrokeOff()
    writeFileSync(join(once.path, 'restore.new', 'complete.json'), '{"aside":"aside"}')
    for (const moved of [[], ['postgres'], ['postgres', 'secrets.json']]) {
      using folder = aFolder()
      cpSync(once.path, folder.path, { recursive: true })
      for (const name of moved) {
        mkdirSync(join(folder.path, 'aside'), { recursive: true })
        spawnSync('mv', [join(folder.path, name), join(folder.path, 'aside', name)])
        spawnSync('mv', [join(folder.path, 'restore.new', name), join(folder.path, name)])
      }
      finishRestore(folder.path)
      finishRestore(folder.path)
      expect([text(folder.path, 'postgres/PG_VERSION'), text(folder.path, 'secrets.json')]).toEqual(['new', 'new'])
      expect(text(folder.path, 'aside/postgres/PG_VERSION')).toBe('old')
      expect(existsSync(join(folder.path, 'temporal.db'))).toBe(false)
    }
  })
})
