// The built pages, served as files from the same origin as the API. The files are public, the data are not.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { answerUnknown } from './not-found.ts'

const shell = '200.html' // SvelteKit's single page for every address it knows

export async function serveUi(app: FastifyInstance, folder: string) {
  const root = resolve(folder)
  if (!existsSync(join(root, shell))) {
    app.setNotFoundHandler(answerUnknown)
    return
  }
  await app.register(fastifyStatic, {
    root,
    preCompressed: true,
    wildcard: true,
    index: false,
    cacheControl: false,
    setHeaders(reply, path) {
      const immutable = path.includes('/_app/immutable/')
      reply.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.get('/', { schema: { hide: true } }, (_request, reply) => reply.sendFile(shell))
  app.setNotFoundHandler((request, reply) => {
    const page =
      request.method === 'GET' && request.headers.accept?.includes('text/html') && !request.url.startsWith('/api/')
    return page ? reply.sendFile(shell) : answerUnknown(request, reply)
  })
}

/** SvelteKit starts with one inline script; only that one is let through, by its hash. */
export function inlineScriptHashes(folder: string): string[] {
  const path = join(resolve(folder), shell)
  if (!existsSync(path)) return []
  const scripts = readFileSync(path, 'utf8').matchAll(/<script>([\s\S]*?)<\/script>/g)
  return [...scripts].map(([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
}
