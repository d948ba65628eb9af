// After a restore, as the API shows it: why nothing is sent, and what was not settled when the backup was made.
import { z } from 'zod'
import { CampaignStatus } from './campaign.ts'

const time = z.iso.datetime({ offset: true })

export const DoubtedCampaign = z
  .object({
    id: z.uuid(),
    name: z.string().meta({ examples: ['Before the winter'] }),
    status: CampaignStatus,
    unsettled: z.number().int().meta({ description: 'Texts that were not settled when the backup was made.' }),
    pending: z.number().int().meta({ description: 'Of those, how many would be sent.' }),
    foundAtQuo: z.number().int().meta({ description: 'Of those, how many Quo turned out to have accepted.' }),
  })
  .meta({ id: 'DoubtedCampaign' })

export const Fence = z
  .object({
    since: time,
    because: z.string().meta({ description: 'How it came to be up.', examples: ['A backup was restored.'] }),
    backupMadeAt: time,
    look: z.object({
      state: z.enum(['notAsked', 'looking', 'done', 'failed']),
      at: time.nullable(),
      problem: z.string().nullable().meta({ description: 'Why it failed.' }),
    }),
    messages: z
      .object({ outgoing: z.number().int(), incoming: z.number().int() })
      .meta({ description: 'What is known by now of the time after the backup, from Quo’s list or its events.' }),
    campaigns: z.array(DoubtedCampaign),
  })
  .meta({ id: 'Fence', description: 'Up after a restore: nothing is sent until an owner confirms.' })
export type Fence = z.infer<typeof Fence>
