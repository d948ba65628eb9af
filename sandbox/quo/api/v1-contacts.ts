// v1: the workspace's contacts and their custom fields. There is no search by number or name.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Contact } from '../book/entries.ts'
import { ContactChange, NewContact } from '../contacts/bodies.ts'
import type { Contacts } from '../contacts/contacts.ts'
import type { Workspace } from '../workspace.ts'
import { notFound, v1Refusal } from './errors.ts'
import { repeated, v1Reader, wholeNumber } from './input.ts'
import { pageOf, v1Page } from './paging.ts'
import { v1Contact } from './shapes.ts'

const texts = repeated(z.string().min(1).max(75)).optional()
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

interface OfContact {
  Params: { id: string }
}

export function v1Contacts(app: FastifyInstance, workspace: Workspace, contacts: Contacts): void {
  const { state } = workspace
  const { read, readList, refusal } = v1Reader(workspace, 'contacts')

  app.get('/v1/contacts', (request) => {
    const { externalIds, sources, maxResults, pageToken } = readList(List, request.query)
    const found = state.contacts.filter(
      ({ externalId, source }) =>
        (!externalIds || (externalId !== null && externalIds.includes(externalId))) &&
        (!sources || (source !== null && sources.includes(source))),
    )
    const badToken = () => refusal('/pageToken: Unknown token')
    return v1Page(
      pageOf(found, maxResults, pageToken, ({ id }) => id, badToken),
      v1Contact,
    )
  })

  app.get<OfContact>('/v1/contacts/:id', ({ params }) => ({ data: v1Contact(found(params.id)) }))

  app.post('/v1/contacts', (request, reply) => {
    const body = read(NewContact, request.body)
    refuseConflict(body.externalId, undefined)
    return reply.code(201).send({ data: v1Contact(orRefuse(contacts.make(body, 'api'))) })
  })

  app.patch<OfContact>('/v1/contacts/:id', ({ params, body }) => {
    const contact = found(params.id)
    const change = read(ContactChange, body)
    refuseConflict(change.externalId, contact)
    return { data: v1Contact(orRefuse(contacts.change(contact, change, 'api'))) }
  })

  app.delete<OfContact>('/v1/contacts/:id', ({ params }, reply) => {
    contacts.remove(found(params.id), 'api')
    return reply.code(204).send()
  })

  /** Definitions can be changed in the app only. */
  app.get('/v1/contact-custom-fields', () => ({ data: state.customFields }))

  function found(id: string): Contact {
    const contact = contacts.find(id)
    if (!contact) throw notFound('contacts', 'Contact not found')
    return contact
  }

  function refuseConflict(externalId: string | null | undefined, self: Contact | undefined): void {
    if (state.settings.contactConflict === 'never' || !externalId) return
    if (state.contacts.some((other) => other !== self && other.externalId === externalId)) throw v1Refusal('0800409')
  }
}

function orRefuse(contact: Contact | null): Contact {
  if (!contact) throw v1Refusal('0801400')
  return contact
}
