// Legacy webhooks: made by v1 or in Quo's app, signed in Quo's own form, in three generations of payload.
import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { newLegacyKey, signLegacy } from '../../sandbox/quo/webhooks/sign.ts'
import { ana, aMailbox, aSandbox, type Letter, main, type Quo, second, thing, things } from './a-sandbox.ts'

const ben = '+12025550144'
const sample = 'R2ZLM2o0bFhBNVpyUnU2NG9mYXQ1MHNyR3pvSUhIVVg=' // from Quo's article
const highBytes = '4OHi4+Tl5ufo6err7O3u7/Dx8vP09fb3+Pn6+/z9/v8='

async function subscribe(quo: Quo, url: string, more: object = {}) {
  const events = ['message.received', 'message.delivered']
  const { id, key = '' } = thing(
    await quo.json('POST', '/v1/webhooks/messages', { url, events, resourceIds: ['*'], label: 'legacy', ...more }),
  )
  return { id, key }
}

async function inApp(quo: Quo, url: string, more: object = {}) {
  const made = await quo.json('POST', '/sandbox/app-webhooks', { url, ...more })
  return { id: String(made.id), key: String(made.key) }
}

/** As Quo's article says it, written here anew. */
function isSigned({ headers, body }: Letter, key: string): boolean {
  return String(headers['openphone-signature'])
    .split(',')
    .some((entry) => {
      const [scheme, version, timestamp, signature] = entry.split(';')
      const expected = createHmac('sha256', Buffer.from(key, 'base64')).update(`${timestamp}.${body}`).digest('base64')
      return scheme === 'hmac' && version === '1' && signature === expected
    })
}

const eventOf = (letter: Letter | undefined) => JSON.parse(letter?.body ?? '{}')
const timestampOf = ({ headers }: Letter) => Number(String(headers['openphone-signature']).split(';')[2])

test.each([
  [sample, '{"a":1}', 'KiE8F5Sb4Jt2s2IpPtYv2sClViyFwf/4ce+Nhe8VfSc='],
  [sample, '{ "a": 1 }', 'SSIoWENm+vOzM9f7qE0Q5bYOs4cmiXrmOOoQfPUtwu4='],
  [sample, '{"text":"café 😀"}', 'xICKBdpaZSlkVoT6A6CNg5BEFNg4k1rRtJkfiuvLAlU='],
  [sample, '{"text":"caf\\u00e9"}', 'Njp6pVLTdS9bUsJ0wg3QrhKMhNbBc3jaYqo0quRh7Dg='],
  [highBytes, '{"a":1}', 'tlnQX5HrA4pbg+WCOsxXumK+oRfTvVhbBRt3xE0CYRo='],
])('signs with %s over %s as our vectors say', (key, body, signature) => {
  expect(signLegacy(key, 1700000000123, body)).toBe(`hmac;1;1700000000123;${signature}`)
})

test('a key is 32 letters and digits, or any 32 bytes', () => {
  expect(Buffer.from(newLegacyKey('ascii'), 'base64').toString('latin1')).toMatch(/^[A-Za-z0-9]{32}$/)
  expect(Buffer.from(newLegacyKey('bytes'), 'base64')).toHaveLength(32)
})

