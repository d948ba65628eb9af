// Deliveries of webhooks that the owner made in Quo: their form of signature, their secrets, and what tells two apart.
import { createHmac } from 'node:crypto'
import pino from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { anApi, idOf, webhookKey, type TestApi } from '../support/an-api.ts'

const logged: string[] = []
const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) })

let api: TestApi
beforeAll(async () => void (api = await anApi({ log })))
afterAll(() => api[Symbol.asyncDispose]())
beforeEach(async () => {
  await api.db.deleteFrom('legacySecret').execute()
  await api.db.deleteFrom('event').execute()
})

const key = 'R2ZLM2o0bFhBNVpyUnU2NG9mYXQ1MHNyR3pvSUhIVVg=' // as in Quo's article
const highBytes = '4OHi4+Tl5ufo6err7O3u7/Dx8vP09fb3+Pn6+/z9/v8='
const ana = '+12125550101'

const add = (secret = key, label = 'Made in the app') => api.ask('POST', '/api/legacy-secrets', { label, secret })

const received = JSON.stringify({
  id: 'EV0001',
  object: 'event',
  apiVersion: 'v3',
  type: 'message.received',
  data: { object: { id: 'AC0001', from: ana, to: '+14155550100', body: 'STOP' } },
})

/** As Quo's article says, written here anew so that it can contradict the product. */
function sign(body: string, timestamp: number, secret = key) {
  const bytes = createHmac('sha256', Buffer.from(secret, 'base64')).update(`${timestamp}.${body}`).digest('base64')
  return `hmac;1;${timestamp};${bytes}`
}

const deliver = (signature: string | undefined, body = received) =>
  api.ask('POST', '/webhooks/quo', body, signature === undefined ? {} : { 'openphone-signature': signature })

const kept = () => api.db.selectFrom('event').selectAll().execute()

describe('a signature', () => {
  test('that is right lets the delivery in: raw bytes, type, and whose number it is about', async () => {
    await add()
    expect((await deliver(sign(received, Date.now()))).status).toBe(200)
    const [event] = await kept()
    expect(event).toMatchObject({ deliveryId: 'EV0001', type: 'message.received', phone: ana, processedAt: null })
    expect(event?.raw.toString()).toBe(received)
  })

  const now = Date.now
  const cases: [string, () => string | undefined, string?][] = [
    ['of another key', () => sign(received, now(), highBytes)],
    ['of a body that was altered since', () => sign(received, now()), received.replace('0101', '0102')],
    ['of the body written with blanks', () => sign(JSON.stringify(JSON.parse(received), null, 1), now())],
    ['that is five and a half minutes old', () => sign(received, now() - 330_000)],
    ['five and a half minutes ahead', () => sign(received, now() + 330_000)],
    ['in seconds', () => sign(received, Math.floor(now() / 1000))],
    ['whose time was changed', () => sign(received, now() - 7_200_000).replace(/;\d{13};/, `;${now()};`)],
    ['of an unknown scheme', () => sign(received, now()).replace('hmac', 'rsa')],
    ['of an unknown version', () => sign(received, now()).replace('hmac;1', 'hmac;2')],
    ['of nothing', () => 'hmac;1;;'],
    ['that is empty', () => ''],
    ['that is missing', () => undefined],
  ]
  test.each(cases)('%s keeps it out, without a trace', async (_what, signature, body) => {
    await add()
    const answer = await deliver(signature(), body)
    expect(answer.status).toBe(401)
    expect(answer.body).toMatchObject({ detail: expect.stringMatching(/sign/) })
    expect(await kept()).toEqual([])
  })

  test.each([290_000, -290_000])('made %i ms ago is recent enough', async (ageMs) => {
    await add()
    expect((await deliver(sign(received, Date.now() - ageMs))).status).toBe(200)
  })

  test('may be one of several in the header', async () => {
    await add()
    const right = sign(received, Date.now())
    expect((await deliver(`${sign(received, Date.now(), highBytes)}, ${right}`)).status).toBe(200)
  })

  test('may be of either secret while one replaces the other, and of none that was removed', async () => {
    await add()
    const second = idOf(await add(highBytes, 'The new one'))
    expect((await deliver(sign(received, Date.now()))).status).toBe(200)
    expect((await deliver(sign(received, Date.now(), highBytes))).status).toBe(200)
    expect((await api.ask('DELETE', `/api/legacy-secrets/${second}`)).status).toBe(204)
    expect((await deliver(sign(received, Date.now(), highBytes))).status).toBe(401)
  })

  test('of one form is not good for the other', async () => {
    const dated = webhookKey.slice('whsec_'.length)
    expect((await deliver(sign(received, Date.now(), dated))).status).toBe(401)
    await add()
    const timestamp = Math.floor(Date.now() / 1000)
    const content = `msg_1.${timestamp}.${received}`
    const bytes = createHmac('sha256', Buffer.from(key, 'base64')).update(content).digest('base64')
    const answer = await api.ask('POST', '/webhooks/quo', received, {
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(timestamp),
      'webhook-signature': `v1,${bytes}`,
    })
    expect(answer.status).toBe(401)
  })
})

