// Lists of contacts and the numbers to text from, as the API shows them.
import { z } from 'zod'

/** Where, when and in which words the people of a list agreed to be texted. */
const consent = {
  source: z.string().meta({ description: 'Where they agreed.', examples: ['Estimate request form'] }),
  on: z.iso
    .date('Write a date like 2026-11-24.')
    .nullable()
    .meta({ description: 'When, or since when.', examples: ['2026-03-02'] }),
  wording: z
    .string()
    .nullable()
    .meta({ description: 'In which words.', examples: ['I agree to get texts about my estimate.'] }),
}

export const ListConsent = z
  .object(consent)
  .meta({ id: 'ListConsent', description: 'Where, when and in which words the people of a list agreed.' })

export const ListConsentInput = z
  .strictObject({
    source: consent.source.trim().min(1, 'Say where they agreed, such as “Estimate request form”.').max(200),
    on: consent.on.default(null),
    wording: z
      .string()
      .trim()
      .max(1000, 'The wording has at most 1,000 characters.')
      .nullable()
      .default(null)
      .meta({ description: 'In which words.', examples: ['I agree to get texts about my estimate.'] }),
  })
  .meta({ id: 'NewListConsent' })
export type ListConsentInput = z.infer<typeof ListConsentInput>

export const ContactList = z
  .object({
    id: z.uuid(),
    name: z.string().meta({ examples: ['Contacts from Quo'] }),
    state: z.enum(['filling', 'ready', 'failed']),
    read: z
      .number()
      .int()
      .meta({ description: 'Contacts read: members and left out together.', examples: [600] }),
    members: z
      .number()
      .int()
      .meta({ description: 'Those with a number that can be texted.', examples: [588] }),
    leftOut: z
      .number()
      .int()
      .meta({ examples: [12] }),
    leftOutReasons: z
      .array(z.object({ reason: z.string(), count: z.number().int() }))
      .meta({ examples: [[{ reason: 'has no phone number', count: 12 }]] }),
    problem: z
      .string()
      .nullable()
      .meta({ description: 'Why it is not complete.', examples: ['Quo does not accept the API key'] }),
    consent: ListConsent.nullable().meta({ description: 'None: it is not written down.' }),
    createdAt: z.iso.datetime({ offset: true }),
  })
  .meta({ id: 'ContactList', description: 'A set of contacts; it stays as it was when it was brought.' })
export type ContactList = z.infer<typeof ContactList>

export const SendingNumber = z
  .object({
    id: z.string().meta({ description: 'Quo’s own id.', examples: ['PNsandbox01'] }),
    phone: z.string().meta({ examples: ['(415) 555-0100'] }),
    name: z.string().meta({ examples: ['Main line'] }),
    mayTextUs: z.boolean().meta({ description: 'Whether its carrier registration is complete.' }),
  })
  .meta({ id: 'SendingNumber', description: 'A number of the Quo workspace.' })
export type SendingNumber = z.infer<typeof SendingNumber>
