// The business that texts, as it is set for the whole installation.
import { z } from 'zod'
import { namesBusiness } from './rules/business-name.ts'

const segmentCents = z
  .number('Write a number of cents, such as 1.')
  .min(0, 'A segment costs at least nothing.')
  .max(100, 'A segment costs at most 100 cents.')
  .meta({ description: 'What a segment costs, in US cents. Quo charges 1 in the US and Canada.', examples: [1] })

const name = { description: 'Every text must name it.', examples: ['Solid Ground Foundations'] }

export const Business = z
  .object({ name: z.string().nullable().meta(name), segmentCents })
  .meta({ id: 'Business', description: 'The business that texts.' })

export const BusinessInput = z
  .strictObject({
    name: z
      .string()
      .trim()
      .min(1, 'Write what people know your business as.')
      .max(60, 'The name has at most 60 characters.')
      .refine((name) => namesBusiness(name, name), 'The name needs a letter or a digit.')
      .meta(name),
    segmentCents: segmentCents.optional(),
  })
  .meta({ id: 'NewBusiness' })
export type BusinessInput = z.infer<typeof BusinessInput>
