// What a log line looks like, and what an error may not bring into it.
import { expect, test } from 'vitest'
import { openLog } from '#activities/log.ts'
import { ana } from '../support/cast.ts'
import { aDatabase } from '../support/database.ts'

function logged(say: (log: ReturnType<typeof openLog>) => void): Record<string, unknown> {
  let line = ''
  say(openLog('worker', 'debug', { write: (text) => void (line += text) }))
  return JSON.parse(line)
}

test('a line has level, time, part, message and the ids it was given, in words', () => {
  const line = logged((log) => log.warn({ textId: '1' }, 'an answer could not be recorded yet'))
  expect(line).toEqual({
    level: 'warn',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    part: 'worker',
    textId: '1',
    message: 'an answer could not be recorded yet',
  })
})

test('PostgreSQL quotes the value it refuses; the log does not', async () => {
  const { db } = await aDatabase()
  const refused = async (state: string) =>
    db
      .insertInto('listLeftOut')
      .values({ listId: state, contactId: state, reason: state })
      .execute()
      .then(() => expect.unreachable())
      .catch((error: unknown) => error)
  const error = await refused(`${ana} says Hi Ana`)
  expect(String(error)).toContain('says Hi Ana')
  const line = logged((log) => log.error({ error }, 'a sweep failed'))
  expect(line.error).toMatchObject({ message: 'PostgreSQL refused a value', code: '22P02' })
  expect(line.error).toMatchObject({ stack: expect.stringMatching(/^\w+: PostgreSQL refused a value\n\s+at /) })
  expect(JSON.stringify(line)).not.toMatch(/says|Hi Ana|212555/)
  const around = logged((log) => log.error({ error: new Error('no row', { cause: error }) }, 'a sweep failed'))
  expect(JSON.stringify(around)).not.toMatch(/says|Hi Ana|212555/)
  await db.destroy()
})

test.each([
  ['what JSON.parse met', () => JSON.parse(`Hi Ana, call ${ana}`) as unknown],
  [
    'a number in a message of anybody',
    () => {
      throw new Error(`Nobody at ${ana}.`)
    },
  ],
])('%s stays out', (_what, fail) => {
  try {
    fail()
  } catch (error) {
    const line = JSON.stringify(logged((log) => log.error({ error }, 'it failed')))
    expect(line).toMatch(/it could not be read|Nobody at \[number\]/)
    expect(line).not.toMatch(/Hi Ana|212555/)
  }
  expect.hasAssertions()
})
