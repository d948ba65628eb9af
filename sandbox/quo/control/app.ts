// Control API: what a person of the business does in Quo's own app, and the API has no way to: webhooks, contacts, custom
// fields, and touching a conversation without a word.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { conversationChange, customFieldDefinition, type Webhook } from '../book/entries.ts'
import { ContactChange, NewContact } from '../contacts/bodies.ts'
import { ownerId } from '../lines.ts'
import type { Parts } from '../parts.ts'
import { newId } from '../texting/ids.ts'
import { appEventTypes } from '../webhooks/event-types.ts'
import { newLegacyKey } from '../webhooks/sign.ts'
import { Mistake, read } from './input.ts'

const event = z.string().refine((type) => appEventTypes.includes(type), `expected one of ${appEventTypes.join(', ')}`)

const AppWebhook = z.strictObject({
  url: z.url({ protocol: /^https?$/, error: 'expected an address that starts with http' }),
  events: z
    .array(event)
    .min(1)
    .default([...appEventTypes]),
  resourceIds: z.array(z.string()).min(1).default(['*']),
  apiVersion: z.enum(['v2', 'v3']).default('v3'),
  label: z.string().nullable().default(null),
})

const CustomFields = z.array(customFieldDefinition).max(100)

interface OfOne {
  Params: { id: string }
}

export function controlApp(app: FastifyInstance, { workspace, contacts }: Parts): void {
  const { state, now, write } = workspace
  const ownWebhooks = () => [...state.webhooks.values()].filter(isMadeHere)

  app.get('/app-webhooks', () => ({ webhooks: ownWebhooks().map(shown) }))

  /** The key is the one that the app reveals under "signing secret". */
  app.post('/app-webhooks', ({ body }, reply) => {
    const at = now()
    const createdAt = new Date(at).toISOString()
    const made = { id: newId('WH'), userId: ownerId, status: 'enabled', createdAt, updatedAt: createdAt } as const
    const keys = { key: newLegacyKey(state.settings.legacyKey), previousKey: null }
    const webhook: Webhook = { ...read(AppWebhook, body), ...made, ...keys }
    write({ kind: 'webhook', at, webhook })
    return reply.code(201).send(shown(webhook))
  })

  app.delete<OfOne>('/app-webhooks/:id', ({ params: { id } }, reply) => {
    if (!ownWebhooks().some((webhook) => webhook.id === id)) throw new Mistake(404, `The app has no webhook ${id}.`)
    write({ kind: 'webhookRemoved', at: now(), id })
    return reply.code(204).send()
  })

  app.put('/custom-fields', ({ body }) => {
    write({ kind: 'customFields', at: now(), fields: read(CustomFields, body) })
    return { customFields: state.customFields }
  })

  app.post('/contacts', ({ body }, reply) => {
    const contact = contacts.make(read(NewContact, body), 'app')
    return reply.code(201).send({ contact: orMistake(contact) })
  })

  app.patch<OfOne>('/contacts/:id', ({ params, body }) => ({
    contact: orMistake(contacts.change(found(params.id), read(ContactChange, body), 'app')),
  }))

  app.delete<OfOne>('/contacts/:id', ({ params }, reply) => {
    contacts.remove(found(params.id), 'app')
    return reply.code(204).send()
  })

  /** Assigned, snoozed, muted, named: its `updatedAt` moves and there is no message. */
  app.patch<OfOne>('/conversations/:id', ({ params: { id }, body }) => {
    if (!state.conversations.has(id)) throw new Mistake(404, `There is no conversation ${id}.`)
    write({ kind: 'conversation', at: now(), id, change: read(conversationChange, body) })
    return { conversation: state.conversations.get(id) }
  })

  function found(id: string) {
    const contact = contacts.find(id)
    if (!contact) throw new Mistake(404, `There is no contact ${id}.`)
    return contact
  }
}

const isMadeHere = ({ apiVersion }: Webhook) => apiVersion === 'v2' || apiVersion === 'v3'

function shown({ id, url, events, resourceIds, apiVersion, label, key, createdAt }: Webhook) {
  return { id, url, events, resourceIds, apiVersion, label, key, createdAt }
}

function orMistake<Contact>(contact: Contact | null): Contact {
  if (contact === null)
    throw new Mistake(400, 'customFields: one of them is no field of this workspace, or not of its type.')
  return contact
}
