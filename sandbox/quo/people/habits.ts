// What a person does when a text reaches the phone, or why none does.
import { z } from 'zod'

const afterMs = z.number().min(0).max(86_400_000).default(30_000)
const saying = z.string().min(1).max(1600)

export const Habit = z.discriminatedUnion('does', [
  z.strictObject({ does: z.literal('nothing') }),
  z.strictObject({ does: z.literal('answer'), text: saying, afterMs }),
  z.strictObject({ does: z.literal('stop'), text: saying.default('STOP'), afterMs }),
  z.strictObject({
    does: z.literal('miss'), // the text does not arrive
    as: z.enum(['undelivered', 'failed']).default('undelivered'),
    errorCode: z
      .string()
      .regex(/^\d{5}$/)
      .nullable()
      .default('30003'),
  }),
])
export type Habit = z.infer<typeof Habit>
