// The only file that knows there is an HTTP API: a typed client, and what an answer says.
import { error, redirect } from '@sveltejs/kit'
import { goto } from '$app/navigation'
import { address } from './address.ts'
import createClient, { type Middleware } from 'openapi-fetch'
import type { paths } from './api-types.d.ts'
import type { FieldProblem, Refusal } from './shapes.ts'

export interface Answer {
  response: Response
  error?: unknown
}

type ApiPaths = { [Path in keyof paths as Path extends `/api${infer Rest}` ? Rest : never]: paths[Path] }

const awaySentence = 'Trickle does not answer just now. Nothing was lost; try again in a moment.'

/**
 * No answer at all is given the form of a refusal, so that nobody has to know two kinds of failure. A page that is only
 * read again keeps what was last known instead: an outage must not take from a person what they are looking at.
 */
const throughOutages: Middleware = {
  onResponse({ request, response }) {
    const signedOut = response.status === 401 || (request.method === 'DELETE' && request.url.endsWith('/session'))
    if (signedOut) lastKnown.clear()
    else if (request.method === 'GET' && response.ok) keep(request.url, response.clone())
  },
  onError({ request }) {
    const known = request.method === 'GET' ? lastKnown.get(request.url)?.clone() : undefined
    return known ?? Response.json({ detail: awaySentence }, { status: 503 })
  },
}

const lastKnown = new Map<string, Response>()
const mostKnown = 30

function keep(url: string, response: Response) {
  lastKnown.delete(url) // so that it is the newest again
  lastKnown.set(url, response)
  const [oldest] = lastKnown.keys()
  if (lastKnown.size > mostKnown && oldest) lastKnown.delete(oldest)
}

export const api = createClient<ApiPaths>({ baseUrl: '/api', headers: { accept: 'application/json' } })
api.use(throughOutages)

/** The opt-outs as a file, for a link that downloads. */
export const optOutsFile = '/api/opt-outs.csv'

/** Where changes are announced. */
export const liveUrl = '/api/live'

/** For `load`: the data, or the error page with the sentence of the refusal. */
export function dataOf<Data>(answer: Answer & { data?: Data }): Data {
  if (answer.data !== undefined) return answer.data
  if (answer.response.status === 401) redirect(307, address.signIn)
  error(answer.response.status, sentenceOf(answer))
}

/** For actions: why it was refused, or undefined when it was not. */
export function refusalOf(answer: Answer): Refusal | undefined {
  if (answer.response.ok) return undefined
  if (answer.response.status === 401) leaveToSignIn()
  return { sentence: sentenceOf(answer), fields: fieldsOf(answer.error) }
}

/** Whether an answer says that nobody is signed in; if so, the sign-in page is next. */
export function isSignedOut({ response }: Answer): boolean {
  if (response.status === 401) leaveToSignIn()
  return response.status === 401
}

function leaveToSignIn() {
  if (location.pathname !== address.signIn) void goto(address.signIn)
}

function sentenceOf({ response, error: problem }: Answer): string {
  const detail = property(problem, 'detail')
  if (typeof detail === 'string' && detail !== '') return detail
  return response.status >= 502 ? awaySentence : `Trickle answered with an error (${response.status}). Try again.`
}

function fieldsOf(problem: unknown): FieldProblem[] {
  const fields: unknown = property(problem, 'fields')
  if (!Array.isArray(fields)) return []
  return fields.flatMap((one: unknown) => {
    const field = property(one, 'field')
    const message = property(one, 'message')
    return typeof field === 'string' && typeof message === 'string' ? [{ field, message }] : []
  })
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined
}
