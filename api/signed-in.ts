// Who is asking: a session cookie from the page, or an API token. Nothing under /api is answered without one, except the
// routes that say so themselves.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { StatusChangeBy } from '#activities/campaigns/change-status.ts'
import type { Database } from '#activities/database.ts'
import { findByApiToken, findBySession, type SignedInPerson } from '#activities/queries/people.ts'
import { Refusal } from './refusal.ts'

declare module 'fastify' {
  interface FastifyRequest {
    person: SignedInPerson | undefined
    cameBy: 'page' | 'api'
  }
  interface FastifyContextConfig {
    open?: boolean // answered without a session
  }
}

export interface SessionCookie {
  name: string
  options: { httpOnly: true; sameSite: 'lax'; path: '/'; secure: boolean; maxAge: number }
}

/** Named after the installation, so that two of them on one host name do not sign each other out. */
export function sessionCookie(installationId: string, publicUrl: string): SessionCookie {
  const secure = publicUrl.startsWith('https:')
  return {
    name: `${secure ? '__Host-' : ''}trickle-${installationId.slice(-8)}`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: 30 * 24 * 3600 },
  }
}

export function requireSignIn(app: FastifyInstance, db: Database, cookie: SessionCookie, publicUrl: string) {
  app.decorateRequest('person', undefined)
  app.decorateRequest('cameBy', 'page')
  app.addHook('onRequest', async (request) => {
    // The route that will answer, not the address as it was written: the router decodes addresses before it chooses.
    if (!request.routeOptions.url?.startsWith('/api/') || request.routeOptions.config.open) return
    const bearer = /^Bearer (\S{1,200})$/.exec(request.headers.authorization ?? '')?.[1]
    const session = request.cookies[cookie.name]
    if (bearer) {
      request.cameBy = 'api'
      request.person = await findByApiToken(db, bearer)
    } else if (session) {
      refuseOtherSites(request, publicUrl)
      request.person = await findBySession(db, session)
    }
    if (!request.person) throw new Refusal('unauthenticated', 'Sign in first: your session has ended or there is none.')
  })
}

/** A page of another site must not act with the browser's cookie. */
export function refuseOtherSites(request: FastifyRequest, publicUrl: string) {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return
  const site = request.headers['sec-fetch-site']
  const same =
    site === undefined
      ? request.headers.origin === new URL(publicUrl).origin
      : site === 'same-origin' || site === 'none'
  if (!same) throw new Refusal('forbidden', 'This request came from another site.')
}

export function personOf(request: FastifyRequest): SignedInPerson {
  if (!request.person) throw new Refusal('unauthenticated', 'Sign in first.')
  return request.person
}

/** For history and audit: who, through what, from where. */
export const by = (request: FastifyRequest): StatusChangeBy & { personId: string } => ({
  source: request.cameBy,
  personId: personOf(request).id,
  address: request.ip,
})
