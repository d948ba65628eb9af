// What the business is called, and what a segment costs it.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { setBusiness } from '#activities/business/set-business.ts'
import { readBusiness } from '#activities/queries/business.ts'
import { Business, BusinessInput } from '#schema/business.ts'
import type { Parts } from '../parts.ts'
import { by } from '../signed-in.ts'

const tags = ['Business']

export const businessRoutes =
  ({ db }: Parts): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/business',
      {
        config: { right: 'read' },
        schema: {
          tags,
          summary: 'Show the business',
          description: 'Whom every text must name.',
          response: { 200: Business },
        },
      },
      async () => readBusiness(db),
    )

    app.put(
      '/business',
      {
        config: { right: 'business' },
        schema: {
          tags,
          summary: 'Say what the business is called',
          description: 'Campaigns are checked for this name from now on; those that run stay as they were fixed.',
          body: BusinessInput,
          response: { 200: Business },
        },
      },
      async (request) => setBusiness(db, request.body, by(request)),
    )
  }
