// Lets only this machine's own programs and pages in: no foreign host name, no page of another origin.
import type { FastifyRequest } from 'fastify'
import { Mistake } from './input.ts'

/** The sandbox listens on loopback only, so a foreign name in Host means a rebound DNS name. */
export function refuseForeign({ headers }: FastifyRequest): void {
  const { host, origin } = headers
  if (!isLoopback(`http://${host}`))
    throw new Mistake(403, 'The sandbox answers only under a loopback name, like 127.0.0.1.')
  if (origin !== undefined && !isLoopback(origin))
    throw new Mistake(403, 'The sandbox answers no page of another origin.')
}

function isLoopback(origin: string): boolean {
  if (!URL.canParse(origin)) return false
  const { hostname } = new URL(origin)
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}
