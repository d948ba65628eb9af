// What the API says of itself: for programs as an OpenAPI document, for people as a page. Public, like the code.
import type { FastifyPluginAsync } from 'fastify'
import { apiDocument } from '../docs/document.ts'
import { docsPage } from '../docs/page.ts'
import type { Parts } from '../parts.ts'

export const docsRoutes =
  ({ settings }: Parts): FastifyPluginAsync =>
  async (app) => {
    const open = { schema: { hide: true }, config: { right: 'anybody' } } as const
    let made: { document: object; page: string } | undefined
    /** Once: the routes are all there when the first request comes. */
    const docs = () => {
      const document = apiDocument(app.swagger())
      return { document, page: docsPage(document, settings.publicUrl) }
    }
    app.get('/openapi.json', open, () => (made ??= docs()).document)
    app.get('/docs', open, (_request, reply) => reply.type('text/html; charset=utf-8').send((made ??= docs()).page))
  }
