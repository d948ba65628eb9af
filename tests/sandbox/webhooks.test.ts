// Dated webhooks: signatures, payloads, retries, and the ways they go wrong.
import { expect, test } from 'vitest'
import { sign } from '../../sandbox/quo/webhooks/sign.ts'
import { ana, aFolder, aMailbox, aSandbox, type Letter, main, type Quo, thing } from './a-sandbox.ts'

const all = ['message.received', 'message.delivered', 'message.failed', 'message.undelivered']

async function subscribe(quo: Quo, url: string, events = all): Promise<{ id: string; key: string }> {
  const { id, key = '' } = thing(await quo.json('POST', '/webhooks', { url, events, label: 'test' }))
  return { id, key }
}

function isSigned({ headers, body }: Letter, key: string): boolean {
  const [id, timestamp, signature] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) =>
    String(headers[name]),
  )
  return signature?.split(' ').includes(sign(key, id ?? '', Number(timestamp), body)) ?? false
}

test('signs as the standard and our own vector say', () => {
  expect(
    sign('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'msg_p5jXN8AQM9LWM0D4loKWxJek', 1614265330, '{"test": 2432232314}'),
  ).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
  const body =
    '{"id":"EVtest1","apiVersion":"2026-03-30","createdAt":"2026-10-01T12:00:00.000Z","type":"message.received","data":{"resource":{},"context":{},"links":{"quo":null}}}'
  expect(sign('whsec_c2FuZGJveC1zZWNyZXQtMzItYnl0ZXMtbG9uZyEhISE=', 'msg_test1', 1700000000, body)).toBe(
    'v1,toVs4Y2Es2wqCpfW1LVkaAwyxUpSqb7FFS9Ts1lj6/g=',
  )
})

test('the key is shown when the webhook is made and when it is rotated, and never again', async () => {
  const quo = await aSandbox()
  const { id, key } = await subscribe(quo, 'https://example.com/hook')
  expect(key).toMatch(/^whsec_/)
  expect(id).toMatch(/^[0-9]+$/)
  expect(JSON.stringify(await quo.json('GET', '/webhooks'))).not.toContain('whsec_')
  const rotated = await quo.json('POST', `/webhooks/${id}/rotate`)
  expect(rotated).toEqual({ data: { key: expect.stringMatching(/^whsec_/) } })
  expect(rotated).not.toEqual({ data: { key } })
  expect(await quo.json('PATCH', `/webhooks/${id}`, { resourceIds: [], status: 'disabled' })).toMatchObject({
    data: { resourceIds: ['*'], status: 'disabled', label: 'test' },
  })
  expect((await quo.call('PATCH', `/webhooks/${id}`, {})).status).toBe(400)
  expect((await quo.call('DELETE', `/webhooks/${id}`)).status).toBe(204)
  expect((await quo.call('GET', `/webhooks/${id}`)).status).toBe(404)
})

test.each([
  { url: 'nonsense', events: all },
  { url: 'https://example.com', events: [] },
  { url: 'https://example.com', events: ['message.sent'] },
  { url: 'https://example.com', events: all, resourceIds: ['PNother'] },
])('%j is not a webhook', async (body) => {
  const quo = await aSandbox()
  expect((await quo.call('POST', '/webhooks', body)).status).toBe(400)
})

test('an inbound text arrives signed, in the dated shape', async () => {
  const [quo, mailbox] = [await aSandbox(), await aMailbox()]
  const { key } = await subscribe(quo, mailbox.url)
  await quo.reply(ana, 'Do you have tulips? 🌷')
  const [letter] = await mailbox.received(1)
  if (!letter) throw new Error('no letter')
  expect(isSigned(letter, key)).toBe(true)
  expect(letter.body).toBe(JSON.stringify(JSON.parse(letter.body)))
  expect(JSON.parse(letter.body)).toMatchObject({
    id: expect.stringMatching(/^EV/),
    apiVersion: '2026-03-30',
    type: 'message.received',
    data: {
      resource: { direction: 'incoming', text: 'Do you have tulips? 🌷', media: [], status: 'received' },
      context: {
        phoneNumberId: main.id,
        contacts: { ids: [], lookupStatus: 'none' },
        senderIdentifier: ana,
        recipientIdentifiers: [main.number],
        userId: 'USsandbox01',
      },
    },
  })
})

test('what is not accepted is tried again under the same id, with a fresh timestamp and signature', async () => {
  const [quo, mailbox] = [await aSandbox({ speed: 5 }), await aMailbox(500)]
  const { key } = await subscribe(quo, mailbox.url)
  await quo.reply(ana, 'hello')
  const [first, second] = await mailbox.received(2)
  if (!first || !second) throw new Error('no letters')
  expect(second.headers['webhook-id']).toBe(first.headers['webhook-id'])
  expect(Number(second.headers['webhook-timestamp'])).toBeGreaterThan(Number(first.headers['webhook-timestamp']))
  expect(second.headers['webhook-signature']).not.toBe(first.headers['webhook-signature'])
  expect([isSigned(first, key), isSigned(second, key)]).toEqual([true, true])
  await quo.until(['attempt'], (lines) => lines.at(-1)?.outcome === 'accepted')
})

test('eight attempts, and then it is given up', async () => {
  const [quo, mailbox] = [await aSandbox({ speed: 100_000 }), await aMailbox(...Array<number>(8).fill(503))]
  await subscribe(quo, mailbox.url)
  await quo.reply(ana, 'hello')
  const attempts = await quo.until(['attempt'], (lines) => lines.length === 8)
  expect(attempts.map(({ nextAfterMs }) => nextAfterMs)).toEqual([
    5000,
    300_000,
    1_800_000,
    7_200_000,
    18_000_000,
    36_000_000,
    36_000_000,
    null,
  ])
})

test('deliveries still due survive a restart', async () => {
  const folder = await aFolder()
  const before = await aSandbox({ folder, speed: 1 })
  const mailbox = await aMailbox(500)
  await subscribe(before, mailbox.url)
  await before.reply(ana, 'hello')
  await before.until(['attempt'], (lines) => lines.length === 1)
  await before.close()

  await aSandbox({ folder, speed: 1000 })
  const [first, second] = await mailbox.received(2)
  expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id'])
})

test('delivered can overtake the 202', async () => {
  const [quo, mailbox] = [await aSandbox(), await aMailbox()]
  await subscribe(quo, mailbox.url)
  await quo.misbehave({ match: { kind: 'send' }, effect: { type: 'slow', ms: 150 } })
  const answer = quo.send().then(({ status }) => `answered ${status}`)
  const told = mailbox.received(1).then(([letter]) => JSON.parse(letter?.body ?? '').type)
  expect(await Promise.race([answer, told])).toBe('message.delivered')
  expect(await answer).toBe('answered 202')
})

test.each([
  ['drop', { type: 'drop' }, []],
  ['duplicate', { type: 'duplicate', copies: 2, afterMs: 5 }, [true, true, true]],
  ['delay', { type: 'delay', ms: 40 }, [true]],
])('webhook fault: %s', async (_name, effect, signed) => {
  const [quo, mailbox] = [await aSandbox(), await aMailbox()]
  const { key } = await subscribe(quo, mailbox.url)
  await quo.json('PUT', '/sandbox/faults', {
    webhooks: [{ match: { event: 'message.received', person: ana }, effect }],
  })
  await quo.reply(ana, 'one')
  await quo.reply('+12025550144', 'two')
  const letters = await mailbox.received(signed.length + 1)
  const mine = letters.filter(({ body }) => body.includes(ana))
  expect(mine.map((letter) => isSigned(letter, key))).toEqual(signed)
  expect(new Set(mine.map(({ headers }) => headers['webhook-id'])).size).toBe(Math.min(1, signed.length))
})

test('webhook faults: a wrong key and a stale timestamp spoil one attempt, not the next', async () => {
  const [quo, mailbox] = [await aSandbox(), await aMailbox(401, 401)]
  const { key } = await subscribe(quo, mailbox.url)
  await quo.json('PUT', '/sandbox/faults', {
    webhooks: [{ effect: { type: 'wrongKey' } }, { effect: { type: 'staleTimestamp', ageSeconds: 7200 } }],
  })
  await quo.reply(ana, 'hello')
  const letters = await mailbox.received(3)
  expect(letters.map((letter) => isSigned(letter, key))).toEqual([false, true, true])
  const age = Date.now() / 1000 - Number(letters[1]?.headers['webhook-timestamp'])
  expect(age).toBeGreaterThan(7199)
})

test.each([
  ['alteredBody', {}, [false, true]],
  ['missingHeader', {}, [false, true]],
  ['missingHeader', { header: 'webhook-id' }, [false, true]],
  ['twoSignatures', {}, [true, true]],
])('webhook fault: %s %j spoils one attempt, not the next', async (type, more, signed) => {
  const [quo, mailbox] = [await aSandbox(), await aMailbox(401)]
  const { key } = await subscribe(quo, mailbox.url)
  await quo.json('PUT', '/sandbox/faults', { webhooks: [{ effect: { type, ...more } }] })
  await quo.reply(ana, 'hello')
  const letters = await mailbox.received(2)
  expect(letters.map((letter) => isSigned(letter, key))).toEqual(signed)
  const [spoilt] = letters
  if (type === 'missingHeader')
    expect(Object.keys(spoilt?.headers ?? {})).not.toContain(Reflect.get(more, 'header') ?? 'webhook-signature')
  if (type === 'twoSignatures') expect(String(spoilt?.headers['webhook-signature']).split(' ')).toHaveLength(2)
  if (type === 'alteredBody') expect(spoilt?.body).not.toBe(letters[1]?.body)
})

test('webhook fault: fields that nobody has heard of, in every object', async () => {
  const [quo, mailbox] = [await aSandbox(), await aMailbox()]
  const { key } = await subscribe(quo, mailbox.url)
  await quo.json('PUT', '/sandbox/faults', { webhooks: [{ effect: { type: 'extraFields' } }] })
  await quo.reply(ana, 'hello')
  const [letter] = await mailbox.received(1)
  if (!letter) throw new Error('no letter')
  expect(isSigned(letter, key)).toBe(true)
  const event = JSON.parse(letter.body)
  for (const part of [event, event.data, event.data.resource, event.data.context])
    expect(part).toHaveProperty('addedSince')
  expect(event.data.resource.text).toBe('hello')
})

test.each([
  ['unknownType', { type: 'message.reacted' }],
  [
    'unknownNumber',
    {
      type: 'message.received',
      data: { context: { phoneNumberId: 'PNnobody01', recipientIdentifiers: ['+14155550199'] } },
    },
  ],
])('webhook fault: a stray event of %s beside the real one', async (as, stray) => {
  const [quo, mailbox] = [await aSandbox(), await aMailbox()]
  const { key } = await subscribe(quo, mailbox.url)
  await quo.json('PUT', '/sandbox/faults', { webhooks: [{ id: 'odd', effect: { type: 'stray', as } }] })
  await quo.reply(ana, 'hello')
  const letters = await mailbox.received(2)
  expect(letters.map((letter) => isSigned(letter, key))).toEqual([true, true])
  const [real, other] = letters
    .map(({ body }) => JSON.parse(body))
    .toSorted((one) => (one.data.context.phoneNumberId === main.id && one.type === 'message.received' ? -1 : 1))
  expect(other).toMatchObject(stray)
  expect(other.id).not.toBe(real.id)
  expect(other.data.resource.id).not.toBe(real.data.resource.id)
  expect(await quo.book('delivery')).toMatchObject([{ stray: null }, { stray: 'odd', message: other.data.resource.id }])
})
