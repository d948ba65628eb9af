// The oddities of Quo's two API surfaces, as far as anybody has written them down.
import { describe, expect, test } from 'vitest'
import { ana, aSandbox, main, madeOf, second, things } from './a-sandbox.ts'

describe('who may come in', () => {
  test('a missing or wrong key gets the wrapped 401 of v1', async () => {
    const quo = await aSandbox()
    const missing = await fetch(`${quo.url}/v1/users`)
    expect([missing.status, await missing.json()]).toMatchObject([
      401,
      { error: { message: 'Missing authorization header' } },
    ])
    const wrong = await quo.call('GET', '/v1/users', undefined, { authorization: 'Bearer sandbox-key' })
    expect([wrong.status, await wrong.json()]).toMatchObject([401, { error: { message: 'Unauthorized' } }])
  })

  test('a Bearer prefix can be let in', async () => {
    const quo = await aSandbox()
    await quo.json('PUT', '/sandbox/settings', { acceptBearer: true })
    expect((await quo.call('GET', '/v1/users', undefined, { authorization: 'Bearer sandbox-key' })).status).toBe(200)
  })

  test('the dated surface asks for its version before it asks for the key', async () => {
    const quo = await aSandbox()
    const neither = await fetch(`${quo.url}/messages`)
    expect(neither.status).toBe(400)
    expect(await neither.json()).toMatchObject({
      message: 'Unsupported or missing Quo-Api-Version header. Supported versions: 2026-03-30',
    })
    const keyless = await fetch(`${quo.url}/messages`, { headers: { 'quo-api-version': '2026-03-30' } })
    expect([keyless.status, await keyless.json()]).toMatchObject([401, { title: 'Unauthorized' }])
  })

  test.each(['PATCH /v1/messages', 'GET /v1/nothing', 'GET /calls', 'POST /messages'])(
    '%s is an HTML 404',
    async (line) => {
      const quo = await aSandbox()
      const [method = '', path = ''] = line.split(' ')
      const answer = await quo.call(method, path)
      expect(answer.status).toBe(404)
      expect(answer.headers.get('content-type')).toContain('text/html')
      expect(await answer.text()).toContain(`Cannot ${method} ${path}`)
    },
  )
})

