// Inviting people by link, and joining by it.
import { hash } from '@node-rs/argon2'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { acceptInvitation } from '#activities/people/accept-invitation.ts'
import { giveTryBack } from '#activities/people/try-sign-in.ts'
import { keepAudit } from '#activities/queries/audit.ts'
import { findInvitation, listInvitations, makeInvitation, withdrawInvitation } from '#activities/queries/invitations.ts'
import { PageQuery, pageOf } from '#schema/page.ts'
import {
  Email,
  Invitation,
  InvitationToken,
  MadeInvitation,
  NewInvitation,
  NewPassword,
  OpenInvitation,
} from '#schema/person.ts'
import { refuseHastyTry } from '../brake.ts'
import { of } from '../of.ts'
import { byId, cutPage } from '../page.ts'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import { by, personOf, refuseOtherSites } from '../signed-in.ts'
import { fromWhere } from '../where-from.ts'

const noInvitation = () =>
  new Refusal('notFound', 'This invitation was used, withdrawn, or is older than seven days. Ask for a new one.')

export const invitationRoutes =
  ({ db, cookie, settings }: Parts): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/invitations',
      {
        config: { right: 'people' },
        schema: {
          tags: ['People'],
          summary: 'List open invitations',
          description: 'Those that can still be accepted, the newest first.',
          querystring: PageQuery,
          response: { 200: pageOf(Invitation, 'InvitationPage') },
        },
      },
      async (request) => {
        const { after, limit } = request.query
        const rows = await listInvitations(db, { after, limit: limit + 1 })
        const { shown, next } = cutPage(rows, limit, byId)
        return { items: shown.map(withMoments), next }
      },
    )

    app.post(
      '/invitations',
      {
        config: { right: 'people', once: true },
        schema: {
          tags: ['People'],
          summary: 'Invite somebody',
          description: 'Trickle sends nothing: give the link to them yourself.',
          body: NewInvitation,
          response: { 201: MadeInvitation },
        },
      },
      async (request, reply) => {
        const { name, role } = request.body
        const person = personOf(request)
        const { token, ...made } = await db.transaction().execute(async (trx) => {
          const invitation = await makeInvitation(trx, { name, role, invitedBy: person.id })
          await keepAudit(trx, {
            action: 'invitation made',
            subject: 'invitation',
            subjectId: invitation.id,
            after: { name, role },
            ...by(request),
          })
          return invitation
        })
        const link = `${settings.publicUrl}/invitation#${token}`
        return reply.status(201).send({ ...withMoments({ ...made, name, role, invitedBy: person.name }), link })
      },
    )

    app.delete(
      '/invitations/:id',
      {
        config: { right: 'people', refuses: ['notFound'] },
        schema: {
          tags: ['People'],
          summary: 'Withdraw an invitation',
          description: 'Its link opens nothing any more.',
          params: of('invitation'),
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const withdrawn = await db.transaction().execute(async (trx) => {
          const invitation = await withdrawInvitation(trx, request.params.id)
          if (invitation) {
            const { id, name, role } = invitation
            await keepAudit(trx, {
              action: 'invitation withdrawn',
              subject: 'invitation',
              subjectId: id,
              before: { name, role },
              ...by(request),
            })
          }
          return invitation
        })
        if (!withdrawn) throw new Refusal('notFound', 'There is no such open invitation.')
        return reply.status(204).send(null)
      },
    )

    const held = z.strictObject({ token: InvitationToken })
    app.post(
      '/invitations/look-up',
      {
        config: { right: 'anybody', refuses: ['notFound', 'tooMany'] },
        schema: {
          tags: ['Sign-in'],
          summary: 'Look at an invitation',
          description: 'For whoever holds its link. Changes nothing; a POST, so that the secret is in no address.',
          body: held,
          response: { 200: OpenInvitation },
        },
      },
      async (request) => {
        refuseOtherSites(request, settings.publicUrl)
        const tried = { address: request.ip }
        await refuseHastyTry(db, tried)
        const invitation = await findInvitation(db, request.body.token)
        if (!invitation) throw noInvitation()
        await giveTryBack(db, tried)
        const { name, role, invitedBy, expiresAt } = invitation
        return { name, role, invitedBy, expiresAt: expiresAt.toISOString() }
      },
    )

    const joining = z.strictObject({ token: InvitationToken, email: Email, password: NewPassword })
    app.post(
      '/invitations/acceptance',
      {
        config: { right: 'anybody', refuses: ['notFound', 'conflict', 'tooMany'] },
        schema: {
          tags: ['Sign-in'],
          summary: 'Accept an invitation',
          description: 'Sets how you sign in, and signs you in: the session comes back as a cookie.',
          body: joining,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        refuseOtherSites(request, settings.publicUrl)
        const { token, email, password } = request.body
        const tried = { address: request.ip }
        await refuseHastyTry(db, tried)
        const passwordHash = await hash(password)
        const joined = await acceptInvitation(db, { token, email, passwordHash, from: fromWhere(request) })
        if (joined.kind === 'noInvitation') throw noInvitation()
        if (joined.kind === 'emailTaken')
          throw new Refusal('conflict', 'Somebody signs in with this e-mail address already.')
        await giveTryBack(db, tried)
        return reply.setCookie(cookie.name, joined.sessionToken, cookie.options).status(204).send(null)
      },
    )
  }

const withMoments = <Row extends { createdAt: Date; expiresAt: Date }>(row: Row) => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
})
