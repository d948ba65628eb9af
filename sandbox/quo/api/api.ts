// Quo's two API surfaces on one port: who may come in, how often, and how everything is written down.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { meetFault, spoilAnswer } from '../faults/misbehave.ts'
import type { Texting } from '../texting/texting.ts'
import type { Workspace } from '../workspace.ts'
import { datedMessages } from './dated-messages.ts'
import { datedWebhooks } from './dated-webhooks.ts'
import { codes, datedRefusal, htmlPage, Refusal, v1Refusal, wrappedRefusal } from './errors.ts'
import { openLimiter, rateHeaders } from './limiter.ts'
import { tooMany } from './too-many.ts'
import { v1Contacts } from './v1-contacts.ts'
import { v1Conversations } from './v1-conversations.ts'
import { v1Messages } from './v1-messages.ts'
import { v1Numbers } from './v1-numbers.ts'
import { beginVisit, bookAnswer, findVisit, visitOf } from './visits.ts'

const version = '2026-03-30'

export function quoApi(app: FastifyInstance, workspace: Workspace, texting: Texting, apiKey: string): void {
  const { state, now } = workspace
  const limiter = openLimiter()

  app.addHook('onRequest', async (request, reply) => {
    const arrivedAt = now()
    const { settings } = state
    const allowance = limiter(request.headers.authorization ?? '', arrivedAt, settings.rateWindow)
    const { surface } = beginVisit(workspace, request, reply, arrivedAt, allowance)
    if (!allowance.allowed) throw tooMany(surface, settings.tooManyBody, settings.retryAfterSeconds)
    if (request.is404) return
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
  app.setNotFoundHandler((request, reply) => {
    const page = htmlPage(`Cannot ${request.method} ${request.url.split('?')[0]}`)
    return reply.code(404).type('text/html; charset=utf-8').send(page)
  })

  v1Messages(app, workspace, texting)
  v1Contacts(app, workspace)
  v1Conversations(app, workspace)
  v1Numbers(app)
  datedMessages(app, workspace)
  datedWebhooks(app, workspace)

  function refuseKey({ headers: { authorization } }: FastifyRequest, dated: boolean): void {
    const given = state.settings.acceptBearer ? authorization?.replace(/^Bearer /, '') : authorization
    if (given === apiKey) return
    if (dated) throw datedRefusal(401)
    throw given
      ? wrappedRefusal(401, 'Unauthorized')
      : wrappedRefusal(401, 'Missing authorization header', 'Unauthorized')
  }
}

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
  return isTheirs ? v1Refusal(codes.invalid, 'Expected a JSON body') : v1Refusal(codes.unknown)
}
