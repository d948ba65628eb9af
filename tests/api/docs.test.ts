// What the API says of itself, and that it keeps to it.
import pino from 'pino'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusals } from '../../api/refusal.ts'
import { apiDocument, type ApiDocument } from '../../api/docs/document.ts'
import { anApi, type TestApi, type TestPerson } from '../support/an-api.ts'

let api: TestApi
let owner: TestPerson
let document: ApiDocument
beforeAll(async () => {
  api = await anApi()
  owner = await api.aPerson('owner')
  document = apiDocument(api.app.swagger())
})
afterAll(() => api[Symbol.asyncDispose]())

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )

test('every route below /api is described, but for the stream and the description itself', () => {
  const told = operations().map(({ method, path }) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`)
  const hidden = ['GET /api/live', 'GET /api/openapi.json', 'GET /api/docs']
  const registered = api.app.apiRoutes
    .filter(({ method }) => method !== 'HEAD')
    .map(({ method, url }) => `${method} ${url}`)
  expect([...told.filter((one) => one.includes('/api/')), ...hidden].toSorted()).toEqual(registered.toSorted())
})

test('each operation has a known tag, a summary, a name of its own, and a sentence at each answer', () => {
  const tags = document.tags.map(({ name }) => name)
  const names = operations().map(({ operation }) => operation.operationId)
  expect(new Set(names).size).toBe(names.length)
  for (const { path, method, operation } of operations()) {
    expect([path, method, operation.tags.every((tag) => tags.includes(tag)), operation.tags.length]).toEqual([
      path,
      method,
      true,
      1,
    ])
    expect(operation.summary).toMatch(/^[A-Z]/)
    for (const [status, { description }] of Object.entries(operation.responses))
      expect([path, method, status, /Default|undefined/.test(description)]).toEqual([path, method, status, false])
    for (const { name, description, schema } of operation.parameters)
      expect([path, name, Boolean(description ?? schema.description ?? schema.$ref)]).toEqual([path, name, true])
  }
})

test('every field that is no id, no time and no figure says what it is, or shows an example', () => {
  const silent = Object.entries(document.components.schemas).flatMap(([shape, { properties = {} }]) =>
    Object.entries(properties).flatMap(([name, field]) => {
      const text = JSON.stringify(field)
      const evident = /"(description|examples|default|const|enum|\$ref)"|"(uuid|date-time)"|"(integer|boolean)"/.test(
        text,
      )
      return evident ? [] : [`${shape}.${name}`]
    }),
  )
  expect(silent).toEqual([])
})

describe('the example of a body is taken', () => {
  test('by every operation that has one', async () => {
    const withBody = operations().filter(({ operation }) => operation.requestBody)
    expect(withBody.length).toBeGreaterThan(12)
    for (const { path, method, operation } of withBody) {
      const filled = path.replaceAll(/\{\w+\}/g, '0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73')
      const page = await api.pageOf(owner.id)
      const answer = await api.ask(method, filled, operation.requestBody?.content['application/json']?.example, page)
      if (answer.status !== 422) continue
      expect([path, answer.text]).toEqual([path, expect.stringContaining('There is no such list.')]) // its shape is right
    }
  })
})

test('the page shows every operation, every shape and every refusal, and has no script', async () => {
  const { status, text, headers } = await api.ask('GET', '/api/docs', undefined, {})
  expect(status).toBe(200)
  expect(headers.get('content-type')).toMatch(/^text\/html/)
  expect(headers.get('content-security-policy')).toContain("default-src 'self'")
  expect(text).not.toMatch(/<script|onclick|https?:\/\/(?!127\.0\.0\.1|trickle\.example)/)
  for (const { path, operation } of operations()) {
    expect(text).toContain(`<code>${path}</code>`)
    expect(text).toContain(`id="${operation.operationId}"`)
  }
  for (const name of Object.keys(document.components.schemas)) expect(text).toContain(`id="shape-${name}"`)
  for (const code of Object.keys(refusals)) expect(text).toContain(`id="problem-${code}"`)
  const anchors = [...text.matchAll(/href="#([^"]+)"/g)].map(([, anchor]) => anchor)
  expect(anchors.filter((anchor) => !text.includes(`id="${anchor}"`))).toEqual([])
})

test('a refusal says where its code is explained', async () => {
  const answer = await api.ask('GET', '/api/campaigns/no-id')
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  expect(answer.body).toMatchObject({
    type: '/api/docs#problem-invalid',
    title: 'Not valid',
    status: 422,
    code: 'invalid',
  })
})

test.each([
  ['GET', '/api/campaigns/%zz', undefined, 400, 'unreadable'],
  ['POST', '/api/campaigns', '{"name":', 400, 'unreadable'],
  ['GET', '/api/nothing', undefined, 404, 'notFound'],
  ['PATCH', '/api/campaigns', undefined, 405, 'methodNotAllowed'],
  ['POST', '/api/campaigns', { name: 'a\0b' }, 422, 'invalid'],
  ['POST', '/api/campaigns', '{"name":"\\ud800"}', 422, 'invalid'],
  ['GET', '/api/audit?subjectId=%00', undefined, 422, 'invalid'],
] as const)('%s %s with %j is refused as %i %s', async (method, path, body, status, code) => {
  const answer = await api.ask(method, path, body)
  expect([answer.status, answer.body]).toEqual([status, expect.objectContaining({ code, status })])
})

test('an address that answers to other methods says to which', async () => {
  const { headers, text } = await api.ask('PATCH', '/api/campaigns')
  expect(headers.get('allow')).toBe('GET, HEAD, POST')
  expect(text).toContain('GET and HEAD and POST')
})

test('a form is refused as what it is', async () => {
  const answer = await fetch(`${api.url}/api/campaigns`, {
    method: 'POST',
    headers: owner.token,
    body: new URLSearchParams({ name: 'x' }),
  })
  expect(answer.status).toBe(415)
})

test('an answer that does not match its shape is no answer: 500, and the log says what was wrong', async () => {
  const logged: string[] = []
  const log = pino({ level: 'error' }, { write: (line: string) => void logged.push(line) })
  await using broken = await anApi({ log })
  const tooFar = 4 * 10 ** 14 // the year 14,700, which ISO 8601 writes otherwise
  await sql`update installation set clock_offset_ms = ${tooFar}`.execute(broken.db)
  const answer = await broken.ask('GET', '/api/clock')
  expect([answer.status, answer.body]).toEqual([500, expect.objectContaining({ code: 'failed' })])
  expect(answer.text).not.toContain('14')
  expect(logged.join()).toContain("Response doesn't match the schema")
  expect(logged.join()).toContain('"path":["now"]')
})
