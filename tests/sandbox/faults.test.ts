// Each way a request can go wrong, over a real socket, and what the book says about it.
import { describe, expect, test } from 'vitest'
import { ana, aSandbox, main } from './a-sandbox.ts'

describe('refusals', () => {
  test.each([
    ['0206400', 400],
    ['0200402', 402],
    ['0201402', 402],
    ['0202403', 403],
    ['0204403', 403],
  ])('%s', async (code, status) => {
    const quo = await aSandbox()
    await quo.misbehave({ match: { kind: 'send' }, effect: { type: 'refuse', as: code } })
    const answer = await quo.send()
    expect([answer.status, await answer.json()]).toMatchObject([status, { code, description: expect.any(String) }])
    expect((await quo.send()).status).toBe(202)
  })

  test.each([
    ['0801400', 400, 'Invalid Custom Field Item'],
    ['0800409', 409, 'Conflict'],
    ['0305400', 400, 'Invalid Version'],
    ['1001403', 403, 'Not Phone Number User'],
    ['1101500', 500, 'Unknown'],
  ])('any code of Quo’s, as %s', async (code, status, title) => {
    const quo = await aSandbox()
    await quo.misbehave({ effect: { type: 'refuse', as: code } })
    const answer = await quo.call('GET', '/v1/contacts')
    expect([answer.status, await answer.json()]).toMatchObject([status, { code, title, status }])
  })

  test('an error has the code of what was asked for', async () => {
    const quo = await aSandbox()
    await quo.misbehave({ effect: { type: 'error', status: 500 } }, { effect: { type: 'refuse', as: 'notFound' } })
    expect(await quo.json('GET', '/v1/contacts')).toMatchObject({ code: '0801500' })
    expect(await quo.json('GET', '/v1/users')).toMatchObject({ code: '1100404' })
  })

  test.each([
    ['international', 403],
    ['invalid', 400],
    ['unauthorized', 401],
    ['notFound', 404],
  ])('%s', async (as, status) => {
    const quo = await aSandbox()
    await quo.misbehave({ effect: { type: 'refuse', as } })
    expect((await quo.send()).status).toBe(status)
    expect(await quo.book('text')).toEqual([])
  })
})

test.each([500, 502, 503])('an error %i, before or after the text was accepted', async (status) => {
  const quo = await aSandbox()
  await quo.misbehave({ effect: { type: 'error', status } }, { effect: { type: 'error', status, accepted: true } })
  expect((await quo.send()).status).toBe(status)
  expect(await quo.book('text')).toHaveLength(0)
  expect((await quo.send()).status).toBe(status)
  expect(await quo.book('text')).toHaveLength(1)
})

test.each([
  ['envelope', 'application/json', /"status":429/],
  ['wrapped', 'application/json', /^\{"error":/],
  ['html', 'text/html', /<!DOCTYPE html>/],
  ['empty', 'text/html', /^$/],
])('a 429 as %s', async (form, type, body) => {
  const quo = await aSandbox()
  await quo.misbehave({ effect: { type: 'tooMany', form, retryAfterSeconds: 2 } })
  const answer = await quo.send()
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '2'])
  if (form !== 'empty') expect(answer.headers.get('content-type')).toContain(type)
  expect(await answer.text()).toMatch(body)
})

test.each([
  ['cutBefore', 0, null],
  ['cutAfter', 1, 202],
])('%s resets the connection with %i texts accepted', async (type, accepted, status) => {
  const quo = await aSandbox()
  await quo.misbehave({ match: { kind: 'send' }, effect: { type } })
  await expect(quo.send()).rejects.toMatchObject({
    cause: { code: expect.stringMatching(/ECONNRESET|UND_ERR_SOCKET/) },
  })
  expect(await quo.book('text')).toHaveLength(accepted)
  expect(await quo.book('answer')).toMatchObject([{ pathKind: 'send', outcome: 'cut', status, fault: 'requests-1' }])
  expect(await quo.book('lost')).toEqual([])
  expect((await quo.send()).status).toBe(202)
})

