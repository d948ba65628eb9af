// What a schema says about a value, and the values that are made from one.
import { describe, expect, test } from 'vitest'
import { aDocument } from './a-document.ts'
import { documentFrom, type Schema } from './document.ts'
import { breaksOf, formsOf } from './forms.ts'
import { problemsIn } from './schema.ts'

const says = (schema: Schema, value: unknown, closed = false) =>
  problemsIn(schema, value, { place: '#' }, closed).map(({ place, at, says }) => `${at} ${says} (${place})`)

const faxes = '#/paths/~1v1~1faxes/get/responses/200/content/application~1json/schema'

describe('a value', () => {
  test.each<[Schema, unknown, string[]]>([
    [{ type: 'string' }, 'x', []],
    [{ type: 'string' }, 7, [' is number, not string (#/type)']],
    [{ type: 'integer' }, 1.5, [' is number, not integer (#/type)']],
    [{ type: ['string', 'null'] }, null, []],
    [{ type: 'string', pattern: '^PN' }, 'US', [' does not match ^PN (#/pattern)']],
    [{ type: 'string', format: 'date-time' }, '2026-13-01T00:00:00Z', [' is no date-time (#/format)']],
    [{ type: 'string', format: 'date-time' }, '2026-01-01T00:00:00.5Z', []],
    [{ type: 'string', format: 'uri' }, '/path', [' is no uri (#/format)']],
    [{ type: 'string', maxLength: 2 }, '👍👍', []],
    [{ type: 'string', minLength: 1 }, '', [' is shorter than 1 (#/minLength)']],
    [{ type: 'number', maximum: 3 }, 4, [' is more than 3 (#/maximum)']],
    [{ enum: ['a', 'b'] }, 'c', [' is "c", none of "a", "b" (#/enum)']],
    [{ const: '*' }, 'x', [' is "x", not "*" (#/const)']],
    [{ type: 'array', items: { type: 'string' } }, ['a', 1], ['/1 is number, not string (#/items/type)']],
    [{ type: 'array', maxItems: 1 }, [1, 2], [' has more than 1 items (#/maxItems)']],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, null, []],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 7, [' is number, not string (#/anyOf/0/type)']],
    [{ allOf: [{ required: ['a'] }, { required: ['b'] }] }, { a: 1 }, ['/b is missing (#/allOf/1/required)']],
    [{ type: 'object', additionalProperties: false }, { a: 1 }, ['/a is not in the document (#)']],
  ])('%j of %j', (schema, value, expected) => expect(says(schema, value)).toEqual(expected))

  test('a field that is not named counts when it is asked for', () => {
    const schema: Schema = { type: 'object', properties: { a: { type: 'string' } } }
    expect(says(schema, { a: 'x', b: 1 })).toEqual([])
    expect(says(schema, { a: 'x', b: 1 }, true)).toEqual(['/b is not in the document (#)'])
  })

  test('a reference is followed, and named as the place', () => {
    const json = {
      ...aDocument(),
      paths: {
        '/v1/x': {
          get: {
            responses: { 200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/X' } } } } },
          },
        },
      },
      components: { schemas: { X: { type: 'object', properties: { id: { type: 'string' } } } } },
    }
    const schema = documentFrom(json).operations[0]?.answers.get(200)
    expect(says(schema ?? {}, { id: 7 })).toEqual([
      '/id is number, not string (#/components/schemas/X/properties/id/type)',
    ])
  })

  test.each<[string, object, RegExp]>([
    ['a keyword', { not: {} }, /cannot be compared yet: #\/paths\/~1v1~1faxes\/get\/.*\/schema: .*"not"\.$/],
    ['a format', { items: { type: 'string', format: 'isbn' } }, /\/schema\/items\/format: /],
    ['a reference to nothing', { $ref: '#/components/schemas/Nothing' }, /refers to #\/components\/schemas\/Nothing,/],
    ['a reference to itself', { $ref: faxes }, /faxes.* refers to itself/],
  ])('what nobody here knows is said, and not passed over: %s', (_what, change, sentence) => {
    const json = aDocument()
    Object.assign(json.paths['/v1/faxes'].get.responses[200].content['application/json'].schema, change)
    expect(() => documentFrom(json)).toThrow(sentence)
  })
})

describe('values made from a schema', () => {
  const schemas = documentFrom(aDocument()).operations.flatMap(({ body, answers }) => [body, ...answers.values()])

  test.each(schemas.flatMap((schema, n) => (schema ? [[n, schema] as const] : [])))(
    'number %i: every form fits, and every break breaks',
    (_n, schema) => {
      const forms = formsOf(schema)
      for (const { what, value } of forms) expect([what, ...says(schema, value, true)]).toEqual([what])
      const breaks = breaksOf(schema, forms[0]?.value, { place: '#' })
      expect(breaks.length).toBeGreaterThan(3)
      for (const { what, value } of breaks) expect([what, says(schema, value).length > 0]).toEqual([what, true])
    },
  )

  test('each alternative and each limit is among the forms', () => {
    const schema: Schema = {
      type: 'object',
      required: ['a'],
      properties: {
        a: { anyOf: [{ type: 'null' }, { type: 'string', maxLength: 3 }] },
        b: { type: 'array', items: { type: 'string', enum: ['x', 'y'] }, maxItems: 2 },
      },
    }
    expect(formsOf(schema).map(({ value }) => value)).toEqual([
      { a: null, b: ['x'] },
      { a: null },
      { a: 'xxx', b: ['x'] },
      { a: null, b: [] },
      { a: null, b: ['x', 'x'] },
      { a: null, b: ['y'] },
    ])
  })
})
