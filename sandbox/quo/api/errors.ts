// How Quo says no: three shapes of JSON, and a page of HTML for what it does not know.
import { newTrace } from '../texting/ids.ts'

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

/** Two digits for the resource, two for the variant, three for the HTTP status. */
export interface Code {
  code: `${string}${number}`
  title: string
  description?: string
}

export function v1Refusal({ code, title, description }: Code, message = description ?? title, errors?: FieldError[]) {
  const status = Number(code.slice(-3))
  return new Refusal(status, { message, code, status, docs, title, description, trace: newTrace(), errors })
}

/** What the v1 surface really answers when a key is missing or wrong. */
export function wrappedRefusal(status: number, message: string, key = message) {
  return new Refusal(status, { error: { message, key, trace: newTrace() } })
}

const datedTitles: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
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

export const codes = {
  // the code of a plain validation error has not been seen; the pattern says this one
  invalid: { code: '0200400', title: 'Bad Request' },
  notRegistered: description('0206400', 'A2P Registration Not Approved'),
  noCredits: {
    code: '0200402',
    title: 'Not Enough Credits',
    description: 'The organization does not have enough prepaid credits to send the message',
  },
  expired: { code: '0201402', title: 'Subscription Expired', description: 'Your subscription has expired' },
  notNumberUser: description('0202403', 'Not Phone Number User'),
  dailyCap: description('0204403', 'A2P 10DLC Daily Message Cap Reached'),
  // neither code nor title of this one is known; the generic code stands for "none that a client knows"
  international: { code: '0200403', title: 'Forbidden' },
  notFound: { code: '0200404', title: 'Not Found' },
  unknown: { code: '0201500', title: 'Unknown' },
  contactInvalid: { code: '0800400', title: 'Bad Request' },
  contactNotFound: { code: '0800404', title: 'Not Found' },
  numberInvalid: { code: '0400400', title: 'Bad Request' },
  numberNotFound: { code: '0400404', title: 'Not Found' },
  conversationsInvalid: { code: '1000400', title: 'Bad Request' },
  usersInvalid: { code: '1100400', title: 'Bad Request' },
  userNotFound: { code: '1100404', title: 'Not Found' },
} satisfies Record<string, Code>

function description(code: Code['code'], title: string): Code {
  return { code, title, description: title }
}