describe('made by v1', () => {
  test('every answer shows the key, there is no way to change one, and it can be removed', async () => {
    const quo = await aSandbox()
    const made = await quo.call('POST', '/v1/webhooks/messages', {
      url: 'https://example.com/hook',
      events: ['message.received'],
    })
    expect(made.status).toBe(201)
    const { data } = await quo.json('GET', '/v1/webhooks')
    expect(data).toEqual([
      {
        id: expect.stringMatching(/^WH/),
        userId: 'USsandbox01',
        orgId: 'ORsandbox01',
        label: null,
        status: 'enabled',
        url: 'https://example.com/hook',
        key: expect.any(String),
        events: ['message.received'],
        resourceIds: ['*'],
        createdAt: expect.any(String),
        updatedAt: expect.any(String),
        deletedAt: null,
      },
    ])
    expect(await made.json()).toEqual({ data: things({ data })[0] })
    const [{ id } = { id: '' }] = things({ data })
    expect((await quo.call('PATCH', `/v1/webhooks/${id}`, { status: 'disabled' })).status).toBe(404)
    const removed = await quo.call('DELETE', `/v1/webhooks/${id}`)
    expect([removed.status, await removed.text()]).toEqual([204, ''])
    expect((await quo.call('GET', `/v1/webhooks/${id}`)).status).toBe(404)
  })

  test.each([
    ['messages', ['message.failed']],
    ['messages', ['call.completed']],
    ['calls', ['message.received']],
    ['call-summaries', ['call.transcript.completed']],
    ['call-transcripts', ['call.summary.completed']],
    ['call-summaries', []],
  ])('%s does not take %j', async (path, events) => {
    const quo = await aSandbox()
    const answer = await quo.call('POST', `/v1/webhooks/${path}`, { url: 'https://example.com', events })
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: '0300400' }])
  })

  test('each kind of them takes its own events', async () => {
    const quo = await aSandbox()
    const kinds = {
      calls: ['call.ringing', 'call.completed', 'call.recording.completed'],
      'call-summaries': ['call.summary.completed'],
      'call-transcripts': ['call.transcript.completed'],
    }
    for (const [path, events] of Object.entries(kinds)) {
      expect((await quo.call('POST', `/v1/webhooks/${path}`, { url: 'https://example.com', events })).status).toBe(201)
    }
    expect(things(await quo.json('GET', '/v1/webhooks'))).toHaveLength(3)
  })

  test('the list is that of the owner unless it names another user', async () => {
    const quo = await aSandbox()
    await subscribe(quo, 'https://example.com', { userId: 'USsandbox02' })
    expect((await quo.json('GET', '/v1/webhooks')).data).toEqual([])
    expect((await quo.json('GET', '/v1/webhooks?userId=USsandbox02')).data).toHaveLength(1)
    const nobody = await quo.call('POST', '/v1/webhooks/messages', {
      url: 'https://example.com',
      events: [],
      userId: 'USnobody',
    })
    expect(nobody.status).toBe(404)
  })

  test('webhooks of v1, of the app and of the dated API do not see each other', async () => {
    const quo = await aSandbox()
    const legacy = await subscribe(quo, 'https://example.com')
    const app = await inApp(quo, 'https://example.com')
    const dated = thing(
      await quo.json('POST', '/webhooks', { url: 'https://example.com', events: ['message.received'] }),
    )
    expect(things(await quo.json('GET', '/v1/webhooks')).map(({ id }) => id)).toEqual([legacy.id])
    expect(things(await quo.json('GET', '/webhooks')).map(({ id }) => id)).toEqual([dated.id])
    expect(await quo.json('GET', '/sandbox/app-webhooks')).toMatchObject({ webhooks: [{ id: app.id }] })
    expect((await quo.call('GET', `/webhooks/${legacy.id}`)).status).toBe(404)
    expect((await quo.call('GET', `/v1/webhooks/${app.id}`)).status).toBe(404)
    expect((await quo.call('DELETE', `/sandbox/app-webhooks/${legacy.id}`)).status).toBe(404)
    expect((await quo.call('DELETE', `/sandbox/app-webhooks/${app.id}`)).status).toBe(204)
  })

  test('a text is told as v4 was seen: to as a string, a deep link, no conversation id', async () => {
    const [quo, mailbox] = [await aSandbox(), await aMailbox()]
    const { key } = await subscribe(quo, mailbox.url)
    await quo.reply(ana, 'Do you have tulips? 🌷')
    const [letter] = await mailbox.received(1)
    if (!letter) throw new Error('no letter')
    expect(isSigned(letter, key)).toBe(true)
    expect(Math.abs(timestampOf(letter) - Date.now())).toBeLessThan(10_000)
    expect(letter.headers['webhook-signature']).toBeUndefined()
    expect(letter.body).toBe(JSON.stringify(JSON.parse(letter.body)))
    expect(eventOf(letter)).toEqual({
      id: expect.stringMatching(/^EV[0-9a-f]{32}$/),
      object: 'event',
      apiVersion: 'v4',
      createdAt: expect.stringMatching(/\.\d{3}Z$/),
      type: 'message.received',
      data: {
        object: {
          id: expect.stringMatching(/^AC/),
          object: 'message',
          from: ana,
          to: main.number,
          direction: 'incoming',
          text: 'Do you have tulips? 🌷',
          media: [],
          status: 'received',
          createdAt: expect.any(String),
          userId: 'USsandbox01',
          phoneNumberId: main.id,
          contactIds: [],
        },
        deepLink: expect.stringMatching(/^https:\/\/my\.quo\.com\/inbox\/PNsandbox01\/c\/CN\w+\?at=AC\w+$/),
      },
    })
  })

  test('or as Quo’s guide shows it: to as a list, an inbound text "delivered", nothing about media or links', async () => {
    const [quo, mailbox] = [await aSandbox(), await aMailbox()]
    await quo.json('PUT', '/sandbox/settings', { legacyPayload: 'documented' })
    await subscribe(quo, mailbox.url)
    await quo.reply(ana, 'hello')
    const { data } = eventOf((await mailbox.received(1))[0])
    expect(data.object).toMatchObject({ to: [main.number], status: 'delivered', text: 'hello' })
    expect(data.object).not.toHaveProperty('media')
    expect(data).not.toHaveProperty('deepLink')
  })

  test('without pictures media may be missing', async () => {
    const [quo, mailbox] = [await aSandbox(), await aMailbox()]
    await quo.json('PUT', '/sandbox/settings', { legacyMedia: 'whenAny' })
    await subscribe(quo, mailbox.url)
    await quo.reply(ana, 'hello')
    expect(eventOf((await mailbox.received(1))[0]).data.object).not.toHaveProperty('media')
  })

  test('no failure is told, and numbers it does not name are not either', async () => {
    const [quo, mailbox] = [await aSandbox(), await aMailbox()]
    await subscribe(quo, mailbox.url, { resourceIds: [second.id] })
    await subscribe(quo, mailbox.url)
    await quo.json('PUT', `/sandbox/people/${encodeURIComponent(ana)}/habit`, { does: 'miss' })
    await quo.sent(ana)
    await quo.sent(ben)
    await quo.until(['state'], (lines) => lines.length === 4)
    const letters = await mailbox.received(1)
    expect(letters.map((letter) => eventOf(letter).type)).toEqual(['message.delivered'])
    expect(await quo.book('delivery')).toHaveLength(1)
  })
})

