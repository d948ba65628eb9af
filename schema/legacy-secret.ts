// The secret of a webhook that the owner made in Quo, as the API shows it: everything but the secret.
import { z } from 'zod'

export const LegacySecret = z
  .object({
    id: z.uuid(),
    label: z.string(),
    createdAt: z.iso.datetime({ offset: true }),
    lastUsedAt: z.iso
      .datetime({ offset: true })
      .nullable()
      .meta({ description: 'When a delivery was last signed with it, to the minute.' }),
  })
  .meta({ id: 'LegacySecret' })
