// Signing in, by printed link or by password, and out.
import { hash, verify } from '@node-rs/argon2'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { signInByLink, signInByPassword } from '#activities/people/sign-in.ts'
import { giveTryBack } from '#activities/people/try-sign-in.ts'
import { keepAudit } from '#activities/queries/audit.ts'
import { findByEmail } from '#activities/queries/people.ts'
import { endSession } from '#activities/queries/sessions.ts'
import { Email } from '#schema/person.ts'
import { refuseHastyTry } from '../brake.ts'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import { by, refuseOtherSites } from '../signed-in.ts'
import { fromWhere, ownSession } from '../where-from.ts'

const signingIn = { right: 'anybody', refuses: ['unauthenticated', 'tooMany'] } as const

export const signInRoutes =
  ({ db, cookie, settings }: Parts): FastifyPluginAsyncZod =>
  async (app) => {
    const byLink = z.strictObject({
      token: z
        .string()
        .min(20)
        .max(100)
        .meta({
          description: 'What stands behind the # of the printed link.',
          examples: ['9mKq3vLxw0Zt8rYbN2cUeJfHgTsPaDoI1X5yVkQwRzE'],
        }),
    })
    app.post(
      '/sign-in',
      {
        config: signingIn,
        schema: {
          tags: ['Sign-in'],
          summary: 'Sign in by a printed link',
          description: 'The link works once, for a quarter of an hour. The session comes back as a cookie.',
          body: byLink,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        refuseOtherSites(request, settings.publicUrl)
        const tried = { address: request.ip }
        await refuseHastyTry(db, tried)
        const session = await signInByLink(db, request.body.token, fromWhere(request))
        if (!session) {
          throw new Refusal(
            'unauthenticated',
            'This link was used already or is older than 15 minutes. The command npm run sign-in prints a new one.',
          )
        }
        await giveTryBack(db, tried)
        return reply.setCookie(cookie.name, session, cookie.options).status(204).send(null)
      },
    )

    const byPassword = z.strictObject({
      email: Email,
      password: z
        .string()
        .min(1)
        .max(200)
        .meta({ examples: ['a long sentence of yours'] }),
    })
    app.post(
      '/sign-in/password',
      {
        config: signingIn,
        schema: {
          tags: ['Sign-in'],
          summary: 'Sign in by password',
          description:
            'The session comes back as a cookie. After some failures, by address and by account, each try has to wait longer.',
          body: byPassword,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        refuseOtherSites(request, settings.publicUrl)
        const { email, password } = request.body
        const tried = { address: request.ip, email }
        await refuseHastyTry(db, tried)
        const found = await findByEmail(db, email)
        const right = await verify(found?.passwordHash ?? nobodysHash, password).catch(() => false)
        const session =
          found?.passwordHash && right
            ? await signInByPassword(db, found.id, found.passwordHash, fromWhere(request))
            : undefined
        if (!session) throw new Refusal('unauthenticated', 'E-mail or password is wrong.')
        await giveTryBack(db, tried)
        return reply.setCookie(cookie.name, session, cookie.options).status(204).send(null)
      },
    )

    app.delete(
      '/session',
      {
        config: { right: 'ownAccount' },
        schema: { tags: ['Sign-in'], summary: 'Sign out', response: { 204: z.null() } },
      },
      async (request, reply) => {
        const { id } = ownSession(request)
        const who = by(request)
        await db.transaction().execute(async (trx) => {
          if (await endSession(trx, who.personId, id))
            await keepAudit(trx, { action: 'signed out', subject: 'session', subjectId: id, ...who })
        })
        return reply.clearCookie(cookie.name, { path: '/' }).status(204).send(null)
      },
    )
  }

/** Verified when the e-mail address is unknown, so that the answer takes as long as for a known one. */
const nobodysHash = await hash('nobody has this password')
