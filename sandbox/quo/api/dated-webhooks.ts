// Dated API: the webhooks of the workspace, at most fifty. The version they were made with is theirs for good.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Webhook } from '../book/entries.ts'
import { given } from '../given.ts'
import { findLine, ownerId } from '../lines.ts'
import type { State } from '../state/state.ts'
import { eventTypes } from '../webhooks/event-types.ts'
import { newKey } from '../webhooks/sign.ts'
import type { Workspace } from '../workspace.ts'
import { datedRefusal, invalidInput } from './errors.ts'
import { datedReader, prefixed, uri } from './input.ts'
import { datedWebhook } from './shapes.ts'

const most = 50

const events = z
  .array(z.string().refine((type) => eventTypes.includes(type), 'Expected a known event type'))
  .min(1, 'Expected array length to be greater or equal to 1')
const resourceIds = z.union(
  [z.tuple([z.literal('*')]), z.array(prefixed('PN'))],
  'Expected ids of phone numbers or ["*"]',
)
const status = z.enum(['enabled', 'disabled'])
const label = z.string().max(255).nullable()

const Create = z.strictObject({
  url: uri,
  events,
  resourceIds: resourceIds.default(['*']),
  status: status.default('enabled'),
  label: label.default(null),
})

const Change = z
  .strictObject({ url: uri, events, resourceIds: resourceIds.nullable(), status, label })
  .partial()
  .refine((body) => Object.keys(body).length > 0, 'Expected at least one property')

interface OfWebhook {
  Params: { id: string }
}

export function datedWebhooks(app: FastifyInstance, workspace: Workspace): void {
  const { state, now, write } = workspace
  const read = datedReader(workspace)
  const found = (id: string) => foundWebhook(state, id)
  const own = () => [...state.webhooks.values()].filter(isDated)

  app.get('/webhooks', () => ({ data: own().map(datedWebhook) }))

  app.get<OfWebhook>('/webhooks/:id', ({ params }) => ({ data: datedWebhook(found(params.id)) }))

  app.post('/webhooks', (request, reply) => {
    const body = read('body', Create, request.body)
    refuseUnknown(body.resourceIds)
    const tooMany = `A workspace can have at most ${most} webhooks`
    if (own().length >= most) throw datedRefusal(state.settings.webhookLimitStatus, tooMany)
    const at = now()
    const createdAt = new Date(at).toISOString()
    const webhook = { ...body, resourceIds: unfiltered(body.resourceIds), id: nextId(), userId: ownerId }
    const keys = { key: newKey(), previousKey: null }
    const times = { createdAt, updatedAt: createdAt }
    write({ kind: 'webhook', at, webhook: { apiVersion: '2026-03-30', ...webhook, ...keys, ...times } })
    return reply.code(201).send({ data: { ...datedWebhook(found(webhook.id)), key: keys.key } })
  })

  app.patch<OfWebhook>('/webhooks/:id', (request) => {
    const webhook = found(request.params.id)
    const { resourceIds, ...body } = read('body', Change, request.body)
    refuseUnknown(resourceIds ?? [])
    const change = {
      ...webhook,
      ...given(body),
      ...(resourceIds !== undefined && { resourceIds: unfiltered(resourceIds) }),
    }
    return { data: datedWebhook(save(change)) }
  })

  app.post<OfWebhook>('/webhooks/:id/rotate', (request) => {
    const webhook = found(request.params.id)
    return { data: { key: save({ ...webhook, key: newKey(), previousKey: webhook.key }).key } }
  })

  app.delete<OfWebhook>('/webhooks/:id', (request, reply) => {
    const { id } = found(request.params.id)
    write({ kind: 'webhookRemoved', at: now(), id })
    return reply.code(204).send()
  })

  function save(webhook: Webhook): Webhook {
    const at = now()
    write({ kind: 'webhook', at, webhook: { ...webhook, updatedAt: new Date(at).toISOString() } })
    return found(webhook.id)
  }

  function refuseUnknown(ids: readonly string[]): void {
    if (state.settings.unknownResource === 'accepted' || ids.every((id) => id === '*' || findLine(id))) return
    throw invalidInput([{ path: '/resourceIds', message: 'Expected known numbers', schema: { type: 'array' } }])
  }

  function nextId(): string {
    return String(Math.max(Math.floor(now()), ...own().map(({ id }) => Number(id) + 1)))
  }
}

const isDated = ({ apiVersion }: Webhook) => apiVersion === '2026-03-30'

/** Those of v1 and of the app are not to be seen by the dated API. */
export function foundWebhook({ webhooks }: State, id: string): Webhook {
  const webhook = webhooks.get(id)
  if (!webhook || !isDated(webhook)) throw datedRefusal(404)
  return webhook
}

/** `null`, `[]` and `["*"]` all mean every number. */
function unfiltered(resourceIds: readonly string[] | null): string[] {
  return resourceIds === null || resourceIds.length === 0 ? ['*'] : [...resourceIds]
}
