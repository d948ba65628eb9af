// The operator's commands: a sign-in link and an API token for the owner, who is made the first time.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { inject, expect, test } from 'vitest'
import { openDatabase } from '#activities/database.ts'
import { findByApiToken } from '#activities/queries/api-tokens.ts'
import { findOrCreateOwner } from '#activities/queries/people.ts'
import { aDatabase } from '../support/database.ts'

const run = promisify(execFile)

const command = (name: string, databaseUrl: string, args: string[] = []) =>
  run(process.execPath, [`worker/${name}.ts`, ...args], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: databaseUrl,
      QUO_API_KEY: 'x',
      TRICKLE_SECRET: Buffer.alloc(32).toString('base64'),
      WORKFLOW_BUNDLE: inject('workflowBundle'),
    },
  })

test('three commands at once on a new installation make one owner', async () => {
  const { url, db } = await aDatabase()
  await Promise.all([command('sign-in', url), command('sign-in', url), command('token', url)])
  expect(await db.selectFrom('person').select('role').execute()).toEqual([{ role: 'owner' }])
  const actions = (await db.selectFrom('audit').select(['action', 'source']).orderBy('id').execute()).map(
    ({ action, source }) => `${action} ${source}`,
  )
  expect(actions[0]).toBe('person joined cli')
  expect(actions.slice(1).toSorted()).toEqual(['sign-in link made cli', 'sign-in link made cli', 'token made cli'])
  await db.destroy()
})

test('a token may do as much as its role says', async () => {
  const { url, db } = await aDatabase()
  const roleOf = async (args: string[]) => {
    const { stdout } = await command('token', url, args)
    return (await findByApiToken(db, stdout.trim()))?.role
  }
  expect(await roleOf(['nightly', 'report'])).toBe('owner')
  expect(await roleOf(['--role', 'viewer', 'nightly'])).toBe('viewer')
  expect(await roleOf(['nightly', '--role=member'])).toBe('member')
  const names = await db.selectFrom('apiToken').select('name').orderBy('id').execute()
  expect(names.map(({ name }) => name)).toEqual(['nightly report', 'nightly', 'nightly'])
  await expect(roleOf(['--role', 'king'])).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('npm run token -- NAME --role owner'),
  })
  await db.destroy()
})

test('the owner is the oldest one who is still here', async () => {
  const { url } = await aDatabase()
  await using db = openDatabase(url, { name: 'test', connections: 1, onError: () => {} })
  const first = await findOrCreateOwner(db)
  expect(await findOrCreateOwner(db)).toBe(first)
  await db.updateTable('person').set({ removedAt: new Date() }).execute()
  expect(await findOrCreateOwner(db)).not.toBe(first)
})
