// Where nobody has seen what Quo does: what each switch changes.
import { describe, expect, test } from 'vitest'
import { ana, aMailbox, aSandbox, main, type Quo, second, thing } from './a-sandbox.ts'

const set = (quo: Quo, change: object) => quo.json('PUT', '/sandbox/settings', change)
const send = (quo: Quo, more: object = {}) =>
  quo.call('POST', '/v1/messages', { content: 'hi', from: main.id, to: [ana], ...more })
const webhook = { url: 'http://127.0.0.1:9/hook', events: ['message.received'] }

test('under its old name the host knows no dated paths', async () => {
  const quo = await aSandbox()
  await set(quo, { host: 'openphone' })
  const dated = await quo.call('GET', '/messages')
  expect([dated.status, await dated.text()]).toEqual([404, expect.stringContaining('Cannot GET /messages')])
  expect((await quo.call('GET', '/v1/users')).status).toBe(200)
})

test('the code of a validation error, and of texting abroad', async () => {
  const quo = await aSandbox()
  await set(quo, { validationVariant: '07', internationalVariant: '03' })
  expect(await (await send(quo, { content: '' })).json()).toMatchObject({ code: '0207400' })
  expect(await (await quo.call('GET', '/v1/contacts?maxResults=0')).json()).toMatchObject({ code: '0807400' })
  expect(await (await send(quo, { to: ['+4915112345678'] })).json()).toMatchObject({ code: '0203403' })
})

test('maxResults can be required', async () => {
  const quo = await aSandbox()
  await set(quo, { maxResults: 'required' })
  for (const path of ['contacts', 'users', 'conversations', `messages?phoneNumberId=${main.id}&participants=%2B1`]) {
    const answer = await quo.call('GET', `/v1/${path}`)
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { message: expect.stringContaining('maxResults') },
    ])
  }
  expect((await quo.call('GET', '/v1/users?maxResults=10')).status).toBe(200)
})

test('the dated surface can ignore what it does not know', async () => {
  const quo = await aSandbox()
  expect((await quo.call('GET', '/messages?recipient=x')).status).toBe(400)
  await set(quo, { unknownParameters: 'ignored' })
  expect((await quo.call('GET', '/messages?recipient=x')).status).toBe(200)
  expect((await quo.call('GET', '/messages?recipient=x&limit=99')).status).toBe(400)
})

describe('sending', () => {
  test('from a number that is nobody’s: 404, or 400', async () => {
    const quo = await aSandbox()
    await set(quo, { unknownSender: 'invalid' })
    const answer = await send(quo, { from: 'PNnobody' })
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: '0200400' }])
  })

  test('from a number that may not text the US: refused, or accepted and not delivered', async () => {
    const quo = await aSandbox()
    await set(quo, { restrictedRegion: 'failLater' })
    expect((await send(quo, { from: second.id })).status).toBe(202)
    expect(await quo.book('text')).toMatchObject([{ fate: { state: 'undelivered', errorCode: '30034' } }])
  })

  test('to a national number: accepted and failed, or refused', async () => {
    const quo = await aSandbox()
    expect((await send(quo, { to: ['2025550143'] })).status).toBe(202)
    expect(await quo.book('text')).toMatchObject([{ fate: { state: 'failed', errorCode: '21211' } }])
    await set(quo, { nationalNumber: 'refuse' })
    expect((await send(quo, { to: ['2025550143'] })).status).toBe(400)
  })

  test('to the number it comes from: accepted and failed, refused, or delivered', async () => {
    const quo = await aSandbox()
    const toItself = { to: [main.number] }
    expect((await send(quo, toItself)).status).toBe(202)
    await set(quo, { ownNumber: 'refuse' })
    expect((await send(quo, toItself)).status).toBe(400)
    await set(quo, { ownNumber: 'deliver' })
    expect((await send(quo, toItself)).status).toBe(202)
    expect(await quo.book('text')).toMatchObject([
      { fate: { state: 'failed', errorCode: '21266' } },
      { fate: { state: 'delivered' } },
    ])
  })

  test.each(['undelivered', 'sent', 'failed'])('what failed reads in v1 as %s', async (failedInV1) => {
    const quo = await aSandbox()
    await set(quo, { failedInV1 })
    await quo.reply(ana, 'STOP')
    const id = await quo.sent()
    await quo.until(['state'], (lines) => lines.some(({ state }) => state === 'failed'))
    expect(await quo.json('GET', `/v1/messages/${id}`)).toMatchObject({ data: { status: failedInV1 } })
  })
})