test('a slow answer accepts at once or after the delay, and counts from the arrival of its request', async () => {
  const quo = await aSandbox()
  await quo.misbehave(
    { effect: { type: 'slow', ms: 300 } },
    { effect: { type: 'slow', ms: 300, accept: 'afterDelay' } },
  )
  for (const accepted of [1, 1]) {
    const answer = quo.send()
    await quo.until(['request'], (lines) => lines.length > 0)
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(await quo.book('text')).toHaveLength(accepted)
    expect((await answer).status).toBe(202)
  }
  const [requests, texts] = [await quo.book('request'), await quo.book('text')]
  expect(texts.map(({ at }) => at)).toEqual(requests.map(({ at }) => at))
  expect(Number(texts[1]?.createdAt) - Number(texts[1]?.at)).toBeGreaterThanOrEqual(299)
})

test('a client that left before the slow answer is noted as lost', async () => {
  const quo = await aSandbox()
  await quo.misbehave({ effect: { type: 'slow', ms: 500 } })
  const body = JSON.stringify({ content: 'hello', from: main.id, to: [ana] })
  const headers = { authorization: 'sandbox-key', 'content-type': 'application/json' }
  const impatient = fetch(`${quo.url}/v1/messages`, { method: 'POST', headers, body, signal: AbortSignal.timeout(200) })
  await expect(impatient).rejects.toThrow()
  expect(await quo.until(['answer'], (lines) => lines.length === 1)).toMatchObject([{ outcome: 'lost', status: 202 }])
  expect(await quo.book('text')).toHaveLength(1)
})

test('an unreadable answer is a 202 whose body is not JSON', async () => {
  const quo = await aSandbox()
  await quo.misbehave({ effect: { type: 'unreadable' } })
  const answer = await quo.send()
  expect(answer.status).toBe(202)
  await expect(answer.json()).rejects.toThrow()
  expect(await quo.book('text')).toHaveLength(1)
})

describe('which requests a rule means', () => {
  const refuse = { type: 'refuse', as: '0206400' }

  test.each([
    ['recipient', { recipient: ana }],
    ['sending number', { kind: 'send', sender: main.number }],
    ['method', { method: 'POST' }],
  ])('by %s', async (_what, match) => {
    const quo = await aSandbox()
    await quo.misbehave({ match, effect: refuse, count: 'forever' })
    expect((await quo.send()).status).toBe(400)
    expect((await quo.call('GET', '/v1/users')).status).toBe(200)
  })

  test('by the key they came with', async () => {
    const quo = await aSandbox({ apiKey: 'sandbox-key,other' })
    await quo.misbehave({ match: { key: 'other' }, effect: refuse, count: 'forever' })
    expect((await quo.call('GET', '/v1/users', undefined, { authorization: 'other' })).status).toBe(400)
    expect((await quo.call('GET', '/v1/users')).status).toBe(200)
  })

  test('a look-up is a message by id or a list narrowed to one person', async () => {
    const quo = await aSandbox()
    await quo.misbehave({ match: { kind: 'lookup' }, effect: { type: 'error', status: 503 }, count: 'forever' })
    const statuses = await Promise.all(
      ['/messages', `/messages?to=${encodeURIComponent(ana)}`, '/v1/messages/ACother', '/v1/contacts'].map(
        async (path) => (await quo.call('GET', path)).status,
      ),
    )
    expect(statuses).toEqual([200, 503, 503, 200])
  })

  test('skip, count and a seeded probability', async () => {
    const sixth = async (rule: object) => {
      const quo = await aSandbox()
      await quo.misbehave({ effect: { type: 'error', status: 500 }, ...rule })
      const statuses: number[] = []
      for (let n = 0; n < 6; n++) statuses.push((await quo.call('GET', '/v1/users')).status)
      return statuses
    }
    expect(await sixth({ skip: 1, count: 2 })).toEqual([200, 500, 500, 200, 200, 200])
    const drawn = await sixth({ count: 'forever', probability: 0.5, seed: 7 })
    expect(new Set(drawn)).toEqual(new Set([200, 500]))
    expect(await sixth({ count: 'forever', probability: 0.5, seed: 7 })).toEqual(drawn)
  })

  test('rules can be read with their use, and taken away', async () => {
    const quo = await aSandbox()
    await quo.misbehave({ id: 'mine', effect: refuse, count: 3 })
    await quo.send()
    expect(await quo.json('GET', '/sandbox/faults')).toMatchObject({ requests: [{ id: 'mine', matched: 1, used: 1 }] })
    expect((await quo.call('DELETE', '/sandbox/faults')).status).toBe(204)
    expect((await quo.send()).status).toBe(202)
  })
})
