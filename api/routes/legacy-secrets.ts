// Secrets of webhooks that the owner made in Quo itself: taken in once, never shown again.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { FastifyRequest } from 'fastify'
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
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import { by, personOf } from '../signed-in.ts'
import { secretBytes } from '../webhooks/signature.ts'

const fewestBytes = 16

const NewSecret = z.strictObject({
  label: z.string().trim().min(1, 'Say which webhook it is.').max(80),
  secret: z
    .string()
    .trim()
    .max(200)
    .refine((text) => /^[A-Za-z0-9+/]+={0,2}$/.test(text) && secretBytes(text).length >= fewestBytes, {
      error:
        'This is not a signing secret of Quo’s: copy it as Quo shows it, letters, digits and the signs at its end.',
    }),
})

export const legacySecretRoutes =
  ({ db, settings }: Parts): FastifyPluginAsyncZod =>
  async (app) => {
    const secrets = z.object({
      address: z.string().meta({ description: 'Where such a webhook has to point.' }),
      secrets: z.array(LegacySecret),
    })
    app.get('/legacy-secrets', { schema: { response: { 200: secrets } } }, async (request) => {
      refuseOthers(request)
      return { address: `${settings.publicUrl}/webhooks/quo`, secrets: (await listLegacySecrets(db)).map(show) }
    })

    app.post(
      '/legacy-secrets',
      { schema: { body: NewSecret, response: { 201: LegacySecret } } },
      async (request, reply) => {
        refuseOthers(request)
        const { label, secret } = request.body
        const { source, personId, address = null } = by(request)
        const kept = await db.transaction().execute(async (trx) => {
          await lockLegacySecrets(trx)
          const known = await listLegacySecrets(trx)
          if (known.length >= mostLegacySecrets)
            throw new Refusal('conflict', 'There are ten already: remove one first.')
          if (known.some((one) => unseal(one.secret, settings.secret) === secret)) {
            throw new Refusal('conflict', 'This secret is there already.')
          }
          const row = await keepLegacySecret(trx, { label, secret: seal(secret, settings.secret) })
          const about = { action: 'webhook secret added', subject: 'legacySecret', subjectId: row.id, after: { label } }
          await keepAudit(trx, { ...about, source, personId, address })
          return row
        })
        return reply.status(201).send(show(kept))
      },
    )

    const ofSecret = z.object({ id: z.uuid('No such secret.') })
    app.delete(
      '/legacy-secrets/:id',
      { schema: { params: ofSecret, response: { 204: z.null() } } },
      async (request, reply) => {
        refuseOthers(request)
        const { source, personId, address = null } = by(request)
        await db.transaction().execute(async (trx) => {
          const row = await removeLegacySecret(trx, request.params.id)
          if (!row) throw new Refusal('notFound', 'There is no such secret, or it was removed already.')
          const before = { label: row.label }
          const about = { action: 'webhook secret removed', subject: 'legacySecret', subjectId: row.id, before }
          await keepAudit(trx, { ...about, source, personId, address })
        })
        return reply.status(204).send(null)
      },
    )
  }

function refuseOthers(request: FastifyRequest) {
  if (personOf(request).role !== 'owner') throw new Refusal('forbidden', 'Only the owner may see and change these.')
}

const show = ({ id, label, createdAt, lastUsedAt }: Selectable<Row>) => ({
  id,
  label,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
})