describe('made in the app', () => {
  test('v3 has body, conversation and createdBy; v2 has no createdBy', async () => {
    const [quo, mailbox] = [await aSandbox(), await aMailbox()]
    const { key } = await inApp(quo, mailbox.url)
    await quo.json('POST', `/sandbox/people/${encodeURIComponent(ana)}/texts`, {
      text: '',
      media: [{ url: 'https://storage.example/wall.jpg', type: 'image/jpeg' }],
    })
    const [letter] = await mailbox.received(1)
    if (!letter) throw new Error('no letter')
    expect(isSigned(letter, key)).toBe(true)
    const event = eventOf(letter)
    expect(event).toMatchObject({ object: 'event', apiVersion: 'v3', type: 'message.received' })
    expect(event.data).toEqual({
      object: {
        id: expect.stringMatching(/^AC/),
        object: 'message',
        from: ana,
        to: main.number,
        direction: 'incoming',
        body: '',
        media: [{ url: 'https://storage.example/wall.jpg', type: 'image/jpeg' }],
        status: 'received',
        createdAt: expect.any(String),
        userId: 'USsandbox01',
        phoneNumberId: main.id,
        conversationId: expect.stringMatching(/^CN/),
        createdBy: null,
      },
    })

    const older = await aMailbox()
    await inApp(quo, older.url, { apiVersion: 'v2', events: ['message.delivered'] })
    await quo.sent(ben)
    const delivered = eventOf((await older.received(1))[0])
    expect(delivered).toMatchObject({ apiVersion: 'v2', data: { object: { direction: 'outgoing', to: ben } } })
    expect(delivered.data.object).not.toHaveProperty('createdBy')
  })

  test('an event may come inside another object', async () => {
    const [quo, mailbox] = [await aSandbox(), await aMailbox()]
    await quo.json('PUT', '/sandbox/settings', { appPayload: 'wrapped' })
    await inApp(quo, mailbox.url)
    await quo.reply(ana, 'STOP')
    expect(eventOf((await mailbox.received(1))[0])).toMatchObject({
      object: { type: 'message.received', data: { object: { body: 'STOP' } } },
    })
  })

  test('one text through webhooks of every kind: one message id, another event id each time', async () => {
    const [quo, mailbox] = [await aSandbox(), await aMailbox()]
    await subscribe(quo, mailbox.url)
    await inApp(quo, mailbox.url)
    await quo.json('POST', '/webhooks', { url: mailbox.url, events: ['message.received'] })
    await quo.reply(ana, 'hello')
    const events = (await mailbox.received(3)).map(eventOf)
    expect(new Set(events.map(({ id }) => id)).size).toBe(3)
    expect(new Set(events.map(({ data }) => (data.object ?? data.resource).id)).size).toBe(1)
  })

  test.each([
    [{ url: 'nonsense' }, 'url'],
    [{ url: 'https://example.com', events: ['message.failed'] }, 'events'],
    [{ url: 'https://example.com', apiVersion: 'v4' }, 'apiVersion'],
  ])('%j is refused in a sentence', async (body, why) => {
    const quo = await aSandbox()
    const answer = await quo.call('POST', '/sandbox/app-webhooks', body)
    expect([answer.status, await answer.json()]).toMatchObject([400, { error: expect.stringContaining(why) }])
  })
})

