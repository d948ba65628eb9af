// A message as Quo lists it, on both of its surfaces, as far as Trickle reads it.
import { z } from 'zod'

export const ListedMessage = z.object({
  id: z.string(),
  to: z.array(z.string()),
  from: z.string(),
  text: z.string().nullish(),
  conversationId: z.string().nullish(),
  direction: z.enum(['incoming', 'outgoing']),
  status: z.string(),
  createdAt: z.iso.datetime({ offset: true }),
})
export type ListedMessage = z.infer<typeof ListedMessage>
