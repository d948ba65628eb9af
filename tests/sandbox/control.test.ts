// The control API answers mistakes in sentences and lets in only this machine.
import { request } from 'node:http'
import { expect, test } from 'vitest'
import { ana, aSandbox } from './a-sandbox.ts'

const person = encodeURIComponent(ana)

test.each([
  ['GET', '/sandbox/book?kind=texts', undefined, 'expected kinds out of'],
  ['GET', '/sandbox/book?after=-1', undefined, 'after'],
  ['GET', '/sandbox/book?limits=1', undefined, 'limits'],
  ['PUT', '/sandbox/faults', { requests: [{ effect: { type: 'explode' } }] }, 'requests.0.effect'],
  ['PUT', '/sandbox/faults', { requests: [{ effect: { type: 'cutAfter' }, counts: 2 }] }, 'counts'],
  [
    'PUT',
    '/sandbox/faults',
    { requests: [{ match: { recipient: '555' }, effect: { type: 'cutAfter' } }] },
    'a number like',
  ],
  ['PUT', '/sandbox/settings', { speed: 0 }, 'speed'],
  ['PUT', '/sandbox/settings', { sped: 2 }, 'sped'],
  ['POST', `/sandbox/people/${person}/texts`, { text: '' }, 'write something'],
  ['POST', `/sandbox/people/${person}/texts`, { message: 'hi' }, 'text'],
  ['POST', '/sandbox/people/ana/texts', { text: 'hi' }, 'expected a number'],
  ['PUT', `/sandbox/people/${person}/habit`, { does: 'dance' }, 'does'],
])('%s %s with %j is a 400 that says why', async (method, path, body, why) => {
  const quo = await aSandbox()
  const answer = await quo.call(method, path, body)
  expect(answer.status).toBe(400)
  expect(await answer.json()).toEqual({ error: expect.stringContaining(why) })
})

test('a body that is no JSON, and a number that is not the workspace’s', async () => {
  const quo = await aSandbox()
  const headers = { 'content-type': 'application/json' }
  const torn = await fetch(`${quo.url}/sandbox/settings`, { method: 'PUT', headers, body: '{' })
  expect([torn.status, await torn.json()]).toMatchObject([400, { error: expect.stringContaining('JSON') }])
  const foreign = await quo.call('POST', `/sandbox/people/${person}/texts`, { text: 'hi', to: '+19995550100' })
  expect(foreign.status).toBe(404)
})

test('a page of another origin is turned away from Quo’s own paths too, and not written down', async () => {
  const quo = await aSandbox()
  for (const path of ['/v1/users', '/messages', '/nowhere', '/']) {
    expect((await quo.call('GET', path, undefined, { origin: 'https://evil.example' })).status).toBe(403)
  }
  expect(await quo.book('request')).toEqual([])
})

test.each([
  [{ host: 'evil.example' }, 403],
  [{ host: '127.0.0.1.evil.example' }, 403],
  [{ host: 'localhost:1234' }, 200],
  [{ host: '[::1]:80' }, 200],
  [{ host: '127.0.0.1', origin: 'https://evil.example' }, 403],
])('%j gets %i', async (headers, status) => {
  const quo = await aSandbox()
  const { port } = new URL(quo.url)
  const answer = await new Promise<number | undefined>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: '/sandbox/settings', headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
  expect(answer).toBe(status)
})

test('reset starts over and keeps counting', async () => {
  const quo = await aSandbox()
  await quo.send()
  await quo.json('POST', '/webhooks', { url: 'http://127.0.0.1:9/', events: ['message.received'] })
  const { last } = await quo.json('GET', '/sandbox/book')
  expect((await quo.call('POST', '/sandbox/reset')).status).toBe(204)
  const { entries } = await quo.json('GET', '/sandbox/book')
  expect(entries).toMatchObject([{ kind: 'reset' }])
  expect(entries?.[0]?.seq).toBeGreaterThan(last ?? Infinity)
  expect((await quo.json('GET', '/webhooks')).data).toEqual([])
})

test('people can be asked for what changed', async () => {
  const quo = await aSandbox()
  const everybody = await quo.json('GET', '/sandbox/people')
  expect(everybody.people?.length).toBeGreaterThan(590)
  await quo.reply(ana, 'hello')
  const news = await quo.json('GET', `/sandbox/people?changedAfter=${everybody.last}`)
  expect(news.people).toMatchObject([{ number: ana, name: null, textsOut: 1, last: { text: 'hello' } }])
})

test('a teammate’s text from the app is an outgoing message nobody sent by API', async () => {
  const quo = await aSandbox()
  await quo.json('POST', '/sandbox/teammate-texts', { to: ana, text: 'Teo here' })
  expect(await quo.json('GET', `/messages?to=${person}`)).toMatchObject({
    data: [{ direction: 'outgoing', text: 'Teo here' }],
  })
  expect(await quo.book('text')).toEqual([])
})

test('the page is plain files that load nothing from elsewhere', async () => {
  const quo = await aSandbox()
  const page = await quo.call('GET', '/')
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(await page.text()).toContain('no real texts')
})
