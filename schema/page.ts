// The one shape in which the API gives long lists: some items, and where the next page begins.
import { z } from 'zod'

export const Limit = z.coerce
  .number()
  .int()
  .min(1)
  .max(200)
  .default(50)
  .meta({ description: 'How many items at most.', examples: [50] })

export const PageQuery = z.strictObject({
  after: z
    .uuid('Take `next` of the page before.')
    .optional()
    .meta({ description: 'Where to go on: `next` of the page before. Left out: the first page.' }),
  limit: Limit,
})
export type PageQuery = z.infer<typeof PageQuery>

export const pageOf = <Item extends z.ZodType>(item: Item, id: string) =>
  z
    .object({
      items: z.array(item),
      next: z
        .string()
        .nullable()
        .meta({
          description: 'Give it as `after` to get the next page; null: this was the last one.',
          examples: ['0199f3c2-7b1e-7c44-9a5e-2f6d1c0b8a73'],
        }),
    })
    .meta({ id, description: 'One page of a list.' })
