// What temporal-docker-compose.yml starts, started for real and in its order, but without containers: PostgreSQL and
// Temporal are somebody else's, a text goes out, a STOP comes in, and neither logs nor metrics tell of whom.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openDatabase, type Database } from '#activities/database.ts'
import { elsewhere, type Elsewhere, type Running } from '../support/elsewhere.ts'
import { businessName, springCampaign, stated } from '../support/cast.ts'
import { aListOf } from '../support/rows.ts'
import { waitFor } from '../support/wait-for.ts'

const [ana, ben] = ['+12125550101', '+12125550102']
let there: Elsewhere
let worker: Running
let app: Running
let db: Database
let token: string

beforeAll(async () => {
  there = await elsewhere()
  db = openDatabase(there.databaseUrl, { name: 'test', connections: 2, onError: () => {} })
}, 120_000)
afterAll(async () => {
  await db.destroy()
  await there[Symbol.asyncDispose]()
})

test('what runs first prepares an empty database and a Temporal without our namespace, and may run again', async () => {
  expect((await there.run('app')).said).toMatch(/relation ..installation.. does not exist/) // which is why it waits
  const migrated = await there.run('migrate')
  expect(migrated).toEqual({ code: 0, said: expect.stringMatching(/^migrated: 0001-people, /) })
  expect(await there.run('migrate')).toEqual({ code: 0, said: 'the database is up to date' })
  expect(await there.run('prepare-temporal')).toEqual({ code: 0, said: 'the namespace trickle was made' })
  expect(await there.run('prepare-temporal')).toEqual({ code: 0, said: 'Temporal is usable' })
})

test('app and worker start on them, and are healthy by their own checks', async () => {
  expect(await there.isHealthy('worker')).toBe(false)
  expect(await there.isHealthy('app')).toBe(false)
  worker = there.start('worker')
  app = there.start('app')
  await waitFor(() => there.isHealthy('app'), 'the health of the app', 60_000, 500)
  await waitFor(() => there.isHealthy('worker'), 'the health of the worker', 60_000, 500)
  await waitFor(async () => (await fetch(`${there.url}/readyz`)).status === 200, 'the app to be ready')
  const page = await fetch(there.url)
  expect(await page.text()).toContain('<script>') // the built pages are in the image
})

