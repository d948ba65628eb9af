// What a contact is made from and changed by, and how.
import { z } from 'zod'
import type { Contact, CustomField } from '../book/entries.ts'
import { given } from '../given.ts'
import { newHexId } from '../texting/ids.ts'

const text = z.string().nullable()
const items = z.array(z.object({ id: z.string().optional(), name: z.string(), value: text }))
const customFields = z.array(z.object({ id: z.string().optional(), key: z.string().optional(), value: z.unknown() }))
const user = z.string().regex(/^US(.*)$/, "Expected string to match '^US(.*)$'")
const externalId = z.string().min(1).max(75).nullable()
const sourceUrl = z.url("Expected string to match 'uri' format").max(200)

const reserved = /^(openphone|csv)|^(device|zapier|google-people|other)$/
const source = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((name) => !reserved.test(name), 'Expected a source that is not reserved')

export const NewContact = z.object({
  defaultFields: z.object({
    firstName: text,
    lastName: text.default(null),
    company: text.default(null),
    role: text.default(null),
    emails: items.default([]),
    phoneNumbers: items.default([]),
  }),
  customFields: customFields.default([]),
  createdByUserId: user.optional(),
  source: source(72).default('public-api'),
  sourceUrl: sourceUrl.nullable().default(null),
  externalId: externalId.default(null),
})
export type NewContact = z.infer<typeof NewContact>

export const ContactChange = z.object({
  defaultFields: z
    .object({ firstName: text, lastName: text, company: text, role: text, emails: items, phoneNumbers: items })
    .partial()
    .default({}),
  customFields: customFields.optional(),
  source: source(75).nullable().optional(), // three longer than a new one's, says the document
  sourceUrl: sourceUrl.nullable().optional(),
  externalId: externalId.optional(),
})
export type ContactChange = z.infer<typeof ContactChange>

export function contactFrom(body: NewContact, customFields: CustomField[], creator: string, at: string): Contact {
  const { defaultFields, source, sourceUrl, externalId, createdByUserId = creator } = body
  const { emails, phoneNumbers, ...names } = defaultFields
  return {
    id: newHexId(),
    externalId,
    source,
    sourceUrl,
    ...names,
    emails: kept(emails),
    phoneNumbers: kept(phoneNumbers),
    customFields,
    createdAt: at,
    updatedAt: at,
    createdByUserId,
  }
}

/** Lists replace: what a list leaves out is gone. */
export function changedContact(contact: Contact, body: ContactChange, fields: CustomField[], at: string): Contact {
  const { defaultFields, source, sourceUrl, externalId } = body
  const { emails, phoneNumbers, ...names } = defaultFields
  return {
    ...contact,
    ...given({ ...names, source, sourceUrl, externalId }),
    ...(emails && { emails: kept(emails) }),
    ...(phoneNumbers && { phoneNumbers: kept(phoneNumbers) }),
    customFields: body.customFields ? fields : contact.customFields,
    updatedAt: at,
  }
}

/** An item whose value is null is taken away. */
const kept = (list: z.infer<typeof items>) =>
  list.flatMap(({ id, name, value }) => (value === null ? [] : [{ id: id ?? newHexId(), name, value }]))
