// Addresses that no route answers: with another method one might.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answerError, answerNotFound, Refusal } from './refusal.ts'
import { isOfApi } from './signed-in.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route below /api, in the order of registration. */
    apiRoutes: { method: string; url: string }[]
  }
}

export function noteRoutes(app: FastifyInstance) {
  app.decorate('apiRoutes', [])
  app.addHook('onRoute', ({ url, method }) => {
    if (isOfApi(url)) app.apiRoutes.push(...[method].flat().map((one) => ({ method: one, url })))
  })
}

export function answerUnknown(request: FastifyRequest, reply: FastifyReply) {
  const [path = ''] = request.url.split('?', 1)
  const fitting = request.server.apiRoutes.filter(({ url }) => patternOf(url).test(path))
  if (fitting.length === 0) return answerNotFound(request, reply)
  const allowed = [...new Set(fitting.map(({ method }) => method))].toSorted()
  reply.header('allow', allowed.join(', '))
  return answerError(
    new Refusal('methodNotAllowed', `This address answers to ${allowed.join(' and ')} only.`),
    request,
    reply,
  )
}

const patternOf = (url: string) => new RegExp(`^${url.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`)
