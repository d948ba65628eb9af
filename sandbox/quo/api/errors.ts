// How Quo says no: three shapes of JSON, and a page of HTML for what it does not know.
import { newTrace } from '../texting/ids.ts'
import { type Resource, resources, wordsFor } from './error-codes.ts'

export interface FieldError {
  path: string
  message: string
  value?: unknown
  schema: { type: string }
}

/** An expected refusal of the API. Everything else that is thrown is a bug of the sandbox. */
export class Refusal extends Error {
  readonly status: number
  readonly body: object | string
  readonly headers: Record<string, string>

  constructor(status: number, body: object | string, headers: Record<string, string> = {}) {
    super(typeof body === 'string' ? body : JSON.stringify(body))
    this.status = status
    this.body = body
    this.headers = headers
  }
}

const docs = 'https://quo.com/docs'

export function v1Refusal(code: string, message?: string, errors?: FieldError[]) {
  const { title, description } = wordsFor(code)
  const status = Number(code.slice(-3))
  const said = message ?? description ?? title
  return new Refusal(status, { message: said, code, status, docs, title, description, trace: newTrace(), errors })
}

/** The code of a resource for a status; `00` is the variant of everything that has no name. */
export const codeOf = (resource: Resource, status: number, variant = '00') =>
  `${resources[resource]}${variant}${status}`

export const notFound = (resource: Resource, message: string) => v1Refusal(codeOf(resource, 404), message)

/** What the v1 surface really answers when a key is missing or wrong. */
export function wrappedRefusal(status: number, message: string, key = message) {
  return new Refusal(status, { error: { message, key, trace: newTrace() } })
}

const datedTitles: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  422: 'Unprocessable Entity',
  429: 'Too Many Requests',
  500: 'Unknown',
}

export function datedRefusal(status: number, message?: string, errors?: FieldError[]) {
  const title = datedTitles[status] ?? 'Unknown'
  return new Refusal(status, { title, message: message ?? title, docs, trace: newTrace(), errors })
}

export const invalidInput = (errors: FieldError[]) => datedRefusal(400, 'The input was invalid', errors)

export function htmlPage(heading: string): string {
  const safe = heading.replaceAll(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
  return `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n<body>\n<pre>${safe}</pre>\n</body>\n</html>\n`
}
