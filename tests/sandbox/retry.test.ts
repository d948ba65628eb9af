// A failed message that is tried again by API.
import { expect, test } from 'vitest'
import { ana, aMailbox, aSandbox } from './a-sandbox.ts'

const habit = `/sandbox/people/${encodeURIComponent(ana)}/habit`

test('what failed without a code goes out again under its own id, once', async () => {
  const [quo, mailbox] = [await aSandbox(), await aMailbox()]
  await quo.json('POST', '/webhooks', { url: mailbox.url, events: ['message.failed', 'message.delivered'] })
  await quo.json('PUT', habit, { does: 'miss', as: 'failed', errorCode: null })
  const id = await quo.sent()
  await quo.until(['state'], ([last]) => last?.state === 'failed')
  await quo.json('PUT', habit, { does: 'nothing' })

  const again = await quo.call('POST', `/messages/${id}/retry`)
  expect([again.status, await again.json()]).toEqual([202, {}])
  expect((await quo.call('POST', `/messages/${id}/retry`)).status).toBe(422) // it is on its way
  await quo.until(['state'], (lines) => lines.at(-1)?.state === 'delivered')
  expect(await quo.json('GET', `/messages/${id}`)).toMatchObject({ data: { id, status: 'delivered' } })
  expect(await quo.book('text')).toHaveLength(1)
  const told = (await mailbox.received(2)).map(({ body }) => JSON.parse(body))
  expect(told.map(({ type }) => type)).toEqual(['message.failed', 'message.delivered'])
  expect(new Set(told.map(({ data }) => data.resource.id))).toEqual(new Set([id]))
})

test.each([
  ['failed with a code', { does: 'miss', as: 'failed', errorCode: '30008' }, 'failed'],
  ['was not delivered', { does: 'miss', as: 'undelivered', errorCode: null }, 'undelivered'],
  ['arrived', { does: 'nothing' }, 'delivered'],
])('what %s cannot be tried again', async (_what, does, state) => {
  const quo = await aSandbox()
  await quo.json('PUT', habit, does)
  const id = await quo.sent()
  await quo.until(['state'], (lines) => lines.at(-1)?.state === state)
  const answer = await quo.call('POST', `/messages/${id}/retry`)
  expect([answer.status, await answer.json()]).toMatchObject([422, { title: 'Unprocessable Entity' }])
})

test('an unknown message is a 404, and the second try can cost', async () => {
  const quo = await aSandbox()
  expect((await quo.call('POST', '/messages/ACnone/retry')).status).toBe(404)
  await quo.json('PUT', '/sandbox/settings', { retryCosts: true, creditsCents: 10 })
  await quo.json('PUT', habit, { does: 'miss', as: 'failed', errorCode: null })
  const id = await quo.sent()
  await quo.until(['state'], ([last]) => last?.state === 'failed')
  await quo.call('POST', `/messages/${id}/retry`)
  expect(await quo.json('GET', '/sandbox/settings')).toMatchObject({ creditsCents: 8 })
})
