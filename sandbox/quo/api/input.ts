// Reads bodies and queries, and says what is wrong with them the way Quo does.
import { z } from 'zod'
import type { Workspace } from '../workspace.ts'
import type { Resource } from './error-codes.ts'
import { codeOf, type FieldError, invalidInput, type Refusal, v1Refusal } from './errors.ts'

export interface V1Reader {
  refusal(message: string, errors?: FieldError[]): Refusal
  read<S extends z.ZodType>(schema: S, input: unknown): z.infer<S>
  /** The query of a list. */
  readList<S extends z.ZodType>(schema: S, query: unknown): z.infer<S>
}

export function v1Reader({ state }: Workspace, resource: Resource): V1Reader {
  function refusal(message: string, errors?: FieldError[]) {
    return v1Refusal(codeOf(resource, 400, state.settings.validationVariant), message, errors)
  }

  function read<S extends z.ZodType>(schema: S, input: unknown): z.infer<S> {
    const result = schema.safeParse(input ?? {})
    if (result.success) return result.data
    const errors = result.error.issues.map((issue) => fieldError(issue, input, ''))
    throw refusal(errors.map(({ path, message }) => `${path}: ${message}`).join(', '), errors)
  }

  return {
    refusal,
    read,
    readList(schema, query) {
      const isMissing = valueAt(query, ['maxResults']) === undefined
      if (isMissing && state.settings.maxResults === 'required') throw refusal('/maxResults: Expected integer')
      return read(schema, query)
    },
  }
}

export type DatedReader = <S extends z.ZodType>(place: 'body' | 'query', schema: S, input: unknown) => z.infer<S>

export function datedReader({ state }: Workspace): DatedReader {
  return (place, schema, input = {}) => {
    const result = schema.safeParse(input)
    if (result.success) return result.data
    const known = state.settings.unknownParameters === 'ignored' ? withoutUnknown(result.error.issues, input) : input
    const again = known === input ? result : schema.safeParse(known)
    if (again.success) return again.data
    const prefix = place === 'query' ? '/query' : ''
    throw invalidInput(again.error.issues.flatMap((issue) => fieldErrors(issue, input, prefix)))
  }
}

function withoutUnknown(issues: readonly z.core.$ZodIssue[], input: unknown): unknown {
  const unknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []))
  if (unknown.length === 0 || typeof input !== 'object' || input === null) return input
  return Object.fromEntries(Object.entries(input).filter(([key]) => !unknown.includes(key)))
}

function fieldErrors(issue: z.core.$ZodIssue, input: unknown, prefix: string): FieldError[] {
  if (issue.code !== 'unrecognized_keys') return [fieldError(issue, input, prefix)]
  return issue.keys.map((key) => ({
    path: `${prefix}/${key}`,
    message: 'Unexpected property',
    schema: { type: 'never' },
  }))
}

function fieldError(issue: z.core.$ZodIssue, input: unknown, prefix: string): FieldError {
  const path = `${prefix}/${issue.path.join('/')}`
  const type = 'expected' in issue ? String(issue.expected) : 'origin' in issue ? String(issue.origin) : 'string'
  const message = issue.code === 'invalid_type' ? `Expected ${type}` : issue.message
  return { path, message, value: valueAt(input, issue.path), schema: { type } }
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    input,
  )
}

const matching = (pattern: RegExp) => z.string().regex(pattern, `Expected string to match '${pattern.source}'`)

export const e164 = matching(/^\+[1-9]\d{1,14}$/)
export const prefixed = (prefix: string) => matching(new RegExp(`^${prefix}(.*)$`))
export const moment = z
  .string()
  .refine(
    (text) => /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text)),
    "Expected string to match 'date-time' format",
  )
  .transform((text) => Date.parse(text))
export const uri = z.url({ protocol: /^https?$/, error: "Expected string to match 'uri' format" })

export const wholeNumber = (most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, 'Expected integer')
    .transform(Number)
    .pipe(
      z
        .number()
        .min(1, 'Expected integer to be greater or equal to 1')
        .max(most, `Expected integer to be less or equal to ${most}`),
    )

/** `key=a&key=b`, or one value alone. */
export const repeated = <S extends z.ZodType>(item: S) =>
  z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(item))

interface Span {
  gt?: number | undefined
  gte?: number | undefined
  lt?: number | undefined
  lte?: number | undefined
}

/** Quo shows whole milliseconds, and compares what it shows. */
export function isWithin(at: number, { gt = -1, gte = 0, lt = Infinity, lte = Infinity }: Span): boolean {
  const shown = Math.floor(at)
  return shown > gt && shown >= gte && shown < lt && shown <= lte
}
