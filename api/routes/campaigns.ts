// Campaigns: drafts, activation, pause, rehearsals. A state change is a resource: PUT a pause, DELETE it.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { activateCampaign } from '#activities/campaigns/activate-campaign.ts'
import { checkActivation } from '#activities/campaigns/check-activation.ts'
import { changeDraft, makeDraft } from '#activities/campaigns/keep-draft.ts'
import { pauseCampaign, resumeCampaign, type PauseResult } from '#activities/campaigns/pause-campaign.ts'
import { askForRehearsalOf } from '#activities/campaigns/rehearse-campaign.ts'
import { findTaken, takenAgain } from '#activities/proof/taken-again.ts'
import { findCampaign, listCampaigns } from '#activities/queries/campaigns.ts'
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
  Stated,
  TextState,
} from '#schema/campaign.ts'
import { Limit, PageQuery, pageOf } from '#schema/page.ts'
import { Figure } from '#schema/proof.ts'
import { nameOf } from '#schema/rules/name.ts'
import { formatPhone } from '#schema/rules/phone.ts'
import { byId, cutPage } from '../page.ts'
import type { Parts } from '../parts.ts'
import { fieldRefusal, Refusal } from '../refusal.ts'
import { by } from '../signed-in.ts'
import { noSuchCampaign, OfCampaign, showOrRefuse, showSummary } from './show-campaign.ts'

const tags = ['Campaigns']
const CampaignQuery = PageQuery.extend({
  archived: z
    .stringbool()
    .default(false)
    .meta({ description: 'Those in the archive, instead of the others.', examples: ['false'] }),
})

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
          querystring: CampaignQuery,
          response: { 200: pageOf(CampaignSummary, 'CampaignPage') },
        },
      },
      async (request) => {
        const { after, limit, archived } = request.query
        const rows = await listCampaigns(db, { after, limit: limit + 1, archived })
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
          description: 'Nothing is sent before it is activated. Whatever is left out is missing until then.',
          body: CampaignInput,
          response: { 201: Campaign },
        },
      },
      async (request, reply) => {
        await checkReferences(request.body)
        const id = await makeDraft(db, request.body, by(request))
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
        await checkReferences(input)
        const result = await changeDraft(db, id, revision, input, by(request))
        if (result === 'missing') throw noSuchCampaign()
        if (result === 'notDraft') {
          throw new Refusal(
            'conflict',
            'Texts and order were fixed at activation: only the schedule can be changed now.',
          )
        }
        if (result === 'changedMeanwhile')
          throw new Refusal('conflict', 'Somebody else changed this draft meanwhile. Load it again.')
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
        if (!check) throw noSuchCampaign()
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
          body: Stated.nullish(),
          response: { 200: Campaign },
        },
      },
      async (request) => {
        const { id } = request.params
        const statement = request.body?.statement ?? ''
        const result = await activateCampaign(db, id, sandboxed, { ...by(request), statement }, now)
        if (result.kind === 'missing') throw noSuchCampaign()
        if (result.kind === 'notDraft') throw new Refusal('conflict', 'This campaign was activated already.')
        if (result.kind === 'refused') {
          const fields = result.problems.map(({ field, message }) => ({ field, message }))
          throw new Refusal('invalid', fields[0]?.message ?? 'It cannot be activated.', { fields })
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
        if (result === 'missing') throw noSuchCampaign()
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
        if (!(await findCampaign(db, id))) throw noSuchCampaign()
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

    const show = (id: string) => showOrRefuse(parts, id)

    async function afterPause(id: string, result: PauseResult, refusal: string) {
      if (result === 'missing') throw noSuchCampaign()
      if (result === 'refused') throw new Refusal('conflict', refusal)
      hurryOutbox()
      return show(id)
    }

    async function checkReferences({ listId, sendingNumberId }: CampaignInput) {
      if (listId && !(await findList(db, listId))) throw fieldRefusal('listId', 'There is no such list.')
      if (sendingNumberId && !(await findNumber(db, sendingNumberId)))
        throw fieldRefusal('sendingNumberId', 'There is no such number.')
    }
  }
