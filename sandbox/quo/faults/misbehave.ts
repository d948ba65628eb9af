// Acts out a rule on one request: before its handler runs, or on the answer it has produced.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Resource } from '../api/error-codes.ts'
import { codeOf, datedRefusal, htmlPage, Refusal, v1Refusal, wrappedRefusal } from '../api/errors.ts'
import { tooMany } from '../api/too-many.ts'
import { bookAnswer, type Visit } from '../api/visits.ts'
import { findLine } from '../lines.ts'
import type { Settings } from '../state/settings.ts'
import type { Workspace } from '../workspace.ts'
import { chooseRule } from './choose.ts'
import type { PathKind, RequestRule } from './rules.ts'

/** Throws a refusal, cuts the connection, waits, or leaves the rest to `spoilAnswer`. */
export async function meetFault(workspace: Workspace, visit: Visit, request: FastifyRequest, reply: FastifyReply) {
  const fits = ruleFitting(visit, partiesOf(request), request.headers.authorization)
  const rule = chooseRule(workspace, 'requests', workspace.state.faults.requests, fits)
  visit.fault = rule
  switch (rule?.effect.type) {
    case 'refuse':
      throw refusalAs(rule.effect.as, visit, workspace.state.settings)
    case 'error':
      if (!rule.effect.accepted) throw errorPage(visit, rule.effect.status)
      return
    case 'tooMany':
      throw tooMany(visit.surface, rule.effect.form, rule.effect.retryAfterSeconds)
    case 'cutBefore':
      bookAnswer(workspace, visit, null, true)
      reply.hijack()
      cut(request)
      return
    case 'slow':
      if (rule.effect.accept === 'afterDelay') await workspace.agenda.pause(rule.effect.ms)
      return
    case 'cutAfter':
    case 'unreadable':
    case undefined:
  }
}

/** What leaves instead of a good answer. */
export async function spoilAnswer(
  workspace: Workspace,
  visit: Visit,
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
) {
  const effect = visit.fault?.effect
  if (reply.statusCode >= 300) return payload
  switch (effect?.type) {
    case 'cutAfter':
      bookAnswer(workspace, visit, reply.statusCode, true)
      cut(request)
      return payload
    case 'slow':
      if (effect.accept === 'atOnce') await workspace.agenda.pause(effect.ms)
      return payload
    case 'unreadable':
      return '{"data": {"id": "AC'
    case 'error':
      return spoil(reply, errorPage(visit, effect.status))
    case 'refuse':
    case 'tooMany':
    case 'cutBefore':
    case undefined:
      return payload
  }
}

function spoil(reply: FastifyReply, { status, body }: Refusal): string {
  reply.code(status).type(typeof body === 'string' ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8')
  return typeof body === 'string' ? body : JSON.stringify(body)
}

/** A reset, not a polite end: the client sees ECONNRESET. */
function cut(request: FastifyRequest): void {
  request.raw.socket.resetAndDestroy()
}

interface Parties {
  recipients: string[]
  sender: string | undefined
}

function ruleFitting({ pathKind, method }: Visit, { recipients, sender }: Parties, key: string | undefined) {
  return ({ match }: RequestRule) =>
    (match.kind.includes('any') || match.kind.includes(pathKind)) &&
    (match.method === undefined || match.method === method) &&
    (match.recipient === undefined || recipients.includes(match.recipient)) &&
    (match.sender === undefined || match.sender === sender) &&
    (match.key === undefined || match.key === key)
}

/** Who the request is about, from its body or its query, before either was checked. */
function partiesOf({ body, query }: FastifyRequest): Parties {
  const texts = (name: string) => [body, query].flatMap((source) => textsAt(source, name))
  const recipients = [...texts('to'), ...texts('participants'), ...texts('to[all]').flatMap((all) => all.split(','))]
  const from = [...texts('from'), ...texts('phoneNumberId')][0]
  return { recipients, sender: from === undefined ? undefined : (findLine(from)?.number ?? from) }
}

function textsAt(source: unknown, name: string): string[] {
  const value: unknown = typeof source === 'object' && source !== null ? Reflect.get(source, name) : undefined
  return [value].flat().filter((one) => typeof one === 'string')
}

function refusalAs(name: string, { surface, pathKind }: Visit, settings: Settings): Refusal {
  const resource = resourceOf(pathKind)
  const [code, message] = codeFor(name, resource, settings)
  if (surface === 'dated') return datedRefusal(Number(code.slice(-3)))
  return name === 'unauthorized' ? wrappedRefusal(401, 'Unauthorized') : v1Refusal(code, message)
}

function codeFor(name: string, resource: Resource, settings: Settings): [code: string, message?: string] {
  switch (name) {
    case 'unauthorized':
      return [codeOf(resource, 401)]
    case 'notFound':
      return [codeOf(resource, 404)]
    case 'invalid':
      return [codeOf(resource, 400, settings.validationVariant), '/to/0: Expected a number that can be texted']
    case 'international': {
      const code = codeOf(resource, 403, settings.internationalVariant)
      return [code, 'International messaging is not enabled for this workspace']
    }
    default:
      return [name]
  }
}

function resourceOf(pathKind: PathKind): Resource {
  return pathKind === 'send' || pathKind === 'lookup' || pathKind === 'list' || pathKind === 'other'
    ? 'messages'
    : pathKind
}

/** A 500 comes from Quo itself, a 502 or 503 from whatever stands before it. */
function errorPage({ surface, pathKind }: Visit, status: 500 | 502 | 503): Refusal {
  if (status !== 500)
    return new Refusal(status, htmlPage(status === 502 ? '502 Bad Gateway' : '503 Service Unavailable'))
  return surface === 'dated' ? datedRefusal(500, 'Unknown') : v1Refusal(codeOf(resourceOf(pathKind), 500, '01'))
}