describe('what is not accepted', () => {
  test('is tried again on a schedule of its own, signed afresh', async () => {
    const [quo, mailbox] = [await aSandbox({ speed: 1 }), await aMailbox(500, 500)]
    await quo.json('PUT', '/sandbox/settings', { legacyWaitsMs: [20, 30] })
    const { key } = await subscribe(quo, mailbox.url)
    await quo.reply(ana, 'hello')
    const letters = await mailbox.received(3)
    expect(letters.map((letter) => isSigned(letter, key))).toEqual([true, true, true])
    const [first, , last] = letters.map(timestampOf)
    expect(last).toBeGreaterThan(first ?? Infinity)
    expect(new Set(letters.map((letter) => eventOf(letter).id)).size).toBe(1)
  })

  test('or with the signature of the first attempt', async () => {
    const [quo, mailbox] = [await aSandbox({ speed: 1 }), await aMailbox(500)]
    await quo.json('PUT', '/sandbox/settings', { legacyWaitsMs: [30], legacySignedAgain: false })
    await subscribe(quo, mailbox.url)
    await quo.reply(ana, 'hello')
    const [first, again] = await mailbox.received(2)
    expect(again?.headers['openphone-signature']).toBe(first?.headers['openphone-signature'])
  })

  test('and given up after the last of it', async () => {
    const [quo, mailbox] = [await aSandbox(), await aMailbox(500, 500)]
    await quo.json('PUT', '/sandbox/settings', { legacyWaitsMs: [0] })
    await subscribe(quo, mailbox.url)
    await quo.reply(ana, 'hello')
    const attempts = await quo.until(['attempt'], (lines) => lines.length === 2)
    expect(attempts.map(({ nextAfterMs }) => nextAfterMs)).toEqual([0, null])
  })
})

test.each([
  ['wrongKey', {}, [false, true]],
  ['staleTimestamp', { ageSeconds: 7200 }, [true, true]],
  ['alteredBody', {}, [false, true]],
  ['missingHeader', {}, [false, true]],
  ['twoSignatures', {}, [true, true]],
])('webhook fault %s spoils one attempt, not the next', async (type, more, signed) => {
  const [quo, mailbox] = [await aSandbox(), await aMailbox(401)]
  const { key } = await subscribe(quo, mailbox.url)
  await quo.json('PUT', '/sandbox/faults', { webhooks: [{ effect: { type, ...more } }] })
  await quo.reply(ana, 'hello')
  const letters = await mailbox.received(2)
  expect(letters.map((letter) => isSigned(letter, key))).toEqual(signed)
  const [spoilt] = letters
  if (type === 'missingHeader') expect(spoilt?.headers['openphone-signature']).toBeUndefined()
  if (type === 'twoSignatures') expect(String(spoilt?.headers['openphone-signature']).split(',')).toHaveLength(2)
  if (type === 'staleTimestamp' && spoilt) expect(Date.now() - timestampOf(spoilt)).toBeGreaterThan(7_199_000)
  if (type === 'alteredBody') expect(eventOf(spoilt)).toMatchObject({ type: 'message.received', altered: true })
})
