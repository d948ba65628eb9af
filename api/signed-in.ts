// Who is asking, and may they? A session cookie from the page, or an API token. Every route below /api names the right
// that it takes; one that names none does not register.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Database } from '#activities/database.ts'
import type { DoneBy } from '#activities/queries/audit.ts'
import { findByApiToken } from '#activities/queries/api-tokens.ts'
import type { SignedInPerson } from '#activities/queries/people.ts'
import { findBySession, type FoundSession } from '#activities/queries/sessions.ts'
import { may, onlyInPerson, whoMay, type Right } from '#schema/rules/rights.ts'
import { Refusal } from './refusal.ts'

declare module 'fastify' {
  interface FastifyRequest {
    person: SignedInPerson | undefined
    session: FoundSession['session'] | undefined
    cameBy: 'page' | 'api'
  }
  interface FastifyContextConfig {
    /** The right that the route takes; `anybody` needs no sign-in. */
    right?: Right | 'anybody'
  }
}

export interface SessionCookie {
  name: string
  options: { httpOnly: true; sameSite: 'strict'; path: '/'; secure: boolean; maxAge: number }
}

/**
 * Named after the installation, so that two of them on one host name do not sign each other out. Strict costs nothing
 * here: the pages are public files, and what they then ask for comes from our own site, whatever link led to them.
 */
export function sessionCookie(installationId: string, publicUrl: string): SessionCookie {
  const secure = publicUrl.startsWith('https:')
  return {
    name: `${secure ? '__Host-' : ''}trickle-${installationId.slice(-8)}`,
    options: { httpOnly: true, sameSite: 'strict', path: '/', secure, maxAge: 30 * 24 * 3600 },
  }
}

export const isOfApi = (url: string | undefined): url is string => url !== undefined && /^\/api(\/|$)/.test(url)

export function requireSignIn(app: FastifyInstance, db: Database, cookie: SessionCookie, publicUrl: string) {
  app.decorateRequest('person', undefined)
  app.decorateRequest('session', undefined)
  app.decorateRequest('cameBy', 'page')
  app.addHook('onRoute', ({ method, url, config }) => {
    if (isOfApi(url) && !config?.right) {
      throw new Error(`${[method].flat().join(', ')} ${url} names no right: its config says who may ask.`)
    }
  })
  app.addHook('onRequest', async (request) => {
    // The route that will answer, not the address as it was written: the router decodes addresses before it chooses.
    const { url, config } = request.routeOptions
    if (!isOfApi(url) || config.right === 'anybody') return
    await recognise(request, db, cookie, publicUrl)
    if (!request.person) throw new Refusal('unauthenticated', 'Sign in first: your session has ended or there is none.')
    if (config.right) refuseWithoutRight(request.person, request.session !== undefined, config.right)
  })
}

/** Notes on the request who asks. */
async function recognise(request: FastifyRequest, db: Database, cookie: SessionCookie, publicUrl: string) {
  const credential = credentialOf(request, cookie)
  if (credential?.kind === 'token') request.cameBy = 'api'
  if (credential?.kind === 'session') refuseOtherSites(request, publicUrl)
  const found = await whoHas(db, credential)
  request.person = found?.person
  request.session = found?.session
}

/** For streams, which stay open: asks again whether they still may. */
export async function isStillSignedIn(
  request: FastifyRequest,
  { db, cookie }: { db: Database; cookie: SessionCookie },
) {
  return (await whoHas(db, credentialOf(request, cookie))) !== undefined
}

type Credential = { kind: 'token' | 'session'; token: string }

/** A token goes before a cookie: whoever sends one means it. */
function credentialOf(request: FastifyRequest, cookie: SessionCookie): Credential | undefined {
  const bearer = /^Bearer (\S{1,200})$/.exec(request.headers.authorization ?? '')?.[1]
  if (bearer) return { kind: 'token', token: bearer }
  const session = request.cookies[cookie.name]
  return session ? { kind: 'session', token: session } : undefined
}

async function whoHas(db: Database, credential: Credential | undefined): Promise<Partial<FoundSession> | undefined> {
  if (!credential) return undefined
  if (credential.kind === 'session') return findBySession(db, credential.token)
  const person = await findByApiToken(db, credential.token)
  return person && { person }
}

function refuseWithoutRight(person: SignedInPerson, inPerson: boolean, right: Right) {
  if (!may(person.role, right)) throw new Refusal('forbidden', whoMay(right))
  if (onlyInPerson(right) && !inPerson) {
    throw new Refusal('forbidden', 'An API token cannot do this: sign in on the page.')
  }
}

/** A page of another site must not act with the browser's cookie. */
export function refuseOtherSites(request: FastifyRequest, publicUrl: string) {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return
  const site = request.headers['sec-fetch-site']
  const same = site === undefined ? request.headers.origin === new URL(publicUrl).origin : site === 'same-origin'
  if (!same) throw new Refusal('forbidden', 'This request came from another site.')
}

export function personOf(request: FastifyRequest): SignedInPerson {
  if (!request.person) throw new Refusal('unauthenticated', 'Sign in first.')
  return request.person
}

/** For history and audit: who, through what, from where. */
export const by = (request: FastifyRequest): DoneBy & { personId: string; address: string } => ({
  source: request.cameBy,
  personId: personOf(request).id,
  address: request.ip,
})
