// Opt-outs over HTTP: where each comes from, search by the last digits, by hand, as a file; never lifted here.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { noteOptOut } from '#activities/queries/opt-outs.ts'
import { anApi, type TestApi } from '../support/an-api.ts'
import { ana, ben, chloe, dev, eva } from '../support/cast.ts'
import { hear as receive } from '../support/hear.ts'

let api: TestApi
beforeAll(async () => {
  api = await anApi()
  await hear(ana, 'Please take me off your list')
  await hear(ben, 'STOP')
  await hear(ben, 'stop!!')
  await hear(chloe, 'wrong number')
  const refused = { phone: dev, becomes: 'out', source: 'quo', at: next() } as const
  await api.db.transaction().execute((trx) => noteOptOut(trx, refused))
})
afterAll(() => api[Symbol.asyncDispose]())

const List = z.object({
  items: z.array(z.object({ phone: z.string(), words: z.string().nullable(), source: z.string() }).loose()),
  next: z.string().nullable(),
})
const list = async (query = '') => List.parse((await api.ask('GET', `/api/opt-outs${query}`)).body)

let moment = Date.now() - 60_000
const next = () => new Date((moment += 1_000))

const hear = (from: string, text: string) => receive(api.db, from, text, { at: next() })

test('each number is listed once, the newest first, with where it comes from and who confirmed it', async () => {
  expect((await list()).items).toMatchObject([
    { phone: '(212) 555-0104', source: 'quo', words: null, confirmed: { by: 'notKnown' } },
    { phone: '(212) 555-0103', source: 'reply', words: 'wrong number', wrongNumber: true, confirmed: { by: 'nobody' } },
    { phone: '(212) 555-0102', source: 'reply', words: 'STOP', confirmed: { by: 'quo' } },
    { phone: '(212) 555-0101', source: 'reply', words: 'Please take me off your list', confirmed: { by: 'onItsWay' } },
  ])
})

test('search is by the last digits, and a whole number has no place in an address', async () => {
  expect((await list('?ending=0102')).items.map(({ phone }) => phone)).toEqual(['(212) 555-0102'])
  expect((await list('?ending=99')).items).toEqual([])
  expect((await api.ask('GET', '/api/opt-outs?ending=2125550102')).status).toBe(422)
})

test('pages follow each other without a gap', async () => {
  const seen: string[] = []
  let before: string | null = ''
  while (before !== null) {
    const page: z.infer<typeof List> = await list(`?limit=1${before ? `&after=${encodeURIComponent(before)}` : ''}`)
    seen.push(...page.items.map(({ phone }) => phone))
    before = page.next
  }
  expect(seen).toEqual((await list()).items.map(({ phone }) => phone))
})

test('one is added by hand with its reason, once, and written into the audit without the number', async () => {
  const added = await api.ask('POST', '/api/opt-outs', { phone: '(212) 555-0105', reason: 'Asked on the phone today.' })
  expect(added.status).toBe(201)
  expect(added.body).toMatchObject({
    phone: '(212) 555-0105',
    source: 'person',
    person: 'Owner',
    reason: /phone today/,
  })
  expect((await api.ask('POST', '/api/opt-outs', { phone: eva, reason: 'Again.' })).status).toBe(409)
  const audit = await api.db.selectFrom('audit').selectAll().where('action', '=', 'opt-out added').execute()
  expect(audit).toHaveLength(1)
  expect(JSON.stringify(audit)).not.toContain('5550105')
})

test.each([
  [{ phone: '12', reason: 'Asked.' }, /too few digits/],
  [{ phone: '(212) 555-0199', reason: ' ' }, /how and when/],
])('%j is refused with its field', async (body, says) => {
  const refused = await api.ask('POST', '/api/opt-outs', body)
  expect(refused.status).toBe(422)
  expect(refused.text).toMatch(says)
})

test('nothing lifts one by a click', async () => {
  const { text } = await api.ask('GET', '/api/openapi.json', undefined, {})
  const { paths } = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) }).parse(JSON.parse(text))
  const about = Object.entries(paths).filter(([path]) => path.startsWith('/api/opt-outs'))
  expect(about.flatMap(([, methods]) => Object.keys(methods)).toSorted()).toEqual(['get', 'get', 'post'])
})

test('whoever texts START is not listed any more', async () => {
  await hear(ben, 'START')
  expect((await list('?ending=0102')).items).toEqual([])
})

test('the file has a line for each, and a stranger’s formula is only text in it', async () => {
  await hear('+12125550160', 'remove me')
  await hear('+12125550161', '=SUM(1), stop texting me')
  const file = await api.ask('GET', '/api/opt-outs.csv')
  const lines = file.text.trimEnd().split('\r\n')
  expect(lines).toHaveLength(1 + (await list()).items.length)
  expect(file.text).toContain('+12125550160')
  expect(file.text).toContain(`"'=SUM(1), stop texting me"`)
})

test('the words of a confirmation are a setting, and refused when they would not do', async () => {
  const good = { business: 'Solid Ground', words: '{{business}}: You are off our list.', quoConfirms: true }
  expect((await api.ask('PUT', '/api/confirmation', good)).body).toMatchObject({
    text: 'Solid Ground: You are off our list.',
  })
  const bad = { ...good, words: '{{business}}: Come back for 10% off!' }
  const refused = await api.ask('PUT', '/api/confirmation', bad)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Leave offers out')
})
