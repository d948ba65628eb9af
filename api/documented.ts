// What the API says of itself: each route's own schema, and what all of them have in common, added in one place: who may
// ask, the header that makes a repeated request harmless, and every refusal that it can give.
import type { FastifyInstance, RouteOptions } from 'fastify'
import { may, onlyInPerson, whoMay, type Right } from '#schema/rules/rights.ts'
import { IdempotencyKey } from './answered-once.ts'
import { Problem, refusals, type RefusalCode } from './refusal.ts'
import { isOfApi } from './signed-in.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Refusals that the route's own handler gives, besides those that come from what it takes. */
    refuses?: readonly RefusalCode[]
  }
}

export function documentRoutes(app: FastifyInstance) {
  app.addHook('onRoute', (route) => {
    if (!isOfApi(route.url) || !route.schema || route.schema.hide) return
    const { once } = route.config ?? {}
    route.schema = {
      ...route.schema,
      description: [route.schema.description, whoMayIn(route.config?.right)].filter(Boolean).join(' '),
      security: securityOf(route.config?.right),
      ...(once ? { headers: IdempotencyKey } : {}),
      response: { ...Object(route.schema.response), ...problemsOf(route) },
    }
  })
}

function whoMayIn(right: Right | 'anybody' | undefined): string {
  if (!right || right === 'anybody') return ''
  if (onlyInPerson(right)) return 'In person only: with a session, not with an API token.'
  return may('viewer', right) ? '' : whoMay(right)
}

function securityOf(right: Right | 'anybody' | undefined) {
  if (!right || right === 'anybody') return []
  return onlyInPerson(right) ? [{ session: [] }] : [{ token: [] }, { session: [] }]
}

function problemsOf(route: RouteOptions) {
  const byStatus = Map.groupBy(new Set(codesOf(route)), (code) => refusals[code].status)
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `\`${code}\`: ${refusals[code].meaning}`).join(' '),
        content: { 'application/problem+json': { schema: Problem } },
      },
    ]),
  )
}

function codesOf({ method, schema, config }: RouteOptions): RefusalCode[] {
  const changes = ![method].flat().every((one) => one === 'GET' || one === 'HEAD')
  const { right = 'anybody', refuses = [], once } = config ?? {}
  const hasInput = schema?.body || schema?.params || schema?.querystring
  const codes: RefusalCode[] = ['failed', ...refuses]
  if (changes || schema?.params) codes.push('unreadable')
  if (changes) codes.push('tooLarge', 'unsupportedType')
  if (hasInput || once) codes.push('invalid')
  if (right !== 'anybody') codes.push('unauthenticated')
  if (right !== 'anybody' || changes) codes.push('forbidden')
  if (once) codes.push('keyInProgress', 'keyReused')
  return codes
}
