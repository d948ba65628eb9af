// Drafts: looked at while they are typed, copied from any campaign, thrown away.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { checkDraft } from '#activities/campaigns/check-activation.ts'
import { copyCampaign, throwDraftAway } from '#activities/campaigns/keep-draft.ts'
import { ActivationCheck, Campaign, DraftToCheck } from '#schema/campaign.ts'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import { by } from '../signed-in.ts'
import { noSuchCampaign, OfCampaign, showOrRefuse } from './show-campaign.ts'

const tags = ['Campaigns']

export const draftRoutes =
  (parts: Parts): FastifyPluginAsyncZod =>
  async (app) => {
    const { db, sandboxed, now } = parts

    // A question with a long body, not a change: the draft may not be saved yet.
    app.post(
      '/campaigns/check',
      {
        config: { right: 'campaigns' },
        schema: {
          tags,
          summary: 'Look at a draft before it is saved',
          description: 'What activation would do, and what is missing or wrong. Nothing is kept.',
          body: DraftToCheck,
          response: { 200: ActivationCheck },
        },
      },
      async (request) => checkDraft(db, request.body, sandboxed, now),
    )

    app.post(
      '/campaigns/:id/copy',
      {
        config: { right: 'campaigns', refuses: ['notFound'], once: true },
        schema: {
          tags,
          summary: 'Copy a campaign',
          description: 'A new draft with the messages, the list and the schedule of any campaign.',
          params: OfCampaign,
          response: { 201: Campaign },
        },
      },
      async (request, reply) => {
        const id = await copyCampaign(db, request.params.id, by(request))
        if (!id) throw noSuchCampaign()
        return reply.status(201).send(await showOrRefuse(parts, id))
      },
    )

    app.delete(
      '/campaigns/:id',
      {
        config: { right: 'campaigns', refuses: ['notFound', 'conflict'] },
        schema: {
          tags,
          summary: 'Delete a draft',
          description: 'For good. A campaign that was activated stays on record; archive it instead.',
          params: OfCampaign,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const result = await throwDraftAway(db, request.params.id, by(request))
        if (result === 'missing') throw noSuchCampaign()
        if (result === 'notDraft') {
          throw new Refusal(
            'conflict',
            'Only a draft can be deleted. What was sent stays on record; archive it instead.',
          )
        }
        return reply.status(204).send(null)
      },
    )
  }
