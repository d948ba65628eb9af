// A database of one's own: cloned from the migrated template in a few milliseconds, with an installation id of its own.
import { randomUUIDv7 } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { openDatabase, type Database } from '#activities/database.ts'
import { businessName } from './cast.ts'

export interface TestDatabase {
  url: string
  db: Database
}

export async function aDatabase(): Promise<TestDatabase> {
  const template = new URL(inject('postgresUrl'))
  const name = `t_${randomUUIDv7().replaceAll('-', '')}`
  const admin = new URL(template)
  admin.pathname = '/postgres'
  const client = new pg.Client({ connectionString: admin.href })
  await client.connect()
  try {
    await client.query("select pg_advisory_lock(hashtext('clone'))") // one clone of the template at a time
    await client.query(`create database ${name} template ${template.pathname.slice(1)} strategy file_copy`)
  } finally {
    await client.end()
  }
  const url = new URL(template)
  url.pathname = `/${name}`
  const db = openDatabase(url.href, { name: 'test', onError: () => {} })
  await db.updateTable('installation').set({ id: randomUUIDv7(), businessName }).execute()
  return { url: url.href, db }
}
