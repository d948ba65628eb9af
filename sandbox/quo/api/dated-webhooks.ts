// Dated API: the webhooks of the workspace, at most fifty.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Webhook } from '../book/entries.ts'
import { findLine } from '../lines.ts'
import { eventTypes } from '../webhooks/event-types.ts'
import { newKey } from '../webhooks/sign.ts'
import type { Workspace } from '../workspace.ts'
import { datedRefusal } from './errors.ts'
import { readDated } from './input.ts'
import { datedWebhook } from './shapes.ts'

const most = 50

const url = z.url({ protocol: /^https?$/, error: "Expected string to match 'uri' format" })
const events = z
  .array(z.string().refine((type) => eventTypes.includes(type), 'Expected a known event type'))
  .min(1, 'Expected array length to be greater or equal to 1')
const resourceIds = z.union(
  [z.tuple([z.literal('*')]), z.array(z.string().refine((id) => id.startsWith('PN') && findLine(id) !== undefined))],
  'Expected ids of phone numbers or ["*"]',
)
const status = z.enum(['enabled', 'disabled'])
const label = z.string().max(255).nullable()

const Create = z.strictObject({
  url,
  events,
  resourceIds: resourceIds.default(['*']),
  status: status.default('enabled'),
  label: label.default(null),
})

const Change = z
  .strictObject({ url, events, resourceIds: resourceIds.nullable(), status, label })
  .partial()
  .refine((body) => Object.keys(body).length > 0, 'Expected at least one property')

export function datedWebhooks(app: FastifyInstance, { state, now, write }: Workspace): void {
  app.get('/webhooks', () => ({ data: [...state.webhooks.values()].map(datedWebhook) }))

  app.get<{ Params: { id: string } }>('/webhooks/:id', ({ params }) => ({ data: datedWebhook(found(params.id)) }))

  app.post('/webhooks', (request, reply) => {
    const body = readDated('body', Create, request.body)
    if (state.webhooks.size >= most) throw datedRefusal(400, `A workspace can have at most ${most} webhooks`) // status inferred
    const at = now()
    const createdAt = new Date(at).toISOString()
    const webhook = {
      ...body,
      resourceIds: unfiltered(body.resourceIds),
      id: nextId(),
      createdAt,
      updatedAt: createdAt,
    }
    const keys = { key: newKey(), previousKey: null }
    write({ kind: 'webhook', at, webhook: { ...webhook, ...keys } })
    return reply.code(201).send({ data: { ...datedWebhook(found(webhook.id)), key: keys.key } })
  })

  app.patch<{ Params: { id: string } }>('/webhooks/:id', (request) => {
    const webhook = found(request.params.id)
    const { resourceIds, ...body } = readDated('body', Change, request.body)
    const change = {
      ...webhook,
      ...definedOf(body),
      ...(resourceIds !== undefined && { resourceIds: unfiltered(resourceIds) }),
    }
    return { data: datedWebhook(save(change)) }
  })

  app.post<{ Params: { id: string } }>('/webhooks/:id/rotate', (request) => {
    const webhook = found(request.params.id)
    return { data: { key: save({ ...webhook, key: newKey(), previousKey: webhook.key }).key } }
  })

  /** Inferred: what is still to be delivered to it is dropped. */
  app.delete<{ Params: { id: string } }>('/webhooks/:id', (request, reply) => {
    const { id } = found(request.params.id)
    write({ kind: 'webhookRemoved', at: now(), id })
    return reply.code(204).send()
  })

  function found(id: string): Webhook {
    const webhook = state.webhooks.get(id)
    if (!webhook) throw datedRefusal(404)
    return webhook
  }

  function save(webhook: Webhook): Webhook {
    const at = now()
    write({ kind: 'webhook', at, webhook: { ...webhook, updatedAt: new Date(at).toISOString() } })
    return found(webhook.id)
  }

  function nextId(): string {
    return String(Math.max(Math.floor(now()), ...[...state.webhooks.keys()].map((id) => Number(id) + 1)))
  }
}

/** `null`, `[]` and `["*"]` all mean every number. */
function unfiltered(resourceIds: readonly string[] | null): string[] {
  return resourceIds === null || resourceIds.length === 0 ? ['*'] : [...resourceIds]
}

function definedOf(body: object) {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
}
