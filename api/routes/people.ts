// The people of this installation and what they may do.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { changeRole } from '#activities/people/change-role.ts'
import { removePerson } from '#activities/people/remove-person.ts'
import { listPeople } from '#activities/queries/people.ts'
import { PageQuery, pageOf } from '#schema/page.ts'
import { Person, Role } from '#schema/person.ts'
import { of } from '../of.ts'
import { byId, cutPage } from '../page.ts'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import { by, personOf } from '../signed-in.ts'

const OfPerson = of('person')

export const peopleRoutes =
  ({ db }: Parts): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/people',
      {
        config: { right: 'read' },
        schema: {
          tags: ['People'],
          summary: 'List the people',
          description: 'In the order in which they came.',
          querystring: PageQuery,
          response: { 200: pageOf(Person, 'PersonPage') },
        },
      },
      async (request) => {
        const { after, limit } = request.query
        const rows = await listPeople(db, { after, limit: limit + 1 })
        const { shown, next } = cutPage(rows, limit, byId)
        const { id } = personOf(request)
        return {
          items: shown.map((row) => ({
            ...row,
            you: row.id === id,
            createdAt: row.createdAt.toISOString(),
            lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
          })),
          next,
        }
      },
    )

    const newRole = z.strictObject({ role: Role }).meta({ id: 'NewRole', examples: [{ role: 'viewer' }] })
    app.put(
      '/people/:id/role',
      {
        config: { right: 'people', refuses: ['notFound', 'conflict'] },
        schema: {
          tags: ['People'],
          summary: 'Change what somebody may do',
          description: 'From their next request on. The last owner stays an owner.',
          params: OfPerson,
          body: newRole,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const changed = await changeRole(db, request.params.id, request.body.role, by(request))
        if (changed === 'missing') throw missing()
        if (changed === 'lastOwner') {
          throw new Refusal('conflict', 'This is the last owner: make somebody else an owner first.')
        }
        return reply.status(204).send(null)
      },
    )

    app.delete(
      '/people/:id',
      {
        config: { right: 'people', refuses: ['notFound', 'conflict'] },
        schema: {
          tags: ['People'],
          summary: 'Remove somebody',
          description:
            'Their sessions, their tokens and the invitations they made end at once. History goes on naming them. The last owner cannot be removed.',
          params: OfPerson,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const removed = await removePerson(db, request.params.id, by(request))
        if (removed === 'missing') throw missing()
        if (removed === 'lastOwner') {
          throw new Refusal('conflict', 'The last owner cannot be removed: make somebody else an owner first.')
        }
        return reply.status(204).send(null)
      },
    )
  }

const missing = () => new Refusal('notFound', 'There is no such person, or they were removed already.')
