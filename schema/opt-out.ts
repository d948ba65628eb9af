// Opt-outs and their confirmation, as people enter them and as the API shows them.
import { z } from 'zod'
import { problemWithConfirmation } from './rules/confirmation.ts'

const time = z.iso.datetime({ offset: true })

export const OptOut = z
  .object({
    id: z.uuid(),
    phone: z.string().meta({ examples: ['(212) 555-0101'] }),
    name: z
      .string()
      .nullable()
      .meta({ examples: ['Ana Ruiz'] }),
    at: time,
    source: z.enum(['reply', 'quo', 'person']).meta({ description: 'They wrote it, Quo refused a text, or a person.' }),
    wrongNumber: z.boolean(),
    words: z
      .string()
      .nullable()
      .meta({ description: 'What they wrote.', examples: ['Please take me off your list'] }),
    person: z
      .string()
      .nullable()
      .meta({ description: 'Who decided it or wrote it down.', examples: ['Dev Patel'] }),
    reason: z.string().nullable().meta({ description: 'That person’s.' }),
    confirmed: z
      .object({
        by: z.enum(['quo', 'us', 'nobody', 'notKnown', 'onItsWay']),
        reason: z.string().nullable(),
      })
      .meta({ description: 'Whether one text told them that it was heard, and whose.' }),
    conversationId: z.uuid().nullable(),
  })
  .meta({ id: 'OptOut', description: 'A number that is not texted, and where that comes from.' })
export type OptOut = z.infer<typeof OptOut>

export const NewOptOut = z
  .strictObject({
    phone: z
      .string()
      .trim()
      .min(1, 'Enter the number.')
      .max(60)
      .meta({ description: 'As people write numbers; without a country code it is of the US or Canada.' }),
    reason: z
      .string()
      .trim()
      .min(1, 'Say how and when they asked.')
      .max(200, 'The reason has at most 200 characters.')
      .meta({ description: 'How and when they asked.' }),
  })
  .meta({ id: 'NewOptOut', examples: [{ phone: '(212) 555-0177', reason: 'Asked on the phone today.' }] })

const fields = {
  business: z
    .string()
    .trim()
    .min(1, 'Write what your business is called.')
    .max(40, 'The name has at most 40 characters.')
    .nullable()
    .meta({ examples: ['Solid Ground'] }),
  words: z
    .string()
    .trim()
    .min(1, 'Write what is sent.')
    .max(300)
    .meta({
      description: 'With `{{business}}` where the name goes.',
      examples: ['{{business}}: You are off our list.'],
    }),
  quoConfirms: z.boolean().meta({ description: 'Quo answers STOP and its other own words by itself.' }),
}

export const ConfirmationEdit = z
  .strictObject(fields)
  .superRefine(({ words, business }, context) => {
    const problem = problemWithConfirmation(words, business)
    if (problem) context.addIssue({ code: 'custom', path: ['words'], message: problem })
  })
  .meta({
    id: 'ConfirmationEdit',
    examples: [{ business: 'Solid Ground', words: '{{business}}: You are off our list.', quoConfirms: true }],
  })

export const Confirmation = z
  .object({ ...fields, text: z.string().meta({ description: 'As it is sent now.' }) })
  .meta({ id: 'Confirmation', description: 'The one text that says an opt-out was heard.' })
