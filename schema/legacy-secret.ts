// The secret of a webhook that the owner made in Quo, as the API shows it: everything but the secret.
import { z } from 'zod'

export const LegacySecret = z
  .object({
    id: z.uuid(),
    label: z
      .string()
      .meta({ description: 'Which webhook it is, in its owner’s words.', examples: ['Made in Quo’s app'] }),
    createdAt: z.iso.datetime({ offset: true }),
    lastUsedAt: z.iso
      .datetime({ offset: true })
      .nullable()
      .meta({ description: 'When a delivery was last signed with it, to the minute.' }),
  })
  .meta({ id: 'LegacySecret' })