describe('opting out', () => {
  test('letter case and blanks can matter', async () => {
    const quo = await aSandbox()
    await set(quo, { keywordMatch: 'exact' })
    await quo.reply(ana, 'stop')
    await quo.reply(ana, ' STOP')
    expect(await quo.book('optOut')).toEqual([])
    await quo.reply(ana, 'STOP')
    expect(await quo.book('optOut')).toHaveLength(1)
  })

  test('a second STOP can be confirmed again; it opts nobody out twice', async () => {
    const quo = await aSandbox()
    await set(quo, { repeatedKeyword: 'confirmed' })
    await quo.reply(ana, 'STOP')
    await quo.reply(ana, 'STOP')
    expect(await quo.book('confirmation')).toHaveLength(2)
    expect(await quo.book('optOut')).toHaveLength(1)
  })
})

describe('webhooks', () => {
  test('the fifty-first is refused with a status that can be chosen', async () => {
    const keys = ['a', 'b', 'c', 'd', 'e', 'f'] // ten requests a second each
    const quo = await aSandbox({ apiKey: keys.join(',') })
    await set(quo, { webhookLimitStatus: 422 })
    const make = async (n: number, path = '/webhooks') =>
      (await quo.call('POST', path, webhook, { authorization: keys[Math.floor(n / 10)] ?? '' })).status
    for (let n = 0; n < 50; n++) expect(await make(n)).toBe(201)
    expect(await make(50)).toBe(422)
    expect(await make(51, '/v1/webhooks/messages')).toBe(201)
  })

  test('a number that is not the workspace’s is refused, or taken', async () => {
    const quo = await aSandbox()
    const body = { ...webhook, resourceIds: ['PNnobody'] }
    for (const status of [400, 201]) {
      expect((await quo.call('POST', '/webhooks', body)).status).toBe(status)
      expect((await quo.call('POST', '/v1/webhooks/messages', body)).status).toBe(status)
      await set(quo, { unknownResource: 'accepted' })
    }
  })

  test('without resourceIds a legacy webhook is for all numbers, or for none', async () => {
    const quo = await aSandbox()
    await set(quo, { legacyResources: 'none' })
    expect(await quo.json('POST', '/v1/webhooks/messages', webhook)).toMatchObject({ data: { resourceIds: [] } })
  })

  test.each([
    ['drops', 1],
    ['delivers', 2],
  ])('a removed webhook %s what is still due', async (removedWebhook, letters) => {
    const [quo, mailbox] = [await aSandbox({ speed: 50 }), await aMailbox(500)] // the next attempt is due after 100 ms
    await set(quo, { removedWebhook })
    const { id } = thing(await quo.json('POST', '/webhooks', { ...webhook, url: mailbox.url }))
    await quo.reply(ana, 'hello')
    await quo.until(['attempt'], (lines) => lines.length === 1)
    await quo.call('DELETE', `/webhooks/${id}`)
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(mailbox.letters).toHaveLength(letters)
  })

  test('a legacy key can be made of any bytes', async () => {
    const quo = await aSandbox()
    await set(quo, { legacyKey: 'bytes' })
    const { key = '' } = thing(await quo.json('POST', '/v1/webhooks/messages', webhook))
    expect(Buffer.from(key, 'base64')).toHaveLength(32)
  })
})
