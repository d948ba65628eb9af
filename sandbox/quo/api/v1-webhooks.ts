// v1: legacy webhooks. Four paths make them, each for its own events; none changes one; every answer shows the key.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Webhook } from '../book/entries.ts'
import { findLine, ownerId, users } from '../lines.ts'
import { newId } from '../texting/ids.ts'
import { v1EventTypes } from '../webhooks/event-types.ts'
import { newLegacyKey } from '../webhooks/sign.ts'
import type { Workspace } from '../workspace.ts'
import { notFound } from './errors.ts'
import { prefixed, uri, v1Reader } from './input.ts'
import { v1Webhook } from './shapes.ts'

/** Only the two kinds that have a single event want one named. */
const create = <Type extends string>(types: readonly [Type, ...Type[]]) =>
  z.object({
    url: uri,
    events: z.array(z.enum(types, 'Expected an event of this kind of webhook')).min(types.length === 1 ? 1 : 0),
    resourceIds: z.union([z.array(prefixed('PN')), z.array(z.literal('*'))], 'Expected array').optional(),
    userId: prefixed('US').optional(),
    label: z.string().optional(),
    status: z.enum(['enabled', 'disabled']).default('enabled'),
  })

const OfUser = z.object({ userId: prefixed('US').default(ownerId) })

interface OfWebhook {
  Params: { id: string }
}

export function v1Webhooks(app: FastifyInstance, workspace: Workspace): void {
  const { state, now, write } = workspace
  const { read, refusal } = v1Reader(workspace, 'webhooks')

  for (const [path, types] of Object.entries(v1EventTypes)) {
    const Create = create(types)
    app.post(`/v1/webhooks/${path}`, (request, reply) => {
      const body = read(Create, request.body)
      const { settings } = state
      const { resourceIds = settings.legacyResources === 'all' ? ['*'] : [], userId = ownerId, label = null } = body
      refuseUnknown(resourceIds, userId)
      const at = now()
      const createdAt = new Date(at).toISOString()
      const keys = { key: newLegacyKey(settings.legacyKey), previousKey: null }
      const times = { createdAt, updatedAt: createdAt }
      const about = { id: newId('WH'), apiVersion: 'v4', ...body, resourceIds, userId, label } as const
      write({ kind: 'webhook', at, webhook: { ...about, ...keys, ...times } })
      return reply.code(201).send({ data: v1Webhook(found(about.id)) })
    })
  }

  app.get('/v1/webhooks', (request) => {
    const { userId } = read(OfUser, request.query)
    const own = [...state.webhooks.values()].filter((webhook) => isMadeHere(webhook) && webhook.userId === userId)
    return { data: own.map(v1Webhook) }
  })

  app.get<OfWebhook>('/v1/webhooks/:id', ({ params }) => ({ data: v1Webhook(found(params.id)) }))

  app.delete<OfWebhook>('/v1/webhooks/:id', ({ params }, reply) => {
    const { id } = found(params.id)
    write({ kind: 'webhookRemoved', at: now(), id })
    return reply.code(204).send()
  })

  /** Those made in the app are not to be seen here, nor those of the dated API. */
  function found(given: string): Webhook {
    const webhook = state.webhooks.get(read(prefixed('WH'), given))
    if (!webhook || !isMadeHere(webhook)) throw notFound('webhooks', 'Webhook not found')
    return webhook
  }

  function refuseUnknown(resourceIds: readonly string[], userId: string): void {
    if (!users.some(({ id }) => id === userId)) throw notFound('webhooks', 'User not found')
    if (state.settings.unknownResource === 'accepted') return
    if (resourceIds.some((id) => id !== '*' && !findLine(id))) throw refusal('/resourceIds/0: Expected a known number')
  }
}

const isMadeHere = ({ apiVersion }: Webhook) => apiVersion === 'v4'
