// Lists of contacts and the numbers to text from, as the API shows them.
import { z } from 'zod'

export const ContactList = z
  .object({
    id: z.uuid(),
    name: z.string(),
    state: z.enum(['filling', 'ready', 'failed']),
    read: z.number().int().meta({ description: 'Contacts read: members and left out together.' }),
    members: z.number().int(),
    leftOut: z.number().int(),
    leftOutReasons: z.array(z.object({ reason: z.string(), count: z.number().int() })),
    problem: z.string().nullable(),
    createdAt: z.iso.datetime({ offset: true }),
  })
  .meta({ id: 'ContactList' })
export type ContactList = z.infer<typeof ContactList>

export const SendingNumber = z
  .object({ id: z.string(), phone: z.string(), name: z.string(), mayTextUs: z.boolean() })
  .meta({ id: 'SendingNumber' })
export type SendingNumber = z.infer<typeof SendingNumber>