test('the commands beside them work inside: a sign-in link and a token', async () => {
  const link = await there.run('app', ['node', 'worker/sign-in.ts'])
  expect(link).toEqual({ code: 0, said: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/sign-in#\S+$/) })
  const made = await there.run('app', ['node', 'worker/token.ts', 'test'])
  expect(made.code).toBe(0)
  token = made.said
})

const ask = async (method: string, path: string, body?: unknown) => {
  const headers = {
    authorization: `Bearer ${token}`,
    ...(body !== undefined && { 'content-type': 'application/json' }),
  }
  const answer = await fetch(`${there.url}/api${path}`, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const told: unknown = await answer.json().catch(() => undefined)
  return { status: answer.status, body: told }
}

test('texts go out and a STOP comes in, through a Temporal and a PostgreSQL of somebody else', async () => {
  await waitFor(async () => (await db.selectFrom('sendingNumber').select('id').execute()).length > 0, 'the numbers')
  await waitFor(async () => (await db.selectFrom('webhook').select('id').execute()).length > 0, 'the webhook')
  const listId = await aListOf(db, [ana, ben])
  expect((await ask('PUT', '/business', { name: businessName })).status).toBe(200)
  const draft = { ...springCampaign(), listId, sendingNumberId: 'PNsandbox01' }
  const created = await ask('POST', '/campaigns', draft)
  const { id } = z.object({ id: z.string() }).parse(created.body)
  expect((await ask('PUT', `/campaigns/${id}/activation`, stated)).status).toBe(200)
  expect((await ask('POST', `/campaigns/${id}/rehearsals`)).status).toBe(201)
  await waitFor(async () => (await there.quo.accepted()).length === 2, 'two texts at Quo')
  await waitFor(
    async () => (await statesOf(id)).every((state) => state === 'delivered'),
    'word that they were delivered',
  )

  await there.quo.reply(ana, 'STOP')
  const optedOut = () => db.selectFrom('optOutChange').select('phone').where('source', '=', 'reply').execute()
  await waitFor(async () => (await optedOut()).length === 1, 'the STOP')
  expect(await optedOut()).toEqual([{ phone: ana }])
  expect(await there.run('app', ['node', 'worker/verify.ts'])).toMatchObject({ code: 0 })
})

const statesOf = async (campaignId: string) => {
  const texts = await db.selectFrom('outgoingText').select('state').where('campaignId', '=', campaignId).execute()
  return texts.map(({ state }) => state)
}

test('both tell their figures, and Temporal’s of the worker’s tasks are among them', async () => {
  const ofApp = await (await fetch(there.metricsUrl('app'))).text()
  expect(ofApp).toContain('\ntrickle_texts{kind="campaign",state="delivered"} 2\n')
  expect(ofApp).toContain('\ntrickle_workers 1\n')
  expect(ofApp).toMatch(/\ntrickle_webhook_deliveries\{outcome="processed"\} [1-9]/)
  expect(ofApp).toMatch(/\ntrickle_quo_requests_total\{kind="send",status="2xx"\} 2\n/)

  await waitFor(async () => /trickle_database_connections/.test(await ofWorker()), 'the worker’s own figures')
  const text = await ofWorker()
  expect(text).toMatch(/\ntrickle_slot_wait_seconds_count(\{[^}]*\})? [1-9]/)
  expect(text).toMatch(/\nprocess_resident_memory_bytes(\{[^}]*\})? [1-9]/)
  for (const name of ['workflow_task_execution_latency', 'activity_execution_latency', 'worker_task_slots_available'])
    expect(text).toMatch(new RegExp(`\\ntemporal_${name}`))
  for (const figures of [ofApp, text]) expect(secretsIn(figures)).toEqual([])
})

const ofWorker = async () => (await fetch(there.metricsUrl('worker'))).text()

test('what goes wrong is logged, and nothing that was logged tells of anybody or opens anything', async () => {
  const signedIn = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
  const wrong = JSON.stringify({ email: 'ana@example.com', password: 'her password' })
  await fetch(`${there.url}/api/session`, { method: 'POST', headers: signedIn, body: wrong })
  await fetch(`${there.url}/api/lists`, { method: 'POST', headers: signedIn, body: `{"name":"Call ${ana}"` })
  await fetch(`${there.url}/webhooks/quo`, { method: 'POST', body: JSON.stringify({ from: ana, text: 'Hi there' }) })
  await fetch(`${there.url}/api/campaigns`, { headers: { authorization: `Bearer not-${token}` } })
  await db.schema.alterTable('contact_list').renameTo('gone').execute()
  expect((await ask('GET', '/lists')).status).toBe(500)
  await db.schema.alterTable('gone').renameTo('contact_list').execute()
  await db.insertInto('event').values(brokenEvent).execute() // the sweeper takes it up
  await waitFor(
    async () => worker.lines().some((line) => line.includes('an event could not be processed')),
    'the event',
  )

  expect([await app.stop(), await worker.stop()]).toEqual([0, 0])
  const lines = [...app.lines(), ...worker.lines()]
  expect(lines.length).toBeGreaterThan(20)
  for (const line of lines) {
    expect(Line.safeParse(readJson(line)).success || line).toBe(true)
    expect([line, ...secretsIn(line)]).toEqual([line])
  }
  expect(lines.filter((line) => line.includes('a request failed'))).toHaveLength(1)

  const fence = ['node', 'worker/raise-fence.ts', '--backup-of', new Date().toISOString()] // as after a pg_restore
  expect(await there.run('migrate', fence)).toEqual({ code: 0, said: expect.stringMatching(/^Nothing is sent until/) })
})

const brokenEvent = {
  deliveryId: 'msg_broken',
  type: 'message.received',
  phone: ben,
  raw: Buffer.from(`{"type":"message.received","text":"Hi from ${ben}`),
}

const Line = z.looseObject({
  level: z.enum(['debug', 'info', 'warn', 'error', 'fatal']),
  time: z.iso.datetime(),
  part: z.enum(['api', 'worker']),
  message: z.string().min(1),
})

function readJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** Numbers of people, their names, what was texted, keys and tokens. */
function secretsIn(text: string): string[] {
  const { TRICKLE_SECRET = '', TRICKLE_DATABASE_PASSWORD = '', QUO_API_KEY = '' } = there.variables
  const named = [
    TRICKLE_SECRET,
    TRICKLE_DATABASE_PASSWORD,
    QUO_API_KEY,
    token,
    'Person0',
    'Person1',
    'Solid Ground',
    'Hi ',
    'her password',
    'ana@example.com',
    'Spring check',
    'Bearer',
    'whsec_',
    'taskToken',
  ]
  return [...named.filter((each) => text.includes(each)), ...(text.match(/\+?1?[2-9]\d\d555\d{4}|\bSTOP\b/g) ?? [])]
}
