// Values made from a schema: every form that it allows, and values that break it in one place each.
import { CannotStart } from '../../worker/cannot-start.ts'
import type { Schema } from './document.ts'
import { problemsIn } from './schema.ts'

export interface Form {
  what: string // what is special about it
  value: unknown
}

/** Values that mean something on the other side, such as an id that exists. Empty: leave the field out. */
export type Known = (at: string, schema: Schema) => readonly unknown[] | undefined

const nothingKnown: Known = () => undefined

/** The first one has everything in it; each of the others differs from it in one place. */
export function formsOf(schema: Schema, known: Known = nothingKnown, at = ''): Form[] {
  const given = known(at, schema)
  const named = (value: unknown) => ({ what: `${at || 'all'} as ${JSON.stringify(value).slice(0, 40)}`, value })
  if (given) return given.map(named)
  if (schema.anyOf) return schema.anyOf.flatMap((form) => formsOf(form, known, at))
  if (schema.allOf) return merged(schema.allOf.map((part) => formsOf(part, known, at)))
  if ('const' in schema) return [named(schema.const)]
  if (schema.enum) return schema.enum.map(named)
  const [type] = [schema.type].flat()
  switch (type) {
    case 'object':
      return objectForms(schema, known, at)
    case 'array':
      return listForms(schema, known, at)
    case 'string':
      return texts(schema, at).map(named)
    case 'integer':
    case 'number':
      return numbers(schema).map(named)
    case 'boolean':
      return [true, false].map(named)
    case 'null':
      return [named(null)]
    case undefined:
      return [named('anything')]
  }
}

function objectForms({ properties = {}, required = [] }: Schema, known: Known, at: string): Form[] {
  const parts = Object.entries(properties)
    .map(([name, property]) => ({ name, forms: formsOf(property, known, `${at}/${name}`) }))
    .filter(({ forms }) => forms.length > 0)
  const whole = Object.fromEntries(parts.map(({ name, forms }) => [name, forms[0]?.value]))
  const least = Object.fromEntries(Object.entries(whole).filter(([name]) => required.includes(name)))
  const differing = parts.flatMap(({ name, forms }) =>
    forms.slice(1).map(({ what, value }) => ({ what, value: { ...whole, [name]: value } })),
  )
  return [
    { what: 'everything', value: whole },
    { what: `${at} with what is required only`, value: least },
    ...differing,
  ]
}

function listForms({ items = {}, minItems = 0, maxItems }: Schema, known: Known, at: string): Form[] {
  const [first, ...others] = formsOf(items, known, `${at}/0`)
  const one = { what: `${at} with one item`, value: [first?.value] }
  return [
    one,
    ...(minItems === 0 ? [{ what: `${at} empty`, value: [] }] : []),
    ...(maxItems !== undefined && maxItems > 1
      ? [{ what: `${at} with ${maxItems} items`, value: Array.from({ length: maxItems }, () => first?.value) }]
      : []),
    ...others.map(({ what, value }) => ({ what, value: [value] })),
  ]
}

/** Each part's first form together; then one part's other forms with the first of the rest. */
function merged(parts: readonly Form[][]): Form[] {
  const whole = Object.assign({}, ...parts.map(([first]) => first?.value))
  const others = parts.flatMap((forms) =>
    forms.slice(1).map(({ what, value }) => ({ what, value: { ...whole, ...Object(value) } })),
  )
  return [{ what: 'everything', value: whole }, ...others]
}

const samples = ['Hello', 'http://127.0.0.1:9/hook', '2026-05-01T12:00:00Z', '+12025550143', 'ana@example.com']

