// The dated delivery log: what a webhook was sent, sending one of it again by hand, and the sample event.
import { expect, test } from 'vitest'
import { ana, aMailbox, aSandbox, type Quo, thing, things } from './a-sandbox.ts'

const events = ['message.received', 'message.delivered']

async function aWebhook(quo: Quo, url: string) {
  const { id } = thing(await quo.json('POST', '/webhooks', { url, events }))
  return `/webhooks/${id}/events`
}

const statusesOf = async (quo: Quo, log: string) =>
  things(await quo.json('GET', log)).map(({ eventType, status }) => [eventType, status])

test('what was accepted is a success, what waits is pending, what was given up has failed; the newest is first', async () => {
  const [quo, mailbox] = [await aSandbox({ speed: 1 }), await aMailbox(200, 500)]
  const log = await aWebhook(quo, mailbox.url)
  await quo.reply(ana, 'one')
  await quo.until(['attempt'], (lines) => lines.length === 1)
  await quo.reply(ana, 'two')
  await quo.until(['attempt'], (lines) => lines.length === 2)

  const { data } = await quo.json('GET', log)
  expect(data).toEqual([
    {
      id: expect.stringMatching(/^msg_/),
      eventId: expect.stringMatching(/^EV/),
      resourceId: expect.stringMatching(/^AC/),
      eventType: 'message.received',
      status: 'pending',
      nextAttemptAt: expect.stringMatching(/Z$/),
      createdAt: expect.any(String),
    },
    expect.objectContaining({ status: 'success', nextAttemptAt: null }),
  ])
})

test('one that was refused eight times has failed, and its attempts are there, the newest first', async () => {
  const [quo, mailbox] = [await aSandbox({ speed: 100_000 }), await aMailbox(...Array<number>(8).fill(503))]
  const log = await aWebhook(quo, mailbox.url)
  await quo.reply(ana, 'hello')
  await quo.until(['attempt'], (lines) => lines.length === 8)
  expect(await statusesOf(quo, log)).toEqual([['message.received', 'failed']])

  const [{ id } = { id: '' }] = things(await quo.json('GET', log))
  const { data } = await quo.json('GET', `${log}/${id}`)
  expect(data).toMatchObject({ id, eventType: 'message.received', requestBody: mailbox.letters[0]?.body })
  expect(Reflect.get(Object(data), 'attempts')).toHaveLength(8)
  expect(Reflect.get(Object(data), 'attempts')[0]).toEqual({
    id: expect.any(String),
    timestamp: expect.any(String),
    status: 'failed',
    responseStatusCode: 503,
    responseBody: '',
    responseDurationMs: expect.any(Number),
    triggerType: 'scheduled',
    url: mailbox.url,
  })
})

test('it can be sent again by hand, under the same id', async () => {
  const [quo, mailbox] = [await aSandbox({ speed: 1 }), await aMailbox(500)]
  const log = await aWebhook(quo, mailbox.url)
  await quo.reply(ana, 'hello')
  await quo.until(['attempt'], (lines) => lines.length === 1)
  const [{ id } = { id: '' }] = things(await quo.json('GET', log))
  const again = await quo.call('POST', `${log}/${id}/retry`)
  expect([again.status, await again.json()]).toEqual([202, {}])

  const [first, second] = await mailbox.received(2)
  expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id'])
  await quo.until(['attempt'], (lines) => lines.length === 2)
  expect(await statusesOf(quo, log)).toEqual([['message.received', 'success']])
  const { data } = await quo.json('GET', `${log}/${id}`)
  expect(data).toMatchObject({ attempts: [{ triggerType: 'manual', responseStatusCode: 200 }, { status: 'failed' }] })
})

test('what was sent by hand and accepted is not sent on the schedule any more', async () => {
  const [quo, mailbox] = [await aSandbox({ speed: 20 }), await aMailbox(500)] // the next attempt is due after 250 ms
  const log = await aWebhook(quo, mailbox.url)
  await quo.reply(ana, 'hello')
  await quo.until(['attempt'], (lines) => lines.length === 1)
  const [{ id } = { id: '' }] = things(await quo.json('GET', log))
  await quo.call('POST', `${log}/${id}/retry`)
  await mailbox.received(2)
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(mailbox.letters).toHaveLength(2)
})

test('whether an accepted one can be sent again is a switch', async () => {
  const [quo, mailbox] = [await aSandbox(), await aMailbox()]
  const log = await aWebhook(quo, mailbox.url)
  await quo.reply(ana, 'hello')
  await quo.until(['attempt'], (lines) => lines.length === 1)
  const [{ id } = { id: '' }] = things(await quo.json('GET', log))
  await quo.json('PUT', '/sandbox/settings', { retryOfAccepted: 'refused' })
  expect((await quo.call('POST', `${log}/${id}/retry`)).status).toBe(422)
  await quo.json('PUT', '/sandbox/settings', { retryOfAccepted: 'sent' })
  expect((await quo.call('POST', `${log}/${id}/retry`)).status).toBe(202)
  await mailbox.received(2)
})

test('the log can be narrowed and is paged', async () => {
  const [quo, mailbox] = [await aSandbox(), await aMailbox()]
  const log = await aWebhook(quo, mailbox.url)
  await quo.reply(ana, 'hello')
  const id = await quo.sent(ana)
  await quo.until(['attempt'], (lines) => lines.length === 2)
  const count = async (query: string) => things(await quo.json('GET', `${log}?${query}`)).length
  expect(await count('eventType=message.received')).toBe(1)
  expect(await count('eventType[in]=message.received,message.delivered')).toBe(2)
  expect(await count(`resourceId=${id}`)).toBe(1)
  expect(await count('status=failed')).toBe(0)
  expect(await count('createdAt[lt]=2020-01-01T00:00:00Z')).toBe(0)
  const { nextCursor } = await quo.json('GET', `${log}?limit=1`)
  expect(await quo.json('GET', `${log}?limit=1&after=${nextCursor}`)).toMatchObject({ nextCursor: null })
  expect((await quo.call('GET', `${log}?eventType=message.sent`)).status).toBe(400)
})

test('a sample event is answered as it is and delivered, with ids that are always the same', async () => {
  const [quo, mailbox] = [await aSandbox(), await aMailbox()]
  const log = await aWebhook(quo, mailbox.url)
  const answer = await quo.call('POST', `${log}/test`, { eventType: 'message.received' })
  expect(answer.status).toBe(200)
  const event = await answer.json()
  expect(event).toMatchObject({ apiVersion: '2026-03-30', type: 'message.received', data: { resource: {} } })
  const [letter] = await mailbox.received(1)
  expect(JSON.parse(letter?.body ?? '')).toEqual(event)
  expect((await quo.json('GET', log)).data).toMatchObject([{ eventId: null, resourceId: null }])
  const other = await (await quo.call('POST', `${log}/test`, { eventType: 'call.completed' })).json()
  expect(Reflect.get(Object(other), 'id')).toBe(Reflect.get(Object(event), 'id'))
  expect((await quo.call('POST', `${log}/test`, { eventType: 'message.sent' })).status).toBe(400)
})

test('what a fault swallowed is not in the log, and a removed webhook has none', async () => {
  const [quo, mailbox] = [await aSandbox(), await aMailbox()]
  const log = await aWebhook(quo, mailbox.url)
  await quo.json('PUT', '/sandbox/faults', { webhooks: [{ effect: { type: 'drop' } }] })
  await quo.reply(ana, 'hello')
  expect((await quo.json('GET', log)).data).toEqual([])
  await quo.call('DELETE', log.replace('/events', ''))
  expect((await quo.call('GET', log)).status).toBe(404)
})
