// Campaigns: drafts, activation, pause, rehearsals. A state change is a resource: PUT a pause, DELETE it.
import { randomUUIDv7 } from 'node:crypto'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { activateCampaign, checkActivation } from '#activities/campaigns/activate-campaign.ts'
import { pauseCampaign, resumeCampaign, type PauseResult } from '#activities/campaigns/pause-campaign.ts'
import { askForRehearsalOf } from '#activities/campaigns/rehearse-campaign.ts'
import { findTaken, takenAgain } from '#activities/proof/taken-again.ts'
import { keepAudit } from '#activities/queries/audit.ts'
import { findCampaign, insertDraft, listCampaigns, updateDraft } from '#activities/queries/campaigns.ts'
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
import { Limit, PageQuery, pageOf } from '#schema/page.ts'
import { Figure } from '#schema/proof.ts'
import { changedFields } from '#schema/rules/changed-fields.ts'
import { nameOf } from '#schema/rules/name.ts'
import { formatPhone } from '#schema/rules/phone.ts'
import { of } from '../of.ts'
import { byId, cutPage } from '../page.ts'
import type { Parts } from '../parts.ts'
import { fieldRefusal, Refusal } from '../refusal.ts'
import { by } from '../signed-in.ts'
import { showCampaign, showSummary } from './show-campaign.ts'

const tags = ['Campaigns']
const OfCampaign = of('campaign')
const missing = () => new Refusal('notFound', 'There is no such campaign.')

