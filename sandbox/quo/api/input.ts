// Reads bodies and queries, and says what is wrong with them the way Quo does.
import { z } from 'zod'
import type { Code, FieldError } from './errors.ts'
import { invalidInput, v1Refusal } from './errors.ts'

type Place = 'body' | 'query'

export function readV1<S extends z.ZodType>(code: Code, schema: S, input: unknown): z.infer<S> {
  const read = schema.safeParse(input ?? {})
  if (read.success) return read.data
  const errors = read.error.issues.map((issue) => fieldError(issue, input, ''))
  throw v1Refusal(code, errors.map(({ path, message }) => `${path}: ${message}`).join(', '), errors)
}

/** Stricter than Quo may be: a parameter it does not know is refused, so that a misspelt filter shows. */
export function readDated<S extends z.ZodType>(place: Place, schema: S, input: unknown): z.infer<S> {
  const read = schema.safeParse(input ?? {})
  if (read.success) return read.data
  throw invalidInput(read.error.issues.flatMap((issue) => fieldErrors(issue, input, place === 'query' ? '/query' : '')))
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
