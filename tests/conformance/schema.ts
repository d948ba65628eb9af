// Whether a value is what a schema says, and if not, what is wrong and where the document says so.
import type { Format, Schema, TypeName } from './document.ts'

export interface Problem {
  place: string // in the document, as a JSON pointer
  at: string // in the value, as a path; empty for the whole
  says: string
}

interface Where {
  place: string
  at?: string
}

/** `closed`: a field that the schema does not name is a problem, too, whether or not the schema minds. */
export function problemsIn(schema: Schema, value: unknown, where: Where, closed = false): Problem[] {
  const place = schema.$ref ?? where.place
  const at = where.at ?? ''
  const problem = (keyword: string, says: string): Problem[] => [{ place: `${place}/${keyword}`, at, says }]

  if (schema.anyOf) return closest(schema.anyOf, value, { place, at }, closed)
  const ofAll = (schema.allOf ?? []).flatMap((part, n) =>
    problemsIn(part, value, { place: `${place}/allOf/${n}`, at }, false),
  )
  if ('const' in schema && !same(schema.const, value)) {
    return problem('const', `is ${shown(value)}, not ${shown(schema.const)}`)
  }
  if (schema.enum && !schema.enum.some((one) => same(one, value))) {
    return problem('enum', `is ${shown(value)}, none of ${schema.enum.map(shown).join(', ')}`)
  }
  const types = [schema.type ?? []].flat()
  if (types.length > 0 && !types.some((type) => isOfType(type, value))) {
    return problem('type', `is ${typeOf(value)}, not ${types.join(' or ')}`)
  }
  if (typeof value === 'string') return [...ofAll, ...textProblems(schema, value, problem)]
  if (typeof value === 'number') return [...ofAll, ...numberProblems(schema, value, problem)]
  if (Array.isArray(value)) return [...ofAll, ...listProblems(schema, value, { place, at }, closed)]
  if (typeof value === 'object' && value !== null) {
    return [...ofAll, ...objectProblems(schema, value, { place, at }, closed)]
  }
  return ofAll
}

type Say = (keyword: string, says: string) => Problem[]

/** The problems of the form that has the fewest. */
function closest(forms: readonly Schema[], value: unknown, { place, at }: Required<Where>, closed: boolean): Problem[] {
  const each = forms.map((form, n) => problemsIn(form, value, { place: `${place}/anyOf/${n}`, at }, closed))
  return each.toSorted((one, other) => one.length - other.length)[0] ?? []
}

function textProblems({ pattern, format, minLength, maxLength }: Schema, text: string, problem: Say): Problem[] {
  const { length } = Array.from(text) // JSON Schema counts code points
  return [
    ...(pattern !== undefined && !new RegExp(pattern).test(text)
      ? problem('pattern', `does not match ${pattern}`)
      : []),
    ...(format !== undefined && !isOfFormat(format, text) ? problem('format', `is no ${format}`) : []),
    ...(length < (minLength ?? 0) ? problem('minLength', `is shorter than ${minLength}`) : []),
    ...(length > (maxLength ?? Infinity) ? problem('maxLength', `is longer than ${maxLength}`) : []),
  ]
}

function numberProblems({ minimum, maximum }: Schema, number: number, problem: Say): Problem[] {
  return [
    ...(number < (minimum ?? -Infinity) ? problem('minimum', `is less than ${minimum}`) : []),
    ...(number > (maximum ?? Infinity) ? problem('maximum', `is more than ${maximum}`) : []),
  ]
}

function listProblems(schema: Schema, list: readonly unknown[], where: Required<Where>, closed: boolean): Problem[] {
  const { minItems = 0, maxItems = Infinity, items } = schema
  const { place, at } = where
  return [
    ...(list.length < minItems ? [{ place: `${place}/minItems`, at, says: `has fewer than ${minItems} items` }] : []),
    ...(list.length > maxItems ? [{ place: `${place}/maxItems`, at, says: `has more than ${maxItems} items` }] : []),
    ...(items
      ? list.flatMap((one, n) => problemsIn(items, one, { place: `${place}/items`, at: `${at}/${n}` }, closed))
      : []),
  ]
}

function objectProblems(schema: Schema, value: object, where: Required<Where>, closed: boolean): Problem[] {
  const { properties = {}, required = [], additionalProperties } = schema
  const { place, at } = where
  const fields = Object.entries(value)
  const missing = required.filter((name) => !(name in value))
  const unknown = fields.map(([name]) => name).filter((name) => !(name in properties))
  const isClosed = additionalProperties === false || (closed && schema.properties !== undefined)
  return [
    ...missing.map((name) => ({ place: `${place}/required`, at: `${at}/${name}`, says: 'is missing' })),
    ...(isClosed ? unknown : []).map((name) => ({ place, at: `${at}/${name}`, says: 'is not in the document' })),
    ...fields.flatMap(([name, inner]) => {
      const property = properties[name]
      if (!property) return []
      return problemsIn(property, inner, { place: `${place}/properties/${name}`, at: `${at}/${name}` }, closed)
    }),
  ]
}

const isOfType = (type: TypeName, value: unknown) =>
  type === 'integer' ? Number.isInteger(value) : typeOf(value) === type

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

function isOfFormat(format: Format, text: string): boolean {
  switch (format) {
    case 'date-time':
      return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text))
    case 'uri':
      return URL.canParse(text)
    case 'uri-reference':
      return URL.canParse(text, 'http://any')
    case 'email':
      return /^[^\s@]+@[^\s@]+$/.test(text)
  }
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

const shown = (value: unknown) => JSON.stringify(value)?.slice(0, 60) ?? 'nothing'
