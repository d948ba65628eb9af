// v1: the workspace's contacts. There is no search by number or name.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { users } from '../lines.ts'
import type { Contact } from '../people/cast.ts'
import { newHexId } from '../texting/ids.ts'
import type { Workspace } from '../workspace.ts'
import { codes, v1Refusal } from './errors.ts'
import { prefixed, readV1, repeated, wholeNumber } from './input.ts'
import { pageOf, v1Page } from './paging.ts'
import { v1Contact } from './shapes.ts'

const item = z.object({ name: z.string(), value: z.string().nullable() })
const reserved = /^(openphone|csv)|^(device|zapier|google-people|other)$/

const Create = z.object({
  defaultFields: z.object({
    firstName: z.string().nullable(),
    lastName: z.string().nullable().default(null),
    company: z.string().nullable().default(null),
    role: z.string().nullable().default(null),
    emails: z.array(item).default([]),
    phoneNumbers: z.array(item).default([]),
  }),
  customFields: z.array(z.object({ key: z.string(), value: z.unknown() })).default([]),
  createdByUserId: prefixed('US').optional(),
  source: z
    .string()
    .min(1)
    .max(72)
    .refine((name) => !reserved.test(name), 'Expected a source that is not reserved')
    .default('public-api'),
  sourceUrl: z.url("Expected string to match 'uri' format").max(200).nullable().default(null),
  externalId: z.string().min(1).max(75).nullable().default(null),
})

const texts = repeated(z.string()).optional()
const List = z
  .object({
    externalIds: texts,
    'externalIds[]': texts,
    sources: texts,
    'sources[]': texts,
    maxResults: wholeNumber(50).default(10),
    pageToken: z.string().optional(),
  })
  .transform((query) => ({
    ...query,
    externalIds: query.externalIds ?? query['externalIds[]'], // the style of these is not documented: both are taken
    sources: query.sources ?? query['sources[]'],
  }))

export function v1Contacts(app: FastifyInstance, workspace: Workspace): void {
  const { state } = workspace

  app.get('/v1/contacts', (request) => {
    const { externalIds, sources, maxResults, pageToken } = readV1(codes.contactInvalid, List, request.query)
    const found = state.contacts.filter(
      ({ externalId, source }) =>
        (!externalIds || (externalId !== null && externalIds.includes(externalId))) &&
        (!sources || (source !== null && sources.includes(source))),
    )
    const badToken = () => v1Refusal(codes.contactInvalid, '/pageToken: Unknown token')
    return v1Page(
      pageOf(found, maxResults, pageToken, ({ id }) => id, badToken),
      v1Contact,
    )
  })

  app.get<{ Params: { id: string } }>('/v1/contacts/:id', (request) => {
    const contact = state.contacts.find(({ id }) => id === request.params.id)
    if (!contact) throw v1Refusal(codes.contactNotFound, 'Contact not found')
    return { data: v1Contact(contact) }
  })

  /** Nothing keeps two contacts from having one number. */
  app.post('/v1/contacts', (request, reply) => {
    const body = readV1(codes.contactInvalid, Create, request.body)
    const at = workspace.now()
    const contact = newContact(body, new Date(at).toISOString())
    workspace.write({ kind: 'contact', at, contact })
    return reply.code(201).send({ data: v1Contact(contact) })
  })
}

function newContact({ defaultFields, customFields, ...body }: z.infer<typeof Create>, createdAt: string): Contact {
  const { firstName, lastName, company, role, emails, phoneNumbers } = defaultFields
  const withId = <T extends object>(one: T) => ({ id: newHexId(), ...one })
  return {
    id: newHexId(),
    externalId: body.externalId,
    source: body.source,
    sourceUrl: body.sourceUrl,
    firstName,
    lastName,
    company,
    role,
    emails: emails.map(withId),
    phoneNumbers: phoneNumbers.map(withId),
    customFields: customFields.map(({ key, value }) => withId({ key, name: key, type: 'string', value })),
    createdAt,
    updatedAt: createdAt,
    createdByUserId: body.createdByUserId ?? users[0]?.id ?? '',
  }
}
