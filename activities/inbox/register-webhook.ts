// Trickle's webhook at Quo: registered when the address is new, its secret kept encrypted.
import { ApplicationFailure } from '@temporalio/activity'
import { z } from 'zod'
import { messageEventTypes } from '#schema/quo-event.ts'
import { currentWebhook, keepWebhook } from '../queries/webhooks.ts'
import { seal } from '../seal.ts'
import type { Services } from '../services.ts'

const Created = z.object({ data: z.object({ id: z.string().min(1), key: z.string().startsWith('whsec_') }) })

/** Does nothing when the webhook for this address is there. Replaces the one for another address. */
export const registerWebhook =
  ({ db, quo, secret }: Services) =>
  async (url: string): Promise<'there' | 'registered'> => {
    const current = await currentWebhook(db)
    if (current && current.url === url && (await isKnown(quo, current.id))) return 'there'

    const body = JSON.stringify({
      url,
      events: messageEventTypes,
      resourceIds: ['*'],
      label: 'Trickle',
      status: 'enabled',
    })
    const answer = await quo.call('webhooks', { method: 'POST', path: '/webhooks', body })
    const created = answer.kind === 'answered' ? Created.safeParse(answer.body) : undefined
    if (!created?.success)
      throw ApplicationFailure.create({ type: 'QuoAway', message: 'the webhook could not be registered' })
    const { id, key } = created.data.data
    await db.transaction().execute((trx) => keepWebhook(trx, { id, url, secret: seal(key, secret) }))
    if (current) await quo.call('webhooks', { method: 'DELETE', path: `/webhooks/${current.id}` })
    return 'registered'
  }

async function isKnown(quo: Services['quo'], id: string): Promise<boolean> {
  const answer = await quo.call('webhooks', { method: 'GET', path: `/webhooks/${id}` })
  if (answer.kind !== 'answered') throw ApplicationFailure.create({ type: 'QuoAway', message: answer.problem })
  if (answer.status !== 200 && answer.status !== 404) {
    throw ApplicationFailure.create({ type: 'QuoAway', message: `HTTP ${answer.status}` }) // not an answer to the question
  }
  return answer.status === 200
}
