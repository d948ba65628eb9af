// STOP as Quo does it.
import { expect, test } from 'vitest'
import { keywordOf } from '../../sandbox/quo/texting/opt-out.ts'
import { ana, aMailbox, aSandbox, second } from './a-sandbox.ts'

test.each(['STOP', 'stop', 'Stopall', 'unsubscribe', 'CANCEL', 'End', ' quit '])('%j stops', (text) =>
  expect(keywordOf(text)).toBe('stop'),
)
test.each(['Stop please', 'STOP.', 'please stop', 'nonstop', ''])('%j does not stop', (text) =>
  expect(keywordOf(text)).toBeNull(),
)

test('STOP is delivered like any text, confirmed once, and makes later sends fail with 21610', async () => {
  const quo = await aSandbox()
  const mailbox = await aMailbox()
  await quo.json('POST', '/webhooks', { url: mailbox.url, events: ['message.received', 'message.failed'] })
  await quo.reply(ana, 'stop')
  await quo.reply(ana, 'STOP')
  expect(await quo.book('confirmation')).toMatchObject([{ to: [ana], text: expect.stringContaining('unsubscribed') }])

  const answer = await quo.send(ana)
  expect(answer.status).toBe(202)
  const letters = await mailbox.received(3)
  expect(letters.map(({ body }) => JSON.parse(body).type)).toEqual(
    expect.arrayContaining(['message.failed', 'message.received', 'message.received']),
  )
  const failed = letters.map(({ body }) => JSON.parse(body)).find(({ type }) => type === 'message.failed')
  expect(failed.data.resource).toMatchObject({ status: 'failed', errorCode: '21610' })
  expect(failed.data.resource).not.toHaveProperty('media')
})

test('an opt-out holds for every number of the workspace until START', async () => {
  const quo = await aSandbox()
  const path = `/sandbox/people/${encodeURIComponent(ana)}/texts`
  await quo.json('POST', path, { text: 'STOP', to: second.id })
  await quo.send(ana)
  await quo.until(['state'], (lines) =>
    lines.some(({ state, errorCode }) => state === 'failed' && errorCode === '21610'),
  )

  await quo.reply(ana, 'unstop')
  await quo.send(ana)
  const last = await quo.book('text')
  expect(last.at(-1)).toMatchObject({ fate: { state: 'delivered' } })
})

test('the refusal can also be an immediate 400', async () => {
  const quo = await aSandbox()
  await quo.json('PUT', '/sandbox/settings', { stopAnswer: 'refuse' })
  await quo.reply(ana, 'STOP')
  const answer = await quo.send(ana)
  expect([answer.status, await answer.json()]).toMatchObject([400, { message: expect.stringContaining('21610') }])
})

test('"Stop please" changes nothing at Quo', async () => {
  const quo = await aSandbox()
  await quo.reply(ana, 'Stop please')
  expect(await quo.book('optOut', 'confirmation')).toEqual([])
})

test("Quo's own confirmation can be kept out of the lists", async () => {
  const quo = await aSandbox()
  await quo.reply(ana, 'STOP')
  expect((await quo.json('GET', '/messages')).data).toHaveLength(2)
  await quo.json('PUT', '/sandbox/settings', { confirmation: 'hidden' })
  expect((await quo.json('GET', '/messages')).data).toHaveLength(1)
})