export const campaignRoutes =
  (parts: Parts): FastifyPluginAsyncZod =>
  async (app) => {
    const { db, sandboxed, now, hurryOutbox } = parts

    app.get(
      '/campaigns',
      {
        config: { right: 'read' },
        schema: {
          tags,
          summary: 'List the campaigns',
          description: 'The newest first.',
          querystring: PageQuery,
          response: { 200: pageOf(CampaignSummary, 'CampaignPage') },
        },
      },
      async (request) => {
        const { after, limit } = request.query
        const rows = await listCampaigns(db, { after, limit: limit + 1 })
        const { shown, next } = cutPage(rows, limit, byId)
        const at = await now(db)
        return { items: await Promise.all(shown.map((row) => showSummary(db, row, at))), next }
      },
    )

    app.post(
      '/campaigns',
      {
        config: { right: 'campaigns', once: true },
        schema: {
          tags,
          summary: 'Make a draft',
          description: 'Nothing is sent before it is activated.',
          body: CampaignInput,
          response: { 201: Campaign },
        },
      },
      async (request, reply) => {
        await checkReferences(request.body)
        const id = randomUUIDv7()
        await db.transaction().execute(async (trx) => {
          await insertDraft(trx, id, request.body)
          await keepAudit(trx, {
            action: 'campaign created',
            subject: 'campaign',
            subjectId: id,
            after: request.body,
            ...by(request),
          })
        })
        return reply.status(201).send(await show(id))
      },
    )

    app.get(
      '/campaigns/:id',
      {
        config: { right: 'read', refuses: ['notFound'] },
        schema: { tags, summary: 'Show a campaign', params: OfCampaign, response: { 200: Campaign } },
      },
      async (request) => show(request.params.id),
    )

    app.put(
      '/campaigns/:id',
      {
        config: { right: 'campaigns', refuses: ['notFound', 'conflict'] },
        schema: {
          tags,
          summary: 'Edit a draft',
          description: 'Texts and order are fixed at activation. An edit names the revision that its editor saw.',
          params: OfCampaign,
          body: CampaignEdit,
          response: { 200: Campaign },
        },
      },
      async (request) => {
        const { id } = request.params
        const { revision, ...input } = request.body
        const before = await show(id)
        if (before.status !== 'draft') {
          throw new Refusal('conflict', 'Only a draft can be edited: texts and order were fixed at activation.')
        }
        await checkReferences(input)
        const saved = await db.transaction().execute(async (trx) => {
          const was = await findCampaign(trx, id)
          const row = await updateDraft(trx, id, revision, input)
          if (was && row)
            await keepAudit(trx, {
              action: 'campaign edited',
              subject: 'campaign',
              subjectId: id,
              ...changedFields({ ...was }, input),
              ...by(request),
            })
          return row
        })
        if (!saved) throw new Refusal('conflict', 'Somebody else changed this draft meanwhile. Load it again.')
        return show(id)
      },
    )

    app.get(
      '/campaigns/:id/activation-check',
      {
        config: { right: 'read', refuses: ['notFound'] },
        schema: {
          tags,
          summary: 'What activation would do now',
          description:
            'Without doing it: who would be texted, who would be skipped and why, and what keeps it from being activated.',
          params: OfCampaign,
          response: { 200: ActivationCheck },
        },
      },
      async (request) => {
        const check = await checkActivation(db, request.params.id, sandboxed, now)
        if (!check) throw missing()
        return check
      },
    )

    app.put(
      '/campaigns/:id/activation',
      {
        config: { right: 'campaigns', refuses: ['notFound', 'conflict'], once: true },
        schema: {
          tags,
          summary: 'Activate a draft',
          description:
            'Freezes order and texts; from now on it texts a batch on each send day. It cannot be made a draft again, only paused.',
          params: OfCampaign,
          response: { 200: Campaign },
        },
      },
      async (request) => {
        const { id } = request.params
        const result = await activateCampaign(db, id, sandboxed, by(request), now)
        if (result.kind === 'missing') throw missing()
        if (result.kind === 'notDraft') throw new Refusal('conflict', 'This campaign was activated already.')
        if (result.kind === 'refused') {
          const fields = result.problems.map((message) => ({ field: '', message }))
          throw new Refusal('invalid', result.problems[0] ?? 'It cannot be activated.', { fields })
        }
        hurryOutbox()
        return show(id)
      },
    )

    const why = z
      .strictObject({
        reason: z
          .string()
          .trim()
          .min(1)
          .max(200)
          .optional()
          .meta({ description: 'Kept in the history.', examples: ['Heavy rain, no crews'] }),
      })
      .nullish()
    app.put(
      '/campaigns/:id/pause',
      {
        config: { right: 'campaigns', refuses: ['notFound', 'conflict'] },
        schema: {
          tags,
          summary: 'Pause',
          description: 'No text leaves after the answer, but for one that was posted already. Pausing twice is once.',
          params: OfCampaign,
          body: why,
          response: { 200: Campaign },
        },
      },
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
      {
        config: { right: 'campaigns', refuses: ['notFound', 'conflict'] },
        schema: {
          tags,
          summary: 'Resume',
          description: 'It goes on with the next person at the next send time.',
          params: OfCampaign,
          response: { 200: Campaign },
        },
      },
      async (request) => {
        const result = await resumeCampaign(db, request.params.id, by(request), now)
        return afterPause(request.params.id, result, 'Only a paused campaign can be resumed.')
      },
    )

    app.post(
      '/campaigns/:id/rehearsals',
      {
        config: { right: 'campaigns', refuses: ['notFound', 'conflict'], once: true },
        schema: {
          tags,
          summary: 'Rehearse now',
          description: 'In the sandbox only: a run at once, whatever the day and the hour.',
          params: OfCampaign,
          response: { 201: Campaign },
        },
      },
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

    const recipientPage = z.strictObject({
      after: z.coerce
        .number('Take `next` of the page before.')
        .int()
        .min(0)
        .max(10_000_000)
        .optional()
        .meta({ description: 'Where to go on: `next` of the page before. Left out: the first page.' }),
      limit: Limit,
      state: TextState.optional().meta({ description: 'Only those in this state.' }),
      figure: Figure.optional().meta({ description: 'Only those who are counted in this figure of the proof.' }),
    })
    app.get(
      '/campaigns/:id/recipients',
      {
        config: { right: 'read', refuses: ['notFound'] },
        schema: {
          tags,
          summary: 'List a campaign’s recipients',
          description: 'In the order in which they are texted. A draft has none yet.',
          params: OfCampaign,
          querystring: recipientPage,
          response: { 200: pageOf(Recipient, 'RecipientPage') },
        },
      },
      async (request) => {
        const { after = -1, limit, state, figure: is } = request.query
        const { id } = request.params
        if (!(await findCampaign(db, id))) throw missing()
        const states = state ? [state] : undefined
        const figure = is ? { is, taken: takenAgain(await findTaken(db, id)) } : undefined
        const rows = await listRecipients(db, id, { after, limit: limit + 1, states, figure })
        const { shown, next } = cutPage(rows, limit, ({ position }) => String(position))
        return {
          items: shown.map(({ firstName, lastName, company, ...row }) => ({
            ...row,
            name: nameOf({ firstName, lastName, company }),
            phone: formatPhone(row.phone),
            changedAt: row.changedAt?.toISOString() ?? null,
            repliedAt: row.repliedAt?.toISOString() ?? null,
            optedOutAt: row.optedOutAt?.toISOString() ?? null,
          })),
          next,
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
