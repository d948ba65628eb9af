// Quo's two API surfaces on one port: who may come in, how often, and how everything is written down.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { meetFault, spoilAnswer } from '../faults/misbehave.ts'
import type { Parts } from '../parts.ts'
import { datedConversations } from './dated-conversations.ts'
import { datedDeliveries } from './dated-deliveries.ts'
import { datedMessages } from './dated-messages.ts'
import { datedWebhooks } from './dated-webhooks.ts'
import { codeOf, datedRefusal, htmlPage, Refusal, v1Refusal, wrappedRefusal } from './errors.ts'
import { openLimiter, rateHeaders } from './limiter.ts'
import { tooMany } from './too-many.ts'
import { v1Contacts } from './v1-contacts.ts'
import { v1Conversations } from './v1-conversations.ts'
import { v1Messages } from './v1-messages.ts'
import { v1Numbers } from './v1-numbers.ts'
import { v1Webhooks } from './v1-webhooks.ts'
import { beginVisit, bookAnswer, findVisit, visitOf } from './visits.ts'

const version = '2026-03-30'

export function quoApi(app: FastifyInstance, parts: Parts, apiKeys: readonly string[]): void {
  const { workspace, texting, contacts, courier } = parts
  const { state, now } = workspace
  const limiter = openLimiter()

  app.addHook('onRequest', async (request, reply) => {
    const arrivedAt = now()
    const { settings } = state
    const allowance = limiter(request.headers.authorization ?? '', arrivedAt, settings)
    const { surface } = beginVisit(workspace, request, reply, arrivedAt, allowance)
    if (!allowance.allowed) throw tooMany(surface, settings.tooManyBody, settings.retryAfterSeconds)
    if (request.is404) return
    if (surface === 'dated' && settings.host === 'openphone') throw unknownPath(request)
    if (surface === 'dated') refuseVersion(request) // before the key
    refuseKey(request, surface === 'dated')
  })

  // like Express, and unlike Fastify, an announced JSON body may be empty
  const parseJson = app.getDefaultJsonParser('error', 'ignore')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined)
    else void parseJson(request, body.toString(), done)
  })

  app.addHook('preHandler', (request, reply) => meetFault(workspace, visitOf(request), request, reply))

  app.addHook('onSend', async (request, reply, payload) => {
    const visit = findVisit(request)
    if (!visit) return payload // turned away before it was anybody's request
    void reply.headers(rateHeaders(visit.allowance))
    const spoilt = await spoilAnswer(workspace, visit, request, reply, payload)
    bookAnswer(workspace, visit, reply.statusCode)
    return spoilt
  })

  app.setErrorHandler((error, request, reply) => answerRefusal(refusalFor(error, request), reply))
  app.setNotFoundHandler((request, reply) => answerRefusal(unknownPath(request), reply))

  v1Messages(app, workspace, texting)
  v1Contacts(app, workspace, contacts)
  v1Conversations(app, workspace)
  v1Numbers(app, workspace)
  v1Webhooks(app, workspace)
  datedMessages(app, workspace, texting)
  datedConversations(app, workspace)
  datedWebhooks(app, workspace)
  datedDeliveries(app, workspace, courier)

  function refuseKey({ headers: { authorization } }: FastifyRequest, dated: boolean): void {
    const given = state.settings.acceptBearer ? authorization?.replace(/^Bearer /, '') : authorization
    if (given !== undefined && apiKeys.includes(given)) return
    if (dated) throw datedRefusal(401)
    throw given
      ? wrappedRefusal(401, 'Unauthorized')
      : wrappedRefusal(401, 'Missing authorization header', 'Unauthorized')
  }
}

/** Express's own page. */
const unknownPath = ({ method, url }: FastifyRequest) =>
  new Refusal(404, htmlPage(`Cannot ${method} ${url.split('?')[0]}`))

function refuseVersion({ headers }: FastifyRequest): void {
  if (headers['quo-api-version'] === version) return
  throw datedRefusal(400, `Unsupported or missing Quo-Api-Version header. Supported versions: ${version}`)
}

function answerRefusal({ status, headers, body }: Refusal, reply: FastifyReply) {
  void reply.code(status).headers(headers)
  if (typeof body === 'object') return reply.send(body)
  return reply.type('text/html; charset=utf-8').send(body)
}

/** A body that is no JSON is the client's mistake; anything else unforeseen is ours, and is shouted about. */
function refusalFor(error: unknown, request: FastifyRequest): Refusal {
  if (error instanceof Refusal) return error
  const visit = findVisit(request)
  if (!visit) throw error // the app around this API answers it
  const isDated = visit.surface === 'dated'
  const isTheirs = error instanceof Error && 'statusCode' in error && Number(error.statusCode) < 500
  if (!isTheirs) console.error(error)
  if (isDated) return isTheirs ? datedRefusal(400, 'The input was invalid') : datedRefusal(500, 'Unknown')
  return isTheirs
    ? v1Refusal(codeOf('messages', 400), 'Expected a JSON body')
    : v1Refusal(codeOf('messages', 500, '01'))
}
