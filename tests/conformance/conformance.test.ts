// The comparison itself: a document that is right shows nothing, and each way of being wrong is seen.
import { describe, expect, test } from 'vitest'
import { aDatabase } from '../support/database.ts'
import { documentWith } from './a-document.ts'
import { compareClient } from './client-keeps.ts'
import { type Expected, expected, sortDifferences } from './expected.ts'
import { compareSandbox } from './sandbox-keeps.ts'

const sentences = (differences: readonly { side: string; operation: string; says: string }[]) =>
  differences.map(({ operation, says }) => `${operation} ${says}`)

describe('the sandbox', () => {
  test('keeps to a document that says how it is, and what it lacks is listed', async () => {
    const report = await compareSandbox(documentWith())
    expect(sentences(report.differences)).toEqual([])
    expect(report).toMatchObject({ played: 2, notPlayed: ['GET /v1/faxes'] })
    expect(report.requests).toBeGreaterThan(40)
  })

  const send = '/v1/messages'
  const user = '/v1/users/{userId}'
  test.each<[string, Parameters<typeof documentWith>[0], string | RegExp]>([
    [
      'a field that is required and is not',
      ({ paths }) => {
        Object.assign(bodyOf(paths[send].post).properties, { priority: { type: 'string' } })
        bodyOf(paths[send].post).required.push('priority')
      },
      'POST /v1/messages accepts without /priority',
    ],
    [
      'a limit that is not kept',
      ({ paths }) => Object.assign(Object(bodyOf(paths[send].post).properties).content, { maxLength: 1500 }),
      'POST /v1/messages accepts /content too long',
    ],
    [
      'a form that is refused',
      ({ paths }) => Object.assign(Object(bodyOf(paths[send].post).properties).content, { maxLength: 1700 }),
      /^POST \/v1\/messages refuses \/content as "x+.* with 400/,
    ],
    [
      'a field of the answer that is missing',
      ({ paths }) => dataOf(paths[user].get.responses[200]).required.push('shoeSize'),
      'GET /v1/users/{userId} in its answer (200) /data/shoeSize is missing',
    ],
    [
      'a field of the answer that nobody has documented',
      ({ paths }) => void Reflect.deleteProperty(dataOf(paths[user].get.responses[200]).properties, 'pictureUrl'),
      'GET /v1/users/{userId} in its answer (200) /data/pictureUrl is not in the document',
    ],
    [
      'a status that is not documented',
      ({ paths }) => void Reflect.deleteProperty(paths[user].get.responses, '404'),
      'GET /v1/users/{userId} gives the answer to an unknown id the status 404, which is not documented',
    ],
    [
      'an error in another form',
      ({ paths }) => {
        const schema = Object(paths[send].post.responses[403]).content['application/json'].schema
        schema.properties.title.const = 'Forbidden'
      },
      'POST /v1/messages in the error 0202403 (403) /title is "Not Phone Number User", not "Forbidden"',
    ],
  ])('%s is seen', async (_what, change, says) => {
    const { differences } = await compareSandbox(documentWith(change))
    const said = sentences(differences)
    expect(said.some((one) => (typeof says === 'string' ? one === says : says.test(one)))).toBe(true)
    expect(differences.every(({ place }) => place.startsWith('#/paths/'))).toBe(true)
  })

  const bodyOf = ({ requestBody }: { requestBody: unknown }) => schemaIn(requestBody)
  const dataOf = (answer: unknown) => Object(schemaIn(answer).properties.data)
  function schemaIn(content: unknown): { properties: { data?: unknown }; required: string[] } {
    return Object(content).content['application/json'].schema
  }
})

test('our client is compared with what it sends, and with every form of an answer', async () => {
  const { db } = await aDatabase()
  const document = documentWith(({ paths }) => {
    Reflect.deleteProperty(paths['/v1/messages'].post.requestBody.content['application/json'].schema.properties, 'to')
  })
  const report = await compareClient(document, db)
  expect(sentences(report.differences)).toEqual([
    'GET /v1/phone-numbers is not in the document',
    'GET /v1/contacts is not in the document',
    'POST /webhooks is not in the document',
    'GET /webhooks/{id} is not in the document',
    'DELETE /webhooks/{id} is not in the document',
    'POST /v1/messages in the body /to is not in the document',
    'GET /v1/messages is not in the document',
    'GET /messages is not in the document',
  ])
  expect(report).toMatchObject({ operations: ['POST /v1/messages'], answersRead: expect.any(Number) })
  expect(report.answersRead).toBeGreaterThan(5)
  await db.destroy()
})

test('an answer that cannot be read, and a refusal that is taken for no answer, are seen', async () => {
  const { db } = await aDatabase()
  const document = documentWith(({ paths }) => {
    const { responses } = paths['/v1/messages'].post
    const data = { type: 'object', properties: { message: { type: 'string' } }, required: ['message'] }
    Object.assign(responses[202].content['application/json'].schema, { properties: { data } })
    Object.assign(responses, { 429: responses[400] })
  })
  const { differences } = await compareClient(document, db)
  const said = sentences(differences)
  expect(said).toContain('POST /v1/messages an answer with everything is taken for unknown')
  expect(said).toContain('POST /v1/messages the refusal 429 is taken for notSent')
  await db.destroy()
})

test('what is named with a reason does not stand out, whatever else does', () => {
  const place = '#/paths'
  const known = { side: 'sandbox', operation: 'GET /v1/users', says: 'accepts without /maxResults', place } as const
  const news = { ...known, says: 'accepts without /colour' }
  const { unexpected, explained, idle } = sortDifferences([known, news])
  expect(unexpected).toEqual([news])
  expect(explained).toMatchObject([{ count: 1 }])
  expect(idle).toHaveLength(expected.length - 1)

  const other: Expected[] = [{ side: 'client', operation: /./, says: /./, because: 'It is the other side.' }]
  expect(sortDifferences([known], other).unexpected).toEqual([known])
})
