// How opt-outs are confirmed: the business's name, the words, and whether Quo confirms its own.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { keepAudit } from '#activities/queries/audit.ts'
import { readConfirmationSetting, setConfirmationSetting } from '#activities/queries/confirmations.ts'
import { installationId } from '#activities/queries/installation.ts'
import { ConfirmationEdit, Confirmation } from '#schema/opt-out.ts'
import { changedFields } from '#schema/rules/changed-fields.ts'
import { renderConfirmation } from '#schema/rules/confirmation.ts'
import type { Parts } from '../parts.ts'
import { by } from '../signed-in.ts'

const tags = ['Opt-outs']

export const confirmationRoutes =
  ({ db }: Parts): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/confirmation',
      {
        config: { right: 'read' },
        schema: { tags, summary: 'Show how opt-outs are confirmed', response: { 200: Confirmation } },
      },
      show,
    )

    app.put(
      '/confirmation',
      {
        config: { right: 'confirmation' },
        schema: {
          tags,
          summary: 'Change how opt-outs are confirmed',
          description: 'From the next opt-out on. One short text without links or offers.',
          body: ConfirmationEdit,
          response: { 200: Confirmation },
        },
      },
      async (request) => {
        await db.transaction().execute(async (trx) => {
          const changed = changedFields({ ...(await readConfirmationSetting(trx)) }, request.body)
          await setConfirmationSetting(trx, request.body)
          const subject = { subject: 'installation', subjectId: await installationId(trx) } as const
          await keepAudit(trx, { action: 'confirmation changed', ...subject, ...changed, ...by(request) })
        })
        return show()
      },
    )

    async function show() {
      const setting = await readConfirmationSetting(db)
      return { ...setting, text: renderConfirmation(setting) }
    }
  }
