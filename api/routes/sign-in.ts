// Signing in, by link or password, and out; and the signed-in person.
import { hash, verify } from '@node-rs/argon2'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { findPasswordHash, endSession, makeSession, setPassword, useSignInToken } from '#activities/queries/people.ts'
import { keepAudit } from '#activities/queries/audit.ts'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import { by, personOf, refuseOtherSites } from '../signed-in.ts'

const Me = z
  .object({
    name: z.string(),
    email: z.string().nullable(),
    role: z.enum(['owner', 'member', 'viewer']),
    hasPassword: z.boolean(),
    sandbox: z.object({ url: z.string() }).nullable().meta({ description: 'Set when the Quo in use is the sandbox.' }),
    temporalUrl: z.string().nullable(),
  })
  .meta({ id: 'Me' })

const slowly = { config: { open: true, rateLimit: { max: 10, timeWindow: '1 minute' } } }

export const signInRoutes =
  ({ db, cookie, settings }: Parts): FastifyPluginAsyncZod =>
  async (app) => {
    const byLink = z.strictObject({ token: z.string().min(20).max(100) })
    app.post(
      '/sign-in',
      { ...slowly, schema: { body: byLink, response: { 204: z.null() } } },
      async (request, reply) => {
        refuseOtherSites(request, settings.publicUrl)
        const personId = await useSignInToken(db, request.body.token)
        if (!personId) {
          throw new Refusal(
            'unauthenticated',
            'This link was used already or is older than 15 minutes. The command npm run sign-in prints a new one.',
          )
        }
        reply.setCookie(cookie.name, await makeSession(db, personId), cookie.options)
        return reply.status(204).send(null)
      },
    )

    const byPassword = z.strictObject({ email: z.email(), password: z.string().min(1).max(200) })
    app.post(
      '/sign-in/password',
      { ...slowly, schema: { body: byPassword, response: { 204: z.null() } } },
      async (request, reply) => {
        refuseOtherSites(request, settings.publicUrl)
        const { email, password } = request.body
        const found = await findPasswordHash(db, email)
        const right = await verify(found?.passwordHash ?? nobodysHash, password).catch(() => false)
        if (!found?.passwordHash || !right) throw new Refusal('unauthenticated', 'E-mail or password is wrong.')
        reply.setCookie(cookie.name, await makeSession(db, found.id), cookie.options)
        return reply.status(204).send(null)
      },
    )

    app.delete('/session', { schema: { response: { 204: z.null() } } }, async (request, reply) => {
      const token = request.cookies[cookie.name]
      if (token) await endSession(db, token)
      return reply.clearCookie(cookie.name, { path: '/' }).status(204).send(null)
    })

    app.get('/me', { schema: { response: { 200: Me } } }, async (request) => {
      const { name, email, role, hasPassword } = personOf(request)
      const { sandboxUrl } = settings.quo
      return {
        name,
        email,
        role,
        hasPassword,
        sandbox: sandboxUrl ? { url: sandboxUrl } : null,
        temporalUrl: settings.temporal.uiUrl ?? null,
      }
    })

    const newPassword = z.strictObject({
      email: z.email('Write an e-mail address.'),
      password: z.string().min(12, 'The password has at least 12 characters.').max(200),
    })
    app.put('/me/password', { schema: { body: newPassword, response: { 204: z.null() } } }, async (request, reply) => {
      const { email, password } = request.body
      const person = personOf(request)
      const taken = await findPasswordHash(db, email)
      if (taken && taken.id !== person.id)
        throw new Refusal('conflict', 'Somebody else signs in with this e-mail address.')
      const passwordHash = await hash(password)
      const { source, address = null } = by(request)
      await db.transaction().execute(async (trx) => {
        await setPassword(trx, person.id, email, passwordHash)
        await keepAudit(trx, {
          action: 'password set',
          subject: 'person',
          subjectId: person.id,
          source,
          personId: person.id,
          address,
        })
      })
      return reply.status(204).send(null)
    })
  }

/** Verified when the e-mail address is unknown, so that the answer takes as long as for a known one. */
const nobodysHash = await hash('nobody has this password')
