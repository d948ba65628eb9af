// Databases that somebody else runs, as a start meets them: taken when they are empty or ours, else refused untouched.
import { randomUUIDv7 } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { waitForServer } from '../../scripts/installation/answers.js'
import { CannotStart } from '../../worker/cannot-start.ts'
import { bringUpToDate } from '../../worker/migrate.ts'
import { aFolder, isSentence, run } from '../support/a-start.ts'
import { listening, sayingInstead } from '../support/listening.ts'

let admin: pg.Client
let url: URL
beforeAll(async () => {
  const postgres = new URL(inject('postgresUrl'))
  postgres.pathname = '/postgres'
  admin = new pg.Client(postgres.href)
  await admin.connect()
})
afterAll(() => admin.end())

beforeEach(async () => {
  url = new URL(inject('postgresUrl'))
  url.pathname = `/theirs_${randomUUIDv7().replaceAll('-', '')}`
  await admin.query(`create database ${nameOf(url)}`)
})

const nameOf = ({ pathname }: URL) => pathname.slice(1)

/** What `npm start` does with a database before anything else of ours goes there. */
const prepare = (database: URL, clockIsRight = false) =>
  bringUpToDate(database.href, { place: 'the database at theirs', clockIsRight })

async function expectRefusal(prepared: Promise<unknown>, sentence: RegExp) {
  const refusal = await prepared.then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(refusal).toBeInstanceOf(CannotStart)
  expect(String(refusal)).toMatch(sentence)
}

async function ask(sql: string): Promise<unknown[]> {
  const client = new pg.Client(url.href)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

/** Everything in the database that has a name. */
const contents = () => ask('select relname, relkind from pg_class where oid >= 16384 order by relname')

test('an empty database is taken, and taken again', async () => {
  expect(await prepare(url)).toContain('0001-people')
  expect(await prepare(url)).toEqual([])
  expect(await ask('select count(*)::int from installation')).toEqual([{ count: 1 }])
})

test('a database with tables of somebody else is refused by the whole start, and nothing in it is touched', async () => {
  await ask('create table invoices as select 7 as number')
  const before = await contents()
  using folder = aFolder()
  const refusal = await run({ env: { TRICKLE_DATA: `${folder.path}/data`, DATABASE_URL: url.href } })
  expect(refusal.said).toMatch(/is not empty and its tables \(invoices\) are not Trickle’s: name an empty database/)
  expect(refusal.said).not.toContain(url.password)
  expect(refusal.code).toBe(1)
  expect(isSentence(refusal)).toBe(true)
  expect(await contents()).toEqual(before)
})

test('tables of another product that keeps its migrations as we do are somebody else’s too', async () => {
  await ask("create table kysely_migration as select 'init'::text as name, now()::text as timestamp")
  const before = await contents()
  await expectRefusal(prepare(url), /are not Trickle’s/)
  expect(await contents()).toEqual(before)
})

test('tables that an extension brought do not make a database somebody else’s', async () => {
  await ask('create table part_of_extension (n int)')
  await ask('create extension if not exists plpgsql; alter extension plpgsql add table part_of_extension')
  expect(await prepare(url)).toContain('0001-people')
})

test('a database that a newer version used is refused, naming what it knows, and nothing in it is touched', async () => {
  await prepare(url)
  await ask("insert into kysely_migration (name, timestamp) values ('0099-robots', now()::text)")
  const before = await contents()
  await expectRefusal(
    prepare(url),
    /was used by a newer version of Trickle, whose changes \(0099-robots\) this one does not know/,
  )
  expect(await contents()).toEqual(before)
})

test('a database that can only be read is refused', async () => {
  await admin.query(`alter database ${nameOf(url)} set default_transaction_read_only = on`)
  await expectRefusal(prepare(url), /can only be read/)
})

test('a user who may not create tables is told so', async () => {
  const guest = new URL(url)
  guest.username = `guest_${nameOf(url)}`
  guest.password = 'guest'
  await admin.query(`create role ${guest.username} login password 'guest'`)
  await expectRefusal(prepare(guest), /may not create tables in it: make that user its owner/)
})

test('a wrong password, a missing database and a server that is none are told apart', async () => {
  const wrong = new URL(url)
  wrong.password = 'wrong'
  await expectRefusal(prepare(wrong), /does not let this user in \(28P01\): correct user and password/)

  const missing = new URL(url)
  missing.pathname = '/nobody_made_it'
  await expectRefusal(prepare(missing), /There is no database at theirs: create it/)

  await using other = await listening((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
  const http = new URL(url)
  http.port = String(other.port)
  await expectRefusal(prepare(http), /does not answer as PostgreSQL does/)
})

test('a server that does not answer at all is waited for, and then named', async () => {
  const server = { host: '127.0.0.1', port: 9, what: 'PostgreSQL', setting: 'DATABASE_URL', withinMs: 600 }
  await expect(waitForServer(server)).rejects.toThrow(
    'No PostgreSQL answers at 127.0.0.1:9: start it, or correct DATABASE_URL; without it Trickle brings its own.',
  )
})

test('a server that is too old is refused', async () => {
  // A real one is not at hand: this one says in all its answers that it is of 2019.
  await using old = await sayingInstead({ host: url.hostname, port: Number(url.port) }, '180004', '120004')
  const through = new URL(url)
  through.port = String(old.port)
  await expectRefusal(prepare(through), /is PostgreSQL 12, and Trickle needs 15 or newer/)
  expect(await contents()).toEqual([])
})

test('rows from a time that has not come: the clock is wrong, unless a person says that it is right', async () => {
  await prepare(url)
  await ask("update request_slot set free_at = now() + interval '400 days' where n = 1")
  await ask(`
    insert into audit (id, at, source, action, subject, subject_id)
    values ('${randomUUIDv7()}', now() + interval '400 days', 'cli', 'x', 'x', 'x')`)
  await expectRefusal(prepare(url), /The clock shows \S+ \S+ UTC, but something was written on .*: set the clock right/)
  expect(await prepare(url, true)).toEqual([])
  const late = "select count(*)::int from request_slot where free_at > now() + interval '1 hour'"
  expect(await ask(late)).toEqual([{ count: 0 }]) // or nothing would be sent for 400 days
})
