// What the sandbox knows about one request while it is here: when it came, what it wants, what the book must say of it.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PathKind, RequestRule } from '../faults/rules.ts'
import { newId } from '../texting/ids.ts'
import type { Workspace } from '../workspace.ts'
import type { Allowance } from './limiter.ts'

export type Surface = 'v1' | 'dated' | 'other'

export interface Visit {
  id: string
  arrivedAt: number
  method: string
  pathKind: PathKind
  surface: Surface
  allowance: Allowance
  fault: RequestRule | null
  outcome: 'answered' | 'cut' | 'lost' | null // as the book has it
  gone: boolean // the client left before there was one
}

const visits = new WeakMap<FastifyRequest, Visit>()

export const findVisit = (request: FastifyRequest): Visit | undefined => visits.get(request)

export function visitOf(request: FastifyRequest): Visit {
  const visit = findVisit(request)
  if (!visit) throw new Error('This request was not announced.')
  return visit
}

/** Writes the arrival down at once: also a request that never gets an answer counts against the rate. */
export function beginVisit(
  workspace: Workspace,
  request: FastifyRequest,
  reply: FastifyReply,
  arrivedAt: number,
  allowance: Allowance,
): Visit {
  const { method, url } = request
  const visit: Visit = {
    id: newId('RQ'),
    arrivedAt,
    method,
    ...classify(method, url),
    allowance,
    fault: null,
    outcome: null,
    gone: false,
  }
  visits.set(request, visit)
  workspace.write({ kind: 'request', at: arrivedAt, id: visit.id, method, url, pathKind: visit.pathKind })
  reply.raw.once('close', () => {
    if (reply.raw.writableFinished) return
    if (visit.outcome === 'answered') workspace.write({ kind: 'lost', at: workspace.now(), request: visit.id })
    if (visit.outcome === null) visit.gone = true
  })
  return visit
}

/** Before the answer leaves. */
export function bookAnswer(workspace: Workspace, visit: Visit, status: number | null, isCut = false): void {
  const { id, arrivedAt, method, pathKind, fault, gone } = visit
  if (visit.outcome !== null) return
  visit.outcome = isCut ? 'cut' : gone ? 'lost' : 'answered'
  const { outcome } = visit
  const what = { request: id, arrivedAt, method, pathKind, outcome, status, fault: fault?.id ?? null }
  workspace.write({ kind: 'answer', at: workspace.now(), ...what })
}

export function classify(method: string, url: string): { pathKind: PathKind; surface: Surface } {
  const { pathname, searchParams } = new URL(url, 'http://quo')
  const path = pathname.replace(/^\/v1(?=\/)/, '')
  const isV1 = path !== pathname
  const [, thing = '', id] = path.split('/')

  if (thing === 'messages') return { pathKind: messageKind(), surface: isV1 ? 'v1' : 'dated' }
  if (thing === 'webhooks' || thing === 'conversations') return { pathKind: thing, surface: isV1 ? 'v1' : 'dated' }
  if (!isV1) return { pathKind: 'other', surface: 'other' }
  return { pathKind: v1Kinds[thing] ?? 'other', surface: 'v1' }

  function messageKind(): PathKind {
    if (id !== undefined) return 'lookup'
    if (method === 'POST') return 'send'
    return narrowing.some((name) => searchParams.has(name)) ? 'lookup' : 'list'
  }
}

const narrowing = ['participants', 'to', 'to[all]', 'from']
const v1Kinds: Record<string, PathKind> = {
  contacts: 'contacts',
  'phone-numbers': 'numbers',
  users: 'users',
  'contact-custom-fields': 'customFields',
}
