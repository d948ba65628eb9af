// The Quo sandbox as one Fastify app: Quo's API, the control API, and the page with the phones.
import { fileURLToPath } from 'node:url'
import files from '@fastify/static'
import fastify, { type FastifyInstance } from 'fastify'
import { quoApi } from './api/api.ts'
import { controlApi, sentenceFor } from './control/control.ts'
import { refuseForeign } from './control/loopback.ts'
import { openParts } from './parts.ts'

export interface SandboxOptions {
  folder: string // where the book is kept
  apiKey?: string // several with commas between
  speed?: number
}

export interface Sandbox {
  app: FastifyInstance
  /** Listens on loopback and returns the address. Port 0 takes any free one. */
  listen(port: number): Promise<string>
  close(): Promise<void>
}

const pageHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

export function buildSandbox({ folder, apiKey = 'sandbox-key', speed = 1 }: SandboxOptions): Sandbox {
  const parts = openParts(folder, speed)
  const app = fastify({ forceCloseConnections: true, exposeHeadRoutes: false, bodyLimit: 1_048_576 })

  app.addHook('onRequest', async (request) => refuseForeign(request))
  app.setErrorHandler((error, _request, reply) => {
    const { status, ...body } = sentenceFor(error)
    return reply.code(status).send(body)
  })
  app.addHook('onClose', async () => parts.close())

  app.get('/healthz', () => ({ ok: true }))
  void app.register(files, {
    root: fileURLToPath(new URL('page/', import.meta.url)),
    wildcard: false,
    setHeaders: (reply) => void reply.headers(pageHeaders),
  })
  void app.register(async (control) => controlApi(control, parts), { prefix: '/sandbox' })
  void app.register(async (quo) => quoApi(quo, parts, apiKey.split(',')))

  return {
    app,
    listen: (port) => app.listen({ host: '127.0.0.1', port }),
    close: () => app.close(),
  }
}
