// What a person does with a campaign besides pausing it: its schedule, its end, its place in the archive.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { archiveCampaign, unarchiveCampaign, type ArchiveResult } from '#activities/campaigns/archive-campaign.ts'
import { changeSchedule } from '#activities/campaigns/change-schedule.ts'
import { checkSchedule } from '#activities/campaigns/check-schedule.ts'
import { endCampaign } from '#activities/campaigns/end-campaign.ts'
import { Campaign, CampaignSchedule, ScheduleCheck, ScheduleInput } from '#schema/campaign.ts'
import type { Parts } from '../parts.ts'
import { fieldRefusal, Refusal } from '../refusal.ts'
import { by } from '../signed-in.ts'
import { noSuchCampaign, OfCampaign, showOrRefuse } from './show-campaign.ts'

const tags = ['Campaigns']
const End = z
  .strictObject({
    reason: z
      .string()
      .trim()
      .min(1, 'Say why it ends.')
      .max(200, 'The reason has at most 200 characters.')
      .meta({ description: 'Kept in the history.', examples: ['The season is over'] }),
  })
  .meta({ id: 'End' })

export const campaignLifeRoutes =
  (parts: Parts): FastifyPluginAsyncZod =>
  async (app) => {
    const { db, now, hurryOutbox } = parts

    app.put(
      '/campaigns/:id/schedule',
      {
        config: { right: 'campaigns', refuses: ['notFound', 'conflict'] },
        schema: {
          tags,
          summary: 'Change the schedule of a campaign that runs',
          description:
            'Days, time, zone, window and messages a run, from the next run on. Texts and order stay as they were fixed.',
          params: OfCampaign,
          body: CampaignSchedule,
          response: { 200: Campaign },
        },
      },
      async (request) => {
        const { id } = request.params
        const result = await changeSchedule(db, id, request.body, by(request), now)
        switch (result.kind) {
          case 'missing':
            throw noSuchCampaign()
          case 'notRunning':
            throw new Refusal('conflict', 'Only the schedule of an active or paused campaign is changed by itself.')
          case 'changedMeanwhile':
            throw new Refusal('conflict', 'Something about this campaign changed meanwhile. Load it again.')
          case 'refused':
            throw fieldRefusal('sendAt', result.message)
          case 'done':
            hurryOutbox()
            return showOrRefuse(parts, id)
        }
      },
    )

    // A question with a body, not a change: the schedule is still being typed.
    app.post(
      '/campaigns/:id/schedule/check',
      {
        config: { right: 'campaigns', refuses: ['notFound'] },
        schema: {
          tags,
          summary: 'Look at another schedule before it is saved',
          description: 'What it would mean for whoever still waits, or why it cannot be. Nothing is kept.',
          params: OfCampaign,
          body: ScheduleInput,
          response: { 200: ScheduleCheck },
        },
      },
      async (request) => {
        const check = await checkSchedule(db, request.params.id, request.body, now)
        if (!check) throw noSuchCampaign()
        return check
      },
    )

    app.put(
      '/campaigns/:id/completion',
      {
        config: { right: 'campaigns', refuses: ['notFound', 'conflict'] },
        schema: {
          tags,
          summary: 'End a campaign early',
          description:
            'Everybody who still waits is skipped. It cannot be taken up again; to stop for a while, pause it.',
          params: OfCampaign,
          body: End,
          response: { 200: Campaign },
        },
      },
      async (request) => {
        const { id } = request.params
        const result = await endCampaign(db, id, { ...by(request), reason: request.body.reason }, now)
        if (result === 'missing') throw noSuchCampaign()
        if (result === 'refused') throw new Refusal('conflict', 'Only an active or paused campaign can be ended.')
        hurryOutbox()
        return showOrRefuse(parts, id)
      },
    )

    app.put(
      '/campaigns/:id/archive',
      {
        config: { right: 'campaigns', refuses: ['notFound', 'conflict'] },
        schema: {
          tags,
          summary: 'Archive a campaign',
          description: 'A draft or a completed one, to have it out of the way. Nothing else about it changes.',
          params: OfCampaign,
          response: { 200: Campaign },
        },
      },
      async (request) => afterArchive(request.params.id, await archiveCampaign(db, request.params.id, by(request))),
    )

    app.delete(
      '/campaigns/:id/archive',
      {
        config: { right: 'campaigns', refuses: ['notFound'] },
        schema: {
          tags,
          summary: 'Take a campaign from the archive',
          description: 'It is among the others again.',
          params: OfCampaign,
          response: { 200: Campaign },
        },
      },
      async (request) => afterArchive(request.params.id, await unarchiveCampaign(db, request.params.id, by(request))),
    )

    async function afterArchive(id: string, result: ArchiveResult) {
      if (result === 'missing') throw noSuchCampaign()
      if (result === 'refused')
        throw new Refusal('conflict', 'A campaign that runs cannot be archived. End it first, or let it complete.')
      return showOrRefuse(parts, id)
    }
  }
