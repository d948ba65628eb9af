// Reads what the control API is given and answers mistakes in sentences.
import { z } from 'zod'

/** A request the control API refuses, with a sentence that says what to change. */
export class Mistake extends Error {
  readonly status: number

  constructor(status: 400 | 403 | 404, sentence: string) {
    super(sentence)
    this.status = status
  }
}

export function read<S extends z.ZodType>(schema: S, input: unknown): z.infer<S> {
  const result = schema.safeParse(input ?? {})
  if (result.success) return result.data
  throw new Mistake(400, result.error.issues.map(sentence).join(' '))
}

function sentence({ path, message }: z.core.$ZodIssue): string {
  const place = path.map(String).join('.')
  return `${place ? `${place}: ` : ''}${message}.`
}

const number = 'expected a number like +14155550123, or a short code of 3 to 8 digits'

export const phone = z.string().regex(/^(\+[1-9]\d{1,14}|\d{3,8})$/, number)

/** What Quo shows of a sender who hides their number. */
const hidden = z.enum(['Anonymous', 'Restricted', 'Blocked'])

export const sender = z.union([phone, hidden], `${number}, or ${hidden.options.join(', ')}`)
