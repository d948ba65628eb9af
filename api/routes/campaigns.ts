// Campaigns: drafts, activation, pause, rehearsals. A state change is a resource: PUT a pause, DELETE it.
import { randomUUIDv7 } from 'node:crypto'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { activateCampaign, checkActivation } from '#activities/campaigns/activate-campaign.ts'
import { pauseCampaign, resumeCampaign, type PauseResult } from '#activities/campaigns/pause-campaign.ts'
import { askForRehearsalOf } from '#activities/campaigns/rehearse-campaign.ts'
import { findTaken, takenAgain } from '#activities/proof/taken-again.ts'
import { keepAudit } from '#activities/queries/audit.ts'
import { insertDraft, listCampaigns, updateDraft } from '#activities/queries/campaigns.ts'
import { findList } from '#activities/queries/lists.ts'
import { findNumber } from '#activities/queries/numbers.ts'
import { listRecipients } from '#activities/queries/recipients.ts'
import {
  ActivationCheck,
  Campaign,
  CampaignEdit,
  CampaignInput,
  CampaignSummary,
  Recipient,
  TextState,
} from '#schema/campaign.ts'
import { Figure } from '#schema/proof.ts'
import { nameOf } from '#schema/rules/name.ts'
import { formatPhone } from '#schema/rules/phone.ts'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import { by } from '../signed-in.ts'
import { showCampaign, showSummary } from './show-campaign.ts'

const OfCampaign = z.object({ id: z.uuid('No such campaign.') })
const missing = () => new Refusal('notFound', 'There is no such campaign.')

