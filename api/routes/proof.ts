// The proof of one campaign: how its people add up, and whether each promise that our own tables can show was kept.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { proveCampaign } from '#activities/proof/prove-campaign.ts'
import { findCampaign } from '#activities/queries/campaigns.ts'
import { CampaignProof } from '#schema/proof.ts'
import { toAssertion, verdictOver } from '#schema/rules/findings.ts'
import { timingsAt } from '#schema/timings.ts'
import { of } from '../of.ts'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'

export const proofRoutes =
  ({ db, settings }: Parts): FastifyPluginAsyncZod =>
  async (app) => {
    const timings = timingsAt(settings.speed)

    app.get(
      '/campaigns/:id/proof',
      {
        config: { right: 'read', refuses: ['notFound', 'conflict'] },
        schema: {
          tags: ['Campaigns'],
          summary: 'Prove a campaign',
          description:
            'Every recipient in exactly one figure, and each promise held against all rows. A draft has none.',
          params: of('campaign'),
          response: { 200: CampaignProof },
        },
      },
      async (request) => {
        const campaign = await findCampaign(db, request.params.id)
        if (!campaign) throw new Refusal('notFound', 'There is no such campaign.')
        if (campaign.status === 'draft') {
          throw new Refusal('conflict', 'A draft has no proof: nothing is sent before it is activated.')
        }
        const checkedAt = new Date().toISOString()
        const { campaign: proven, findings } = await proveCampaign(db, campaign, timings)
        const assertions = findings.map(toAssertion)
        const verdict = verdictOver(assertions.map((assertion) => assertion.verdict))
        return { campaign: proven, verdict, assertions, checkedAt }
      },
    )
  }