describe('sending', () => {
  test('a text is accepted with 202, its content echoed as text', async () => {
    const quo = await aSandbox()
    const answer = await quo.send(ana, 'Tulips are in')
    expect(answer.status).toBe(202)
    expect(await answer.json()).toMatchObject({
      data: { to: [ana], from: main.number, text: 'Tulips are in', direction: 'outgoing', status: 'queued' },
    })
    expect(answer.headers.get('ratelimit-policy')).toBe('"per-second"; q=10; w=1')
    expect(answer.headers.get('ratelimit')).toBe('"per-second"; r=9; t=1')
  })

  test('two equal requests are two texts', async () => {
    const quo = await aSandbox()
    await Promise.all([quo.send(), quo.send()])
    expect(await quo.book('text')).toHaveLength(2)
  })

  test.each([
    ['blank content', { content: '  \n', from: main.id, to: [ana] }, 400, '0200400'],
    ['no content', { from: main.id, to: [ana] }, 400, '0200400'],
    ['1601 characters', { content: 'x'.repeat(1601), from: main.id, to: [ana] }, 400, '0200400'],
    ['nobody to text', { content: 'x', from: main.id, to: [] }, 400, '0200400'],
    ['a string for to', { content: 'x', from: main.id, to: ana }, 400, '0200400'],
    ['eleven people', { content: 'x', from: main.id, to: Array(11).fill(ana) }, 400, '0200400'],
    ['an unknown number', { content: 'x', from: '+14155550199', to: [ana] }, 404, '0200404'],
    ['a user who is not a member', { content: 'x', from: main.id, to: [ana], userId: 'USsandbox03' }, 403, '0202403'],
    ['a number that may not text the US', { content: 'x', from: second.id, to: [ana] }, 400, '0206400'],
    ['a person abroad', { content: 'x', from: main.id, to: ['+4915112345678'] }, 403, '0200403'],
  ])('%s is refused', async (_what, body, status, code) => {
    const quo = await aSandbox()
    const answer = await quo.call('POST', '/v1/messages', body)
    expect([answer.status, await answer.json()]).toMatchObject([status, { code, status, docs: 'https://quo.com/docs' }])
    expect(await quo.book('text')).toEqual([])
  })

  test('credits pay for segments, and what they do not cover whole is not sent', async () => {
    const quo = await aSandbox()
    await quo.json('PUT', '/sandbox/settings', { creditsCents: 3 })
    expect((await quo.send(ana, 'x'.repeat(161))).status).toBe(202)
    const refused = await quo.send(ana, '😀'.repeat(40))
    expect([refused.status, await refused.json()]).toMatchObject([402, { code: '0200402' }])
    expect((await quo.send(ana, 'short')).status).toBe(202)
  })

  test('it goes from queued to sent to delivered by itself', async () => {
    const quo = await aSandbox()
    await quo.send()
    const states = await quo.until(['state'], (lines) => lines.length === 2)
    expect(states.map(({ state }) => state)).toEqual(['sent', 'delivered'])
  })

  test('v1 never shows failed: it reads as undelivered there', async () => {
    const quo = await aSandbox()
    await quo.json('PUT', `/sandbox/people/${encodeURIComponent(ana)}/habit`, {
      does: 'miss',
      as: 'failed',
      errorCode: null,
    })
    const id = await quo.sent()
    await quo.until(['state'], ([last]) => last?.state === 'failed')
    expect(await quo.json('GET', `/v1/messages/${id}`)).toMatchObject({ data: { status: 'undelivered' } })
    expect(await quo.json('GET', `/messages/${id}`)).toMatchObject({ data: { status: 'failed', media: [] } })
  })
})

