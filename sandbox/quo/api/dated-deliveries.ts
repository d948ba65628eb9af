// Dated API: the log of what a webhook was sent, sending one of it again, and a sample event to try a webhook with.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Delivery, State } from '../state/state.ts'
import type { Courier } from '../webhooks/courier.ts'
import { eventTypes } from '../webhooks/event-types.ts'
import { letterOf } from '../webhooks/letters.ts'
import { sampleEvent, sampleIds } from '../webhooks/sample.ts'
import type { Workspace } from '../workspace.ts'
import { foundWebhook } from './dated-webhooks.ts'
import { datedRefusal, invalidInput } from './errors.ts'
import { datedReader, isWithin, moment, wholeNumber } from './input.ts'
import { pageOf } from './paging.ts'

const eventType = z.string().refine((type) => eventTypes.includes(type), 'Expected a known event type')
const several = z.string().transform((list) => list.split(','))

const List = z.strictObject({
  status: z.enum(['success', 'pending', 'sending', 'failed']).optional(),
  eventType: eventType.optional(),
  'eventType[in]': several.pipe(z.array(eventType)).optional(),
  resourceId: z.string().optional(),
  'createdAt[gt]': moment.optional(),
  'createdAt[lt]': moment.optional(),
  limit: wholeNumber(50).default(10),
  after: z.string().optional(),
})
type List = z.infer<typeof List>

const Test = z.strictObject({ eventType })

interface OfWebhook {
  Params: { id: string }
}
interface OfDelivery {
  Params: { id: string; delivery: string }
}

export function datedDeliveries(app: FastifyInstance, workspace: Workspace, courier: Courier): void {
  const { state, now, write } = workspace
  const read = datedReader(workspace)

  app.get<OfWebhook>('/webhooks/:id/events', (request) => {
    const { id } = foundWebhook(state, request.params.id)
    const query = read('query', List, request.query)
    const found = [...state.deliveries.values()]
      .filter((delivery) => delivery.written.webhook === id && isLogged(delivery) && matches(query, delivery))
      .toReversed()
    const badCursor = () =>
      invalidInput([{ path: '/query/after', message: 'Unknown cursor', schema: { type: 'string' } }])
    const { items, next } = pageOf(found, query.limit, query.after, ({ written }) => written.id, badCursor)
    return { data: items.map(summaryOf), nextCursor: next }
  })

  app.get<OfDelivery>('/webhooks/:id/events/:delivery', ({ params }) => {
    const delivery = found(params)
    const { status: _, nextAttemptAt: __, ...about } = summaryOf(delivery)
    return { data: { ...about, requestBody: delivery.written.body, attempts: attemptsOf(delivery).toReversed() } }
  })

  app.post<OfDelivery>('/webhooks/:id/events/:delivery/retry', ({ params }, reply) => {
    const delivery = found(params)
    if (state.settings.retryOfAccepted === 'refused' && statusOf(delivery) === 'success') throw datedRefusal(422)
    courier.sendAgain(delivery)
    return reply.code(202).send({})
  })

  /** Answered with the event as it is, and delivered like any other. */
  app.post<OfWebhook>('/webhooks/:id/events/test', (request) => {
    const webhook = foundWebhook(state, request.params.id)
    const { eventType: type } = read('body', Test, request.body)
    const at = now()
    const event = sampleEvent(type, at)
    const { event: id, message, person } = sampleIds
    const about = { webhook: webhook.id, event: id, type, message, person }
    courier.dispatch(write(letterOf(about, event, at, { test: true })))
    return event
  })

  function found({ id, delivery: wanted }: OfDelivery['Params']): Delivery {
    const webhook = foundWebhook(state, id)
    const delivery = state.deliveries.get(wanted)
    if (!delivery || delivery.written.webhook !== webhook.id || !isLogged(delivery)) throw datedRefusal(404)
    return delivery
  }

  function matches(query: List, delivery: Delivery): boolean {
    const { type, message, at } = delivery.written
    return (
      (query.status === undefined || statusOf(delivery) === query.status) &&
      (query.eventType === undefined || type === query.eventType) &&
      (query['eventType[in]'] === undefined || query['eventType[in]'].includes(type)) &&
      (query.resourceId === undefined || message === query.resourceId) &&
      isWithin(at, { gt: query['createdAt[gt]'], lt: query['createdAt[lt]'] })
    )
  }

  function statusOf({ written, due, attempts }: Delivery): NonNullable<List['status']> {
    if (courier.isSending(written.id)) return 'sending'
    if (due) return 'pending'
    return attempts.some(({ outcome }) => outcome === 'accepted') ? 'success' : 'failed'
  }

  function summaryOf(delivery: Delivery) {
    const { id, event, type, message, test, at } = delivery.written
    const ids = { id, eventId: test ? null : event, resourceId: test ? null : message, eventType: type }
    const nextAttemptAt = nextAttemptOf(delivery, state)
    return { ...ids, status: statusOf(delivery), nextAttemptAt, createdAt: iso(at) }
  }
}

/** What a fault swallowed is as if it had never been; what a fault made up was really sent. */
const isLogged = ({ written }: Delivery) => written.dropped === null

function nextAttemptOf({ due }: Delivery, { settings }: State): string | null {
  return due && iso(due.since + due.afterMs / settings.speed)
}

function attemptsOf({ attempts }: Delivery) {
  return attempts.map(({ seq, at, outcome, status, responseBody, tookMs, trigger, url }) => ({
    id: `atmpt_${seq}`,
    timestamp: iso(at),
    status: outcome === 'accepted' ? 'success' : 'failed',
    responseStatusCode: status,
    responseBody,
    responseDurationMs: Math.round(tookMs),
    triggerType: trigger,
    url,
  }))
}

const iso = (ms: number) => new Date(ms).toISOString()