function texts(schema: Schema, at: string): string[] {
  const { minLength, maxLength, pattern = '', example, examples = [] } = schema
  const prefix = /^\^([A-Z]+)\(\.\*\)\$$/.exec(pattern)?.[1]
  const longest = maxLength === undefined ? [] : ['x'.repeat(maxLength)]
  const shortest = minLength === undefined ? [] : ['x'.repeat(minLength)]
  const candidates = [example, ...examples, ...(prefix ? [`${prefix}123abc`] : []), ...samples, ...shortest, ...longest]
  const fitting = candidates.filter(
    (text) => typeof text === 'string' && problemsIn(schema, text, { place: '' }).length === 0,
  )
  const [first] = fitting
  if (typeof first !== 'string')
    throw new CannotStart(`No text is known that ${at} allows; tests/conformance/known.ts is the place for one.`)
  return [...new Set([first, ...[...shortest, ...longest].filter((text) => fitting.includes(text))])]
}

function numbers({ minimum, maximum, default: usual }: Schema): number[] {
  const first = typeof usual === 'number' ? usual : (minimum ?? 1)
  return [...new Set([first, minimum ?? first, maximum ?? first])]
}

export interface Break extends Form {
  place: string // what it breaks, in the document
}

interface Breaking {
  place: string
  at?: string
  inQuery?: boolean // everything is text there
}

/** Values like `whole`, with one place broken. */
export function breaksOf(
  schema: Schema,
  whole: unknown,
  { place: outer, at = '', inQuery = false }: Breaking,
): Break[] {
  const place = schema.$ref ?? outer
  const own = brokenValues(schema, inQuery)
    .filter(({ value }) => problemsIn(schema, value, { place }).length > 0)
    .map(({ what, value }) => ({ what: `${at || 'the body'} ${what}`, value, place }))
  if (schema.anyOf || schema.allOf) return own

  if (Array.isArray(whole) && schema.items) {
    const inner = breaksOf(schema.items, whole[0], { place: `${place}/items`, at: `${at}/0`, inQuery })
    return [...own, ...inner.map((broken) => ({ ...broken, value: [broken.value] }))]
  }
  if (typeof whole !== 'object' || whole === null) return own
  const without = (schema.required ?? []).map((name) => ({
    what: `without ${at}/${name}`,
    value: Object.fromEntries(Object.entries(whole).filter(([other]) => other !== name)),
    place: `${place}/required`,
  }))
  const inside = Object.entries(whole).flatMap(([name, value]) => {
    const property = schema.properties?.[name]
    if (!property) return []
    const breaking = { place: `${place}/properties/${name}`, at: `${at}/${name}`, inQuery }
    return breaksOf(property, value, breaking).map((broken) => ({
      ...broken,
      value: { ...whole, [name]: broken.value },
    }))
  })
  return [...(at === '' && inQuery ? [] : own), ...without, ...inside]
}

/** Among them some that fit after all: they are left out afterwards. */
function brokenValues(schema: Schema, inQuery: boolean): Form[] {
  const { minLength = 0, maxLength, minimum, maximum, minItems = 0, maxItems, items } = schema
  const isList = [schema.type].flat().includes('array')
  const many = (count: number) => Array.from({ length: count }, () => (items ? formsOf(items)[0]?.value : 7))
  const candidates = [
    { what: 'as a text that does not fit', value: 'nonsense', asks: !isList || !inQuery },
    { what: 'as an empty text', value: '', asks: !inQuery },
    { what: 'as blanks', value: '   ', asks: !isList || !inQuery },
    { what: 'too short', value: 'x'.repeat(Math.max(0, minLength - 1)), asks: minLength > 1 },
    { what: 'too long', value: 'x'.repeat((maxLength ?? 0) + 1), asks: maxLength !== undefined },
    { what: 'too small', value: (minimum ?? 0) - 1, asks: minimum !== undefined },
    { what: 'too large', value: (maximum ?? 0) + 1, asks: maximum !== undefined },
    { what: 'empty', value: [], asks: minItems > 0 && !inQuery },
    { what: 'with too many', value: many((maxItems ?? 0) + 1), asks: maxItems !== undefined },
    { what: 'as a number', value: 7, asks: !inQuery },
    { what: 'as a list', value: [7], asks: !inQuery },
    { what: 'as an object', value: { not: 'this' }, asks: !inQuery },
  ]
  return candidates.filter(({ asks }) => asks)
}
