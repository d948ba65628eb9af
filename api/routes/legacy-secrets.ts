// Secrets of webhooks that the owner made in Quo itself: taken in once, never shown again.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import { keepAudit } from '#activities/queries/audit.ts'
import {
  keepLegacySecret,
  listLegacySecrets,
  lockLegacySecrets,
  mostLegacySecrets,
  removeLegacySecret,
} from '#activities/queries/legacy-secrets.ts'
import { seal, unseal } from '#activities/seal.ts'
import type { LegacySecret as Row } from '#schema/database.ts'
import { LegacySecret } from '#schema/legacy-secret.ts'
import { of } from '../of.ts'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import { by } from '../signed-in.ts'
import { secretBytes } from '../webhooks/signature.ts'

const tags = ['Webhooks']
const fewestBytes = 16

const LegacySecrets = z
  .object({
    address: z.string().meta({
      description: 'Where such a webhook has to point.',
      examples: ['http://127.0.0.1:3000/webhooks/quo'],
    }),
    secrets: z.array(LegacySecret),
  })
  .meta({ id: 'LegacySecrets' })

const NewSecret = z.strictObject({
  label: z
    .string()
    .trim()
    .min(1, 'Say which webhook it is.')
    .max(80)
    .meta({ description: 'Which webhook it is, in your words.', examples: ['Made in Quo’s app'] }),
  secret: z
    .string()
    .trim()
    .max(200)
    .refine((text) => /^[A-Za-z0-9+/]+={0,2}$/.test(text) && secretBytes(text).length >= fewestBytes, {
      error:
        'This is not a signing secret of Quo’s: copy it as Quo shows it, letters, digits and the signs at its end.',
    })
    .meta({
      description: 'The signing secret as Quo shows it.',
      examples: ['c29sb21vbnN0cmVldC1mb3VuZGF0aW9ucy0x'],
    }),
})

export const legacySecretRoutes =
  ({ db, settings }: Parts): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/legacy-secrets',
      {
        config: { right: 'webhooks' },
        schema: {
          tags,
          summary: 'List the secrets of webhooks made in Quo',
          description:
            'At most ten, and the address to which such a webhook points. A secret itself is never shown again.',
          response: { 200: LegacySecrets },
        },
      },
      async () => ({
        address: `${settings.publicUrl}/webhooks/quo`,
        secrets: (await listLegacySecrets(db)).map(show),
      }),
    )

    app.post(
      '/legacy-secrets',
      {
        config: { right: 'webhooks', refuses: ['conflict'] },
        schema: {
          tags,
          summary: 'Add the secret of a webhook made in Quo',
          body: NewSecret,
          response: { 201: LegacySecret },
        },
      },
      async (request, reply) => {
        const { label, secret } = request.body
        const kept = await db.transaction().execute(async (trx) => {
          await lockLegacySecrets(trx)
          const known = await listLegacySecrets(trx)
          if (known.length >= mostLegacySecrets)
            throw new Refusal('conflict', 'There are ten already: remove one first.')
          if (known.some((one) => unseal(one.secret, settings.secret) === secret)) {
            throw new Refusal('conflict', 'This secret is there already.')
          }
          const row = await keepLegacySecret(trx, { label, secret: seal(secret, settings.secret) })
          await keepAudit(trx, {
            action: 'webhook secret added',
            subject: 'legacySecret',
            subjectId: row.id,
            after: { label },
            ...by(request),
          })
          return row
        })
        return reply.status(201).send(show(kept))
      },
    )

    app.delete(
      '/legacy-secrets/:id',
      {
        config: { right: 'webhooks', refuses: ['notFound'] },
        schema: {
          tags,
          summary: 'Remove the secret of a webhook made in Quo',
          description: 'What that webhook sends from then on is refused.',
          params: of('secret'),
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await db.transaction().execute(async (trx) => {
          const row = await removeLegacySecret(trx, request.params.id)
          if (!row) throw new Refusal('notFound', 'There is no such secret, or it was removed already.')
          await keepAudit(trx, {
            action: 'webhook secret removed',
            subject: 'legacySecret',
            subjectId: row.id,
            before: { label: row.label },
            ...by(request),
          })
        })
        return reply.status(204).send(null)
      },
    )
  }

const show = ({ id, label, createdAt, lastUsedAt }: Selectable<Row>) => ({
  id,
  label,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
})
