// The inbox over HTTP: conversations by id, never by number; answers once; refusals with their reason.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { keepMessage } from '#activities/queries/messages.ts'
import { anApi, type TestApi } from '../support/an-api.ts'
import { ana, ben, chloe, dev, eva } from '../support/cast.ts'
import { hear as receive } from '../support/hear.ts'

let api: TestApi
beforeAll(async () => void (api = await anApi()))
afterAll(() => api[Symbol.asyncDispose]())

const List = z.object({
  items: z.array(z.object({ id: z.string(), phone: z.string(), lastWords: z.string(), waiting: z.boolean() })),
  next: z.string().nullable(),
  waiting: z.number(),
})
const Shown = z.object({
  whyNoAnswer: z.string().nullable(),
  answersFrom: z.string().nullable(),
  waiting: z.boolean(),
  entries: z.array(z.object({ kind: z.string(), id: z.string(), words: z.string().optional() }).loose()),
  earlier: z.string().nullable(),
})

let moment = Date.now() - 3_600_000
const next = () => new Date((moment += 1_000))

const hear = (from: string, text: string) => receive(api.db, from, text, { at: next() })

async function write(to: string, text: string, status = 'delivered') {
  const parties = { direction: 'outgoing', phone: to, ownPhone: '+14155550100' } as const
  const message = {
    id: `AC${randomUUID()}`,
    conversationId: null,
    ...parties,
    text,
    status,
    errorCode: null,
    at: next(),
  }
  await keepMessage(api.db, message)
}

const idOf = async (phone: string) =>
  (await api.db.selectFrom('conversation').select('id').where('phone', '=', phone).executeTakeFirstOrThrow()).id

const list = async (query = '') => List.parse((await api.ask('GET', `/api/conversations${query}`)).body)
const show = async (phone: string, query = '') =>
  Shown.parse((await api.ask('GET', `/api/conversations/${await idOf(phone)}${query}`)).body)
const reply = async (phone: string, words: string, textId = randomUUID()) =>
  api.ask('PUT', `/api/conversations/${await idOf(phone)}/replies/${textId}`, { words })

const textsTo = (phone: string) =>
  api.db.selectFrom('outgoingText').select(['id', 'body', 'state', 'fromPhone']).where('phone', '=', phone).execute()

test('who wrote last waits; who was answered, took leave or only sent a heart does not', async () => {
  await hear(ana, 'How much is a new gutter?')
  await hear(ben, 'Can you come on Monday?')
  await write(ben, 'We do.')
  await hear(ben, 'Loved “We do.”')
  await hear(chloe, 'Are you there?')
  await hear(chloe, 'STOP')
  await hear('72345', 'Your code is 1234')

  const unanswered = await list()
  expect(unanswered.items.map(({ lastWords }) => lastWords)).toEqual(['Your code is 1234', 'How much is a new gutter?'])
  expect(unanswered.waiting).toBe(2)
  expect((await list('?filter=all')).items).toHaveLength(4)
  expect((await list('?filter=optedOut')).items).toMatchObject([{ lastWords: 'STOP' }])
})

test('an answer that did not arrive is none', async () => {
  await hear(dev, 'Hello?')
  await write(dev, 'Hello!', 'undelivered')
  expect((await show(dev)).waiting).toBe(true)
})

test('pages follow each other without a gap, whatever is shown', async () => {
  const phones = Array.from({ length: 23 }, (_, n) => `+1313555${String(100 + n).padStart(4, '0')}`)
  for (const phone of phones) await hear(phone, 'Hi')
  const seen: string[] = []
  let before: string | null = ''
  while (before !== null) {
    const page: z.infer<typeof List> = await list(
      `?filter=all&limit=7${before ? `&after=${encodeURIComponent(before)}` : ''}`,
    )
    seen.push(...page.items.map(({ id }) => id))
    before = page.next
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen).toHaveLength(28)
  expect((await api.ask('GET', '/api/conversations?after=yesterday~x')).status).toBe(422)
})

test('a reply is written once, under the id of its writer, however often it is asked for', async () => {
  const textId = randomUUID()
  const answers = await Promise.all(Array.from({ length: 5 }, () => reply(ana, 'About 900 dollars.', textId)))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  expect(await textsTo(ana)).toEqual([
    { id: textId, body: 'About 900 dollars.', state: 'pending', fromPhone: '+14155550100' },
  ])
  expect((await reply(ana, 'Other words.', textId)).status).toBe(409)
  expect((await reply(ben, 'About 900 dollars.', textId)).status).toBe(409)
  const audit = await api.db.selectFrom('audit').select('action').where('action', '=', 'reply written').execute()
  expect(audit).toEqual([{ action: 'reply written' }])
})

test.each([
  [chloe, /START/],
  ['72345', /no number/],
])('nobody can answer %s, and the reason is told', async (phone, why) => {
  expect((await show(phone)).whyNoAnswer).toMatch(why)
  const refused = await reply(phone, 'Hi')
  expect(refused.status).toBe(409)
  expect(refused.text).toMatch(why)
  expect(await textsTo(phone)).toEqual([])
})

test.each(['', '   ', 'x'.repeat(1601)])(
  'a reply of %j characters that Quo would not take is refused',
  async (words) => {
    expect((await reply(ana, words)).status).toBe(422)
  },
)

test('a conversation tells everything with its number in order: messages, answers, opt-outs, holds and decisions', async () => {
  await write(eva, 'Hi Eva, a free check before winter?')
  await hear(eva, 'who is this')
  const { id } = await api.db.selectFrom('numberHold').select('id').where('phone', '=', eva).executeTakeFirstOrThrow()
  await api.ask('DELETE', `/api/holds/${id}`)
  await reply(eva, 'Solid Ground Foundations, you called us in May.')
  const told = await show(eva)
  expect(told.entries.map(({ kind, words }) => words ?? kind)).toEqual([
    'Hi Eva, a free check before winter?',
    'who is this',
    'held',
    'decided',
    'Solid Ground Foundations, you called us in May.',
  ])
  expect(told.answersFrom).toBe('(415) 555-0100')

  const seen: string[] = []
  let before: string | null = ''
  while (before !== null) {
    const page: z.infer<typeof Shown> = await show(
      eva,
      `?limit=2${before ? `&before=${encodeURIComponent(before)}` : ''}`,
    )
    seen.unshift(...page.entries.map(({ id }) => id))
    before = page.earlier
  }
  expect(seen).toEqual(told.entries.map(({ id }) => id))
})

test('"no answer needed" counts for what was written so far', async () => {
  expect((await api.ask('DELETE', `/api/conversations/${await idOf(dev)}/waiting`)).status).toBe(204)
  expect((await show(dev)).waiting).toBe(false)
  await hear(dev, 'One more thing')
  expect((await show(dev)).waiting).toBe(true)
})

test('no address carries a number', async () => {
  const { text } = await api.ask('GET', '/api/openapi.json', undefined, {})
  expect(text).not.toMatch(/"\/api\/[^"]*\{phone\}/)
  expect((await api.ask('GET', `/api/conversations/${encodeURIComponent(ana)}`)).status).toBe(422)
})
