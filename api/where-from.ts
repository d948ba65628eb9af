// The browser behind a request: from where it comes, what it is, and which session it has.
import type { FastifyRequest } from 'fastify'
import type { From } from '#activities/people/sign-in.ts'
import type { FoundSession } from '#activities/queries/sessions.ts'
import { browserName } from '#schema/rules/browser-name.ts'
import { Refusal } from './refusal.ts'

export const fromWhere = (request: FastifyRequest): From => ({
  address: request.ip,
  browser: browserName(request.headers['user-agent']),
})

export function ownSession(request: FastifyRequest): FoundSession['session'] {
  if (!request.session) throw new Refusal('forbidden', 'An API token cannot do this: sign in on the page.')
  return request.session
}