describe('reading', () => {
  const person = encodeURIComponent(ana)
  const list = `/v1/messages?phoneNumberId=${main.id}`

  test('participants are the bare key repeated; brackets are refused, a raw plus finds nothing', async () => {
    const quo = await aSandbox()
    await quo.send()
    expect((await quo.json('GET', `${list}&participants=${person}&maxResults=50`)).data).toHaveLength(1)
    expect((await quo.json('GET', `${list}&participants=${ana}`)).data).toEqual([])
    const bracketed = await quo.call('GET', `${list}&participants[]=${person}`)
    expect([bracketed.status, await bracketed.json()]).toMatchObject([
      400,
      { message: '/participants: Expected array' },
    ])
  })

  test('participants match as an exact set', async () => {
    const quo = await aSandbox()
    await quo.call('POST', '/v1/messages', { content: 'to both', from: main.id, to: [ana, '+12025550144'] })
    expect((await quo.json('GET', `${list}&participants=${person}`)).data).toEqual([])
    expect((await quo.json('GET', `${list}&participants=%2B12025550144&participants=${person}`)).data).toHaveLength(1)
  })

  test('v1 ignores parameters it does not know, the dated surface refuses them', async () => {
    const quo = await aSandbox()
    await quo.send()
    expect(
      (await quo.json('GET', `${list}&participants=${person}&createdAftr=2999-01-01T00:00:00Z`)).data,
    ).toHaveLength(1)
    const dated = await quo.call('GET', '/messages?createdAt[gte]=2026-01-01T00:00:00Z&limit=51')
    expect([dated.status, await dated.json()]).toMatchObject([
      400,
      { message: 'The input was invalid', errors: [{ path: '/query/limit' }, { path: '/query/createdAt[gte]' }] },
    ])
  })

  test('pages end with a null token, and totalItems counts only the page', async () => {
    const quo = await aSandbox()
    const first = await quo.json('GET', '/v1/contacts?maxResults=50')
    expect(first).toMatchObject({ totalItems: 50, nextPageToken: expect.any(String) })
    expect((await quo.call('GET', '/v1/contacts?maxResults=51')).status).toBe(400)
    expect((await quo.call('GET', '/v1/contacts?pageToken=nonsense')).status).toBe(400)

    const sizes = [things(first).length]
    for (let token = first.nextPageToken; token;) {
      const page = await quo.json('GET', `/v1/contacts?maxResults=50&pageToken=${token}`)
      sizes.push(things(page).length)
      token = sizes.length < 8 ? page.nextPageToken : null
    }
    expect(sizes).toEqual([50, 50, 50, 50, 50, 50, 50, 50])
  })

  test('the dated list finds one text by recipient, time and direction, newest first', async () => {
    const quo = await aSandbox()
    const start = new Date(Date.now() - 10_000).toISOString()
    await quo.send(ana, 'first')
    await quo.send('+12025550144', 'to somebody else')
    await quo.send(ana, 'second')
    const query = `/messages?phoneNumberId=${main.id}&to=${person}&direction=outgoing&createdAt[gt]=${start}`
    const texts = (page: { data?: unknown }) => things(page).map(({ text }) => text)
    expect(texts(await quo.json('GET', query))).toEqual(['second', 'first'])
    const { nextCursor } = await quo.json('GET', `${query}&limit=1`)
    expect(texts(await quo.json('GET', `${query}&limit=1&after=${nextCursor}`))).toEqual(['first'])
    expect(await quo.json('GET', '/messages?createdAt[gt]=2999-01-01T00:00:00Z')).toEqual({
      data: [],
      nextCursor: null,
    })
  })

  test('a new message can be invisible to lists for a while, though not to its id', async () => {
    const quo = await aSandbox()
    await quo.json('PUT', '/sandbox/settings', { listLagMs: 60_000 })
    const id = await quo.sent()
    expect((await quo.json('GET', '/messages')).data).toEqual([])
    expect((await quo.json('GET', `${list}&participants=${person}`)).data).toEqual([])
    expect((await quo.call('GET', `/messages/${id}`)).status).toBe(200)
  })

  test('conversations take both forms of phoneNumbers and come by creation', async () => {
    const quo = await aSandbox()
    await quo.send(ana)
    await quo.send('+12025550144')
    await quo.reply(ana, 'later')
    const people = (page: { data?: unknown }) => things(page).flatMap(({ participants }) => participants)
    for (const form of ['phoneNumbers', 'phoneNumbers[]']) {
      expect(people(await quo.json('GET', `/v1/conversations?${form}=${main.id}`))).toEqual(['+12025550144', ana])
    }
    expect(people(await quo.json('GET', `/v1/conversations?phoneNumbers=${second.id}`))).toEqual([])
  })

  test('the second number may not text the US yet', async () => {
    const quo = await aSandbox()
    expect(await quo.json('GET', '/v1/phone-numbers')).toMatchObject({
      data: [
        { restrictions: { messaging: { US: 'unrestricted' } } },
        { restrictions: { messaging: { US: 'restricted' } } },
      ],
    })
  })

  test('a contact can be made, and read by its id', async () => {
    const quo = await aSandbox()
    const fields = { firstName: null, phoneNumbers: [{ name: 'mobile', value: ana }] }
    const made = await quo.call('POST', '/v1/contacts', { defaultFields: fields, externalId: 'lead-1' })
    expect(made.status).toBe(201)
    const contact = await madeOf(made)
    expect(contact).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      source: 'public-api',
      externalId: 'lead-1',
    })
    expect(await quo.json('GET', `/v1/contacts/${contact.id}`)).toEqual({ data: contact })
    expect((await quo.json('GET', '/v1/contacts?externalIds=lead-1')).data).toHaveLength(1)
    expect((await quo.call('POST', '/v1/contacts', { defaultFields: fields, source: 'csv-import' })).status).toBe(400)
  })
})