export const campaignRoutes =
  (parts: Parts): FastifyPluginAsyncZod =>
  async (app) => {
    const { db, sandboxed, now, hurryOutbox } = parts

    const page = z.object({ before: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(100).default(50) })
    const summaries = z.object({ campaigns: z.array(CampaignSummary), next: z.uuid().nullable() })
    app.get('/campaigns', { schema: { querystring: page, response: { 200: summaries } } }, async (request) => {
      const { before, limit } = request.query
      const rows = await listCampaigns(db, { before, limit: limit + 1 })
      const shown = rows.slice(0, limit)
      const at = await now(db)
      const next = rows.length > limit ? (shown.at(-1)?.id ?? null) : null
      return { campaigns: await Promise.all(shown.map((row) => showSummary(db, row, at))), next }
    })

    app.post('/campaigns', { schema: { body: CampaignInput, response: { 201: Campaign } } }, async (request, reply) => {
      await checkReferences(request.body)
      const id = randomUUIDv7()
      const { source, personId, address = null } = by(request)
      await db.transaction().execute(async (trx) => {
        await insertDraft(trx, id, request.body)
        await keepAudit(trx, {
          action: 'campaign created',
          subject: 'campaign',
          subjectId: id,
          after: request.body,
          source,
          personId,
          address,
        })
      })
      return reply.status(201).send(await show(id))
    })

    app.get('/campaigns/:id', { schema: { params: OfCampaign, response: { 200: Campaign } } }, async (request) =>
      show(request.params.id),
    )

    app.put(
      '/campaigns/:id',
      { schema: { params: OfCampaign, body: CampaignEdit, response: { 200: Campaign } } },
      async (request) => {
        const { id } = request.params
        const { revision, ...input } = request.body
        const before = await show(id)
        if (before.status !== 'draft') {
          throw new Refusal('conflict', 'Only a draft can be edited: texts and order were fixed at activation.')
        }
        await checkReferences(input)
        const { source, personId, address = null } = by(request)
        const saved = await db.transaction().execute(async (trx) => {
          const row = await updateDraft(trx, id, revision, input)
          if (row)
            await keepAudit(trx, {
              action: 'campaign edited',
              subject: 'campaign',
              subjectId: id,
              after: input,
              source,
              personId,
              address,
            })
          return row
        })
        if (!saved) throw new Refusal('conflict', 'Somebody else changed this draft meanwhile. Load it again.')
        return show(id)
      },
    )

    app.get(
      '/campaigns/:id/activation-check',
      { schema: { params: OfCampaign, response: { 200: ActivationCheck } } },
      async (request) => {
        const check = await checkActivation(db, request.params.id, sandboxed, now)
        if (!check) throw missing()
        return check
      },
    )

    app.put(
      '/campaigns/:id/activation',
      { schema: { params: OfCampaign, response: { 200: Campaign } } },
      async (request) => {
        const { id } = request.params
        const result = await activateCampaign(db, id, sandboxed, by(request), now)
        if (result.kind === 'missing') throw missing()
        if (result.kind === 'notDraft') throw new Refusal('conflict', 'This campaign was activated already.')
        if (result.kind === 'refused') {
          throw new Refusal(
            'invalid',
            result.problems[0] ?? 'It cannot be activated.',
            result.problems.map((message) => ({ field: '', message })),
          )
        }
        hurryOutbox()
        return show(id)
      },
    )

    const why = z.strictObject({ reason: z.string().trim().min(1).max(200).optional() }).nullish()
    app.put(
      '/campaigns/:id/pause',
      { schema: { params: OfCampaign, body: why, response: { 200: Campaign } } },
      async (request) => {
        const reason = request.body?.reason
        const result = await pauseCampaign(
          db,
          request.params.id,
          { ...by(request), ...(reason ? { reason } : {}) },
          now,
        )
        return afterPause(request.params.id, result, 'Only an active campaign can be paused.')
      },
    )

    app.delete(
      '/campaigns/:id/pause',
      { schema: { params: OfCampaign, response: { 200: Campaign } } },
      async (request) => {
        const result = await resumeCampaign(db, request.params.id, by(request), now)
        return afterPause(request.params.id, result, 'Only a paused campaign can be resumed.')
      },
    )

    app.post(
      '/campaigns/:id/rehearsals',
      { schema: { params: OfCampaign, response: { 201: Campaign } } },
      async (request, reply) => {
        const { id } = request.params
        const result = await askForRehearsalOf(db, id, sandboxed, by(request), now)
        if (result === 'missing') throw missing()
        if (result === 'notSandbox')
          throw new Refusal('conflict', 'Only in the sandbox: a rehearsal ignores days and hours.')
        if (result === 'notActive') throw new Refusal('conflict', 'Only an active campaign can be rehearsed.')
        if (result === 'waiting') throw new Refusal('conflict', 'A rehearsal is waiting already.')
        hurryOutbox()
        return reply.status(201).send(await show(id))
      },
    )

    const recipientPage = z.object({
      after: z.coerce.number().int().min(-1).max(10_000_000).default(-1),
      limit: z.coerce.number().int().min(1).max(200).default(50),
      state: TextState.optional(),
      figure: Figure.optional(),
    })
    const recipients = z.object({ recipients: z.array(Recipient), next: z.number().int().nullable() })
    app.get(
      '/campaigns/:id/recipients',
      { schema: { params: OfCampaign, querystring: recipientPage, response: { 200: recipients } } },
      async (request) => {
        const { after, limit, state, figure: is } = request.query
        const { id } = request.params
        const states = state ? [state] : undefined
        const figure = is ? { is, taken: takenAgain(await findTaken(db, id)) } : undefined
        const rows = await listRecipients(db, id, { after, limit: limit + 1, states, figure })
        const shown = rows.slice(0, limit)
        return {
          recipients: shown.map(({ firstName, lastName, company, ...row }) => ({
            ...row,
            name: nameOf({ firstName, lastName, company }),
            phone: formatPhone(row.phone),
            changedAt: row.changedAt?.toISOString() ?? null,
            repliedAt: row.repliedAt?.toISOString() ?? null,
            optedOutAt: row.optedOutAt?.toISOString() ?? null,
          })),
          next: rows.length > limit ? (shown.at(-1)?.position ?? null) : null,
        }
      },
    )

    async function show(id: string) {
      const shown = await showCampaign(parts, id)
      if (!shown) throw missing()
      return shown
    }

    async function afterPause(id: string, result: PauseResult, refusal: string) {
      if (result === 'missing') throw missing()
      if (result === 'refused') throw new Refusal('conflict', refusal)
      hurryOutbox()
      return show(id)
    }

    async function checkReferences({ listId, sendingNumberId }: { listId: string; sendingNumberId: string }) {
      if (!(await findList(db, listId))) throw fieldRefusal('listId', 'There is no such list.')
      if (!(await findNumber(db, sendingNumberId))) throw fieldRefusal('sendingNumberId', 'There is no such number.')
    }
  }

const fieldRefusal = (field: string, message: string) => new Refusal('invalid', message, [{ field, message }])
