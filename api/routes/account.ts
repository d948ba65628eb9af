// The signed-in person: who they are, their password, their sessions.
import { hash, verify } from '@node-rs/argon2'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { changePassword } from '#activities/people/set-password.ts'
import { giveTryBack } from '#activities/people/try-sign-in.ts'
import { keepAudit } from '#activities/queries/audit.ts'
import { findPasswordHash, setName } from '#activities/queries/people.ts'
import { endSession, endSessions, listSessions } from '#activities/queries/sessions.ts'
import { PageQuery, pageOf } from '#schema/page.ts'
import { Email, NewPassword, PersonName, Role, Session } from '#schema/person.ts'
import { refuseHastyTry } from '../brake.ts'
import { of } from '../of.ts'
import { byId, cutPage } from '../page.ts'
import type { Parts } from '../parts.ts'
import { fieldRefusal, Refusal } from '../refusal.ts'
import { by, personOf } from '../signed-in.ts'
import { ownSession } from '../where-from.ts'

const Me = z
  .object({
    id: z.uuid(),
    name: z.string().meta({ examples: ['Ana Ruiz'] }),
    email: z
      .string()
      .nullable()
      .meta({ examples: ['ana@example.com'] }),
    role: Role,
    hasPassword: z.boolean(),
    needsPassword: z.boolean().meta({
      description:
        'A new password asks for the present one: there is one, and no link opened this session within the last hour.',
    }),
    sandbox: z
      .object({ url: z.string().meta({ examples: ['http://127.0.0.1:3003'] }) })
      .nullable()
      .meta({ description: 'Set when the Quo in use is the sandbox.' }),
    temporalUrl: z
      .string()
      .nullable()
      .meta({ description: 'Where Temporal Web shows the workflows.', examples: ['http://127.0.0.1:8233'] }),
  })
  .meta({ id: 'Me', description: 'Who is asking, and which Quo is in use.' })

export const accountRoutes =
  ({ db, settings }: Parts): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/me',
      {
        config: { right: 'read' },
        schema: {
          tags: ['Account'],
          summary: 'Who is asking',
          description: 'With an API token, `role` is what the token may do.',
          response: { 200: Me },
        },
      },
      async (request) => {
        const person = personOf(request)
        const { sandboxUrl } = settings.quo
        return {
          ...person,
          needsPassword: person.hasPassword && !request.session?.byFreshLink,
          sandbox: sandboxUrl ? { url: sandboxUrl } : null,
          temporalUrl: settings.temporal.uiUrl ?? null,
        }
      },
    )

    const name = z.strictObject({ name: PersonName })
    app.put(
      '/me/name',
      {
        config: { right: 'ownAccount' },
        schema: { tags: ['Account'], summary: 'Change your name', body: name, response: { 204: z.null() } },
      },
      async (request, reply) => {
        const person = personOf(request)
        await db.transaction().execute(async (trx) => {
          await setName(trx, person.id, request.body.name)
          await keepAudit(trx, {
            action: 'person renamed',
            subject: 'person',
            subjectId: person.id,
            before: { name: person.name },
            after: { name: request.body.name },
            ...by(request),
          })
        })
        return reply.status(204).send(null)
      },
    )

    const newPassword = z.strictObject({
      email: Email,
      password: NewPassword,
      present: z
        .string()
        .max(200)
        .optional()
        .meta({
          examples: ['the password of yesterday'],
          description: 'The password that is replaced; see `needsPassword` of `/me`.',
        }),
    })
    app.put(
      '/me/password',
      {
        config: { right: 'ownAccount', refuses: ['conflict', 'tooMany'] },
        schema: {
          tags: ['Account'],
          summary: 'Set your e-mail address and password',
          description: 'All your other sessions end.',
          body: newPassword,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const { email, password, present } = request.body
        const person = personOf(request)
        const session = ownSession(request)
        if (!session.byFreshLink) await refuseWrongPassword(person, present, request.ip)
        const passwordHash = await hash(password)
        const changed = await changePassword(db, person.id, { email, passwordHash, sessionId: session.id }, by(request))
        if (changed === 'emailTaken') throw new Refusal('conflict', 'Somebody else signs in with this e-mail address.')
        return reply.status(204).send(null)
      },
    )

    app.get(
      '/me/sessions',
      {
        config: { right: 'ownAccount' },
        schema: {
          tags: ['Account'],
          summary: 'List your sessions',
          description: 'The newest first.',
          querystring: PageQuery,
          response: { 200: pageOf(Session, 'SessionPage') },
        },
      },
      async (request) => {
        const { after, limit } = request.query
        const rows = await listSessions(db, personOf(request).id, { after, limit: limit + 1 })
        const { shown, next } = cutPage(rows, limit, byId)
        const { id } = ownSession(request)
        return {
          items: shown.map((row) => ({
            ...row,
            current: row.id === id,
            createdAt: row.createdAt.toISOString(),
            lastUsedAt: row.lastUsedAt.toISOString(),
          })),
          next,
        }
      },
    )

    app.delete(
      '/me/sessions/:id',
      {
        config: { right: 'ownAccount', refuses: ['notFound'] },
        schema: {
          tags: ['Account'],
          summary: 'End one of your sessions',
          params: of('session'),
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const { id } = request.params
        const who = by(request)
        const ended = await db.transaction().execute(async (trx) => {
          const open = await endSession(trx, who.personId, id)
          if (open) await keepAudit(trx, { action: 'session ended', subject: 'session', subjectId: id, ...who })
          return open
        })
        if (!ended) throw new Refusal('notFound', 'There is no such session, or it has ended already.')
        return reply.status(204).send(null)
      },
    )

    const howMany = z
      .object({
        ended: z
          .number()
          .int()
          .meta({ description: 'How many.', examples: [2] }),
      })
      .meta({ id: 'EndedSessions', description: 'How many sessions ended.' })
    app.delete(
      '/me/sessions',
      {
        config: { right: 'ownAccount' },
        schema: {
          tags: ['Account'],
          summary: 'End all your other sessions',
          description: 'The one that asks stays.',
          response: { 200: howMany },
        },
      },
      async (request) => {
        const who = by(request)
        const { id } = ownSession(request)
        const ended = await db.transaction().execute(async (trx) => {
          const count = await endSessions(trx, who.personId, id)
          await keepAudit(trx, {
            action: 'other sessions ended',
            subject: 'person',
            subjectId: who.personId,
            after: { ended: count },
            ...who,
          })
          return count
        })
        return { ended }
      },
    )

    /** Whoever found an open browser must not be able to guess the password, or to replace it. */
    async function refuseWrongPassword(
      { id, email }: { id: string; email: string | null },
      present = '',
      address: string,
    ) {
      const passwordHash = await findPasswordHash(db, id)
      if (!passwordHash) return
      const tried = { address, ...(email && { email }) }
      await refuseHastyTry(db, tried)
      const right = await verify(passwordHash, present).catch(() => false)
      if (!right) throw fieldRefusal('present', 'This is not your present password.')
      await giveTryBack(db, tried)
    }
  }