describe('two deliveries', () => {
  test('of one event are one', async () => {
    await add()
    await Promise.all([deliver(sign(received, Date.now())), deliver(sign(received, Date.now() - 5_000))])
    expect(await kept()).toHaveLength(1)
  })

  test('without an id are told apart by their bytes', async () => {
    await add()
    const [one, two] = ['{"type":"call.ringing"}', '{"type":"call.ringing","data":{}}']
    for (const body of [one, two, one]) expect((await deliver(sign(body, Date.now()), body)).status).toBe(200)
    expect((await kept()).map(({ deliveryId }) => deliveryId)).toEqual([
      expect.stringMatching(/^sha256-[0-9a-f]{64}$/),
      expect.stringMatching(/^sha256-[0-9a-f]{64}$/),
    ])
  })

  test('inside another object are known by the event within', async () => {
    await add()
    const body = `{"object":${received}}`
    await deliver(sign(body, Date.now()), body)
    expect(await kept()).toMatchObject([{ deliveryId: 'EV0001', type: 'message.received', phone: ana }])
  })
})

describe('the secrets', () => {
  test('are listed without what is secret, with when they last signed something', async () => {
    const id = idOf(await add())
    await deliver(sign(received, Date.now()))
    const { body, text } = await api.ask('GET', '/api/legacy-secrets')
    expect(body).toEqual({
      address: 'http://127.0.0.1:3000/webhooks/quo',
      secrets: [{ id, label: 'Made in the app', createdAt: expect.any(String), lastUsedAt: expect.any(String) }],
    })
    expect(text).not.toContain(key)
    const [row] = await api.db.selectFrom('legacySecret').select('secret').execute()
    expect(row?.secret.includes(Buffer.from(key))).toBe(false)
    expect(row?.secret.includes(Buffer.from(key, 'base64'))).toBe(false)
  })

  test.each([
    ['', key],
    ['Quo', ''],
    ['Quo', 'too short'],
    ['Quo', 'c2hvcnQ='],
    ['Quo', webhookKey],
    ['Quo', `${key}!`],
  ])('a label %j with the secret %j is refused in a sentence that does not repeat it', async (label, secret) => {
    const answer = await add(secret, label)
    expect(answer.status).toBe(422)
    if (secret) expect(answer.text).not.toContain(secret)
  })

  test('are ten at most, and none twice', async () => {
    const one = (n: number) => Buffer.alloc(32, n).toString('base64')
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => add(one(n))))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(10)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(2)
    await api.db.deleteFrom('legacySecret').execute()
    expect((await Promise.all([add(), add()])).map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      201, 409,
    ])
  })

  test('are the owner’s business, and nobody’s without a session', async () => {
    const id = idOf(await add())
    expect((await api.ask('GET', '/api/legacy-secrets', undefined, {})).status).toBe(401)
    const { token: member } = await api.aPerson('member')
    for (const [method, path, body] of [
      ['GET', '/api/legacy-secrets', undefined],
      ['POST', '/api/legacy-secrets', { label: 'Mine', secret: highBytes }],
      ['DELETE', `/api/legacy-secrets/${id}`, undefined],
    ] as const) {
      expect((await api.ask(method, path, body, member)).status).toBe(403)
    }
    expect(await api.db.selectFrom('legacySecret').select('id').execute()).toEqual([{ id }])
  })

  test('who added and removed one is in the audit log, the secret is not', async () => {
    const id = idOf(await add())
    await api.ask('DELETE', `/api/legacy-secrets/${id}`)
    expect((await api.ask('DELETE', `/api/legacy-secrets/${id}`)).status).toBe(404)
    const rows = await api.db.selectFrom('audit').selectAll().where('subjectId', '=', id).orderBy('id').execute()
    expect(rows).toMatchObject([
      { action: 'webhook secret added', subject: 'legacySecret', source: 'api', after: { label: 'Made in the app' } },
      { action: 'webhook secret removed', before: { label: 'Made in the app' }, personId: expect.any(String) },
    ])
    expect(JSON.stringify(rows)).not.toContain(key)
  })
})

test('neither a signature nor a secret nor a number is in the log', async () => {
  await add()
  const right = sign(received, Date.now())
  await deliver(right)
  await deliver(sign(received, Date.now(), highBytes))
  const all = logged.join('')
  for (const secret of [right.slice(-44), key, highBytes, ana, 'STOP']) expect(all).not.toContain(secret)
})
