// API tokens: one's own, and for an owner everybody's.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { keepAudit } from '#activities/queries/audit.ts'
import { endApiToken, listApiTokens, makeApiToken } from '#activities/queries/api-tokens.ts'
import { PageQuery, pageOf } from '#schema/page.ts'
import { ApiToken, MadeApiToken, NewApiToken } from '#schema/person.ts'
import { upTo, weaker } from '#schema/rules/rights.ts'
import { of } from '../of.ts'
import { byId, cutPage } from '../page.ts'
import type { Parts } from '../parts.ts'
import { fieldRefusal, Refusal } from '../refusal.ts'
import { by, personOf } from '../signed-in.ts'

const OfToken = of('token')
const TokenPage = pageOf(ApiToken, 'ApiTokenPage')

export const tokenRoutes =
  ({ db }: Parts): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/me/tokens',
      {
        config: { right: 'ownAccount' },
        schema: {
          tags: ['Account'],
          summary: 'List your API tokens',
          description: 'The newest first.',
          querystring: PageQuery,
          response: { 200: TokenPage },
        },
      },
      async (request) => read({ ...request.query, personId: personOf(request).id }),
    )

    app.post(
      '/me/tokens',
      {
        config: { right: 'ownAccount', once: true },
        schema: {
          tags: ['Account'],
          summary: 'Make an API token',
          description: 'The answer shows the token; nobody can show it again.',
          body: NewApiToken,
          response: { 201: MadeApiToken },
        },
      },
      async (request, reply) => {
        const { name, role } = request.body
        const person = personOf(request)
        if (!upTo(person.role).includes(role))
          throw fieldRefusal('role', `You are a ${person.role}: a token cannot do more than you.`)
        const made = await db.transaction().execute(async (trx) => {
          const { id, token } = await makeApiToken(trx, person.id, name, role)
          await keepAudit(trx, {
            action: 'token made',
            subject: 'token',
            subjectId: id,
            after: { name, role },
            ...by(request),
          })
          return { id, token }
        })
        return reply.status(201).send({
          ...made,
          name,
          role,
          person: { id: person.id, name: person.name },
          createdAt: new Date().toISOString(),
          lastUsedAt: null,
        })
      },
    )

    app.delete(
      '/me/tokens/:id',
      {
        config: { right: 'ownAccount', refuses: ['notFound'] },
        schema: {
          tags: ['Account'],
          summary: 'End one of your API tokens',
          params: OfToken,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await end(request.params.id, by(request), personOf(request).id)
        return reply.status(204).send(null)
      },
    )

    app.get(
      '/tokens',
      {
        config: { right: 'tokens' },
        schema: {
          tags: ['People'],
          summary: 'List everybody’s API tokens',
          description: 'The newest first.',
          querystring: PageQuery,
          response: { 200: TokenPage },
        },
      },
      async (request) => read(request.query),
    )

    app.delete(
      '/tokens/:id',
      {
        config: { right: 'tokens', refuses: ['notFound'] },
        schema: {
          tags: ['People'],
          summary: 'End somebody’s API token',
          params: OfToken,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await end(request.params.id, by(request))
        return reply.status(204).send(null)
      },
    )

    async function read({ limit, ...which }: Parameters<typeof listApiTokens>[1]) {
      const rows = await listApiTokens(db, { ...which, limit: limit + 1 })
      const { shown, next } = cutPage(rows, limit, byId)
      return {
        items: shown.map(({ personId, personName, personRole, ...row }) => ({
          ...row,
          role: weaker(row.role, personRole),
          person: { id: personId, name: personName },
          createdAt: row.createdAt.toISOString(),
          lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
        })),
        next,
      }
    }

    async function end(id: string, who: ReturnType<typeof by>, personId?: string) {
      const ended = await db.transaction().execute(async (trx) => {
        const token = await endApiToken(trx, id, personId)
        if (token) {
          const { name, role } = token
          await keepAudit(trx, {
            action: 'token ended',
            subject: 'token',
            subjectId: id,
            before: { name, role },
            ...who,
          })
        }
        return token
      })
      if (!ended) throw new Refusal('notFound', 'There is no such token, or it has ended already.')
    }
  }
