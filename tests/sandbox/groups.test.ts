// Group threads: a text that several people see.
import { expect, test } from 'vitest'
import { ana, aMailbox, aSandbox, main, thing, things } from './a-sandbox.ts'

const ben = '+12025550144'
const chloe = '+12025550145'
const from = (number: string) => `/sandbox/people/${encodeURIComponent(number)}/texts`

test('a text from a group comes in once, is for everybody in it, and has a conversation of its own', async () => {
  const [quo, mailbox] = [await aSandbox(), await aMailbox()]
  await quo.json('POST', '/webhooks', { url: mailbox.url, events: ['message.received'] })
  await quo.json('POST', from(ana), { text: 'We both want it', others: [ben] })
  const [letter] = await mailbox.received(1)
  expect(JSON.parse(letter?.body ?? '').data.context).toMatchObject({
    senderIdentifier: ana,
    recipientIdentifiers: [main.number, ben],
  })
  expect((await quo.json('GET', '/v1/conversations?maxResults=10')).data).toMatchObject([{ participants: [ana, ben] }])
  const list = (people: string[]) =>
    quo.json(
      'GET',
      `/v1/messages?phoneNumberId=${main.id}&maxResults=10${people.map((one) => `&participants=${encodeURIComponent(one)}`).join('')}`,
    )
  expect((await list([ana])).data).toEqual([])
  expect((await list([ben, ana])).data).toMatchObject([{ from: ana, to: [main.number, ben], direction: 'incoming' }])
  expect(await quo.json('GET', `/sandbox/people/${encodeURIComponent(ben)}/thread`)).toMatchObject({
    person: { textsIn: 1, textsOut: 0 },
    messages: [{ from: ana, text: 'We both want it' }],
  })
})

test('legacy webhooks write the people of a group into one string', async () => {
  const [quo, mailbox] = [await aSandbox(), await aMailbox()]
  await quo.json('POST', '/v1/webhooks/messages', { url: mailbox.url, events: ['message.received'] })
  await quo.json('POST', from(ana), { text: 'hello', others: [ben] })
  expect(JSON.parse((await mailbox.received(1))[0]?.body ?? '').data.object.to).toBe(`${main.number},${ben}`)
})

test('an answer to the group goes into the same conversation, by API or from the app', async () => {
  const quo = await aSandbox()
  await quo.json('POST', from(ana), { text: 'hello', others: [ben] })
  const sent = thing(await quo.json('POST', '/v1/messages', { content: 'hi', from: main.id, to: [ben, ana] }))
  await quo.json('POST', '/sandbox/teammate-texts', { to: [ana, ben], text: 'hi from Teo' })
  const conversations = things(await quo.json('GET', '/v1/conversations?maxResults=10'))
  expect(conversations.map(({ id }) => id)).toEqual([sent.conversationId])
})

test('STOP in a group counts for whoever said it, and is confirmed to them alone', async () => {
  const quo = await aSandbox()
  await quo.json('POST', from(ana), { text: 'STOP', others: [ben, chloe] })
  expect(await quo.book('optOut')).toMatchObject([{ number: ana }])
  expect(await quo.book('confirmation')).toMatchObject([{ to: [ana] }])

  await quo.json('PUT', '/sandbox/settings', { groupKeyword: 'ignored' })
  await quo.json('POST', from(ben), { text: 'STOP', others: [ana] })
  expect(await quo.book('optOut')).toHaveLength(1)
})

test('a text to a group is paid for each of them, or once', async () => {
  const quo = await aSandbox()
  const send = () => quo.call('POST', '/v1/messages', { content: 'hi', from: main.id, to: [ana, ben, chloe] })
  await send()
  await quo.json('PUT', '/sandbox/settings', { groupPrice: 'once' })
  await send()
  expect((await quo.book('text')).map(({ costCents }) => costCents)).toEqual([3, 1])
})
