// Sixty people over three dates, while worker, api, Temporal and PostgreSQL are killed in turn, one worker between Quo's
// answer and our commit; then both books are compared. FAULT_SEEDS=1,2,3 chooses the seeds.
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { expect, test } from 'vitest'
import { springCampaign } from '../support/cast.ts'
import { aListOf } from '../support/rows.ts'
import { dice, type Dice } from '../support/dice.ts'
import { aStack, type PartName, type Stack } from '../support/stack.ts'
import { waitFor } from '../support/wait-for.ts'
import { checkBooks } from './books.ts'

const seeds = (process.env.FAULT_SEEDS ?? '1').split(',').map(Number)
const people = Array.from({ length: 60 }, (_, n) => `+1212555${String(100 + n).padStart(4, '0')}`)
const dates = [
  '2027-05-03',
  '2027-05-04',
  '2027-05-05',
  '2027-05-06',
  '2027-05-07',
  '2027-05-10',
  '2027-05-11',
] as const
const batchSize = 25

test.each(seeds)(
  'seed %i: whatever is killed, each person gets exactly one text, or is honestly unconfirmed',
  async (seed) => {
    const chance = dice(seed)
    await using stack = await aStack({ speed: 20, workers: chance.between(1, 2) })
    await stack.quo.control('PUT', '/settings', { peopleReply: false, listLagMs: chance.between(0, 1) * 2_500 })
    await stack.quo.control('PUT', '/faults', { requests: troubles(seed) })
    await moveClock(stack, `${dates[0]}T14:00:30Z`)
    const id = await activate(stack)

    const problems: string[] = []
    try {
      await Promise.all([killInTurn(stack, planKills(chance)), liveThroughDates(stack, id)])
      await untilSettled(stack, id)
    } catch (error) {
      problems.push(String(error)) // whatever did not come, the books say what did
    }
    expect([...problems, ...(await checkBooks(stack))]).toEqual([])
    const states = await stack.db.selectFrom('outgoingText').select('state').where('campaignId', '=', id).execute()
    expect(states).toHaveLength(people.length)
    expect((await statusOf(stack, id)).status).toBe('completed')
  },
)

/** What Quo does wrong meanwhile: answers cut before and after acceptance, 500s, 429s. */
const troubles = (seed: number) => [
  { match: { kind: 'send' }, effect: { type: 'cutAfter' }, count: 2, probability: 0.1, seed },
  { match: { kind: 'send' }, effect: { type: 'cutBefore' }, count: 1, probability: 0.1, seed: seed + 1 },
  {
    match: { kind: 'send' },
    effect: { type: 'tooMany', retryAfterSeconds: 1 },
    count: 2,
    probability: 0.1,
    seed: seed + 2,
  },
  {
    match: { kind: 'send' },
    effect: { type: 'error', status: 500, accepted: true },
    count: 1,
    probability: 0.1,
    seed: seed + 3,
  },
  { match: { kind: 'send' }, effect: { type: 'slow', ms: 300 }, count: 30 },
]

interface Kill {
  /** Once Quo has accepted so many texts. */
  after: number
  what: PartName | 'worker before its commit'
}

function planKills(chance: Dice): Kill[] {
  const order = chance.shuffled(['worker', 'app', 'temporal', 'postgres', 'worker before its commit'] as const)
  return order.map((what, index) => ({ what, after: index * 10 + chance.between(1, 9) }))
}

async function killInTurn(stack: Stack, kills: Kill[]) {
  for (const { what, after } of kills) {
    await waitFor(async () => (await stack.quo.accepted()).length >= after, `${after} accepted texts`, 120_000)
    if (what === 'worker before its commit') await killBeforeCommit(stack)
    else await stack.kill(what)
  }
}

/** Holds the row of a text that is being sent, waits for Quo's answer, and kills the worker that cannot record it. */
async function killBeforeCommit(stack: Stack) {
  const client = new pg.Client({ connectionString: stack.addresses().postgres.databaseUrl })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('begin')
    let held: { phone: string } | undefined
    await waitFor(
      async () => {
        const found = await client.query<{ phone: string }>(
          `select phone from outgoing_text where state = 'sending' limit 1 for update skip locked`,
        )
        held = found.rows[0]
        const { rows } = await client.query(`select 1 from outgoing_text where state = 'pending' limit 1`)
        return held !== undefined || rows.length === 0
      },
      'a text that is being sent',
      120_000,
    )
    const phone = held?.phone
    if (!phone) return
    await waitFor(
      async () => (await stack.quo.accepted()).some(({ to }) => to === phone),
      'its acceptance',
      5_000,
    ).catch(() => undefined)
    await sleep(100)
    await stack.kill('all workers')
    await client.query('rollback')
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** One date after the other, each at its window; the business clock jumps when a date's run is over. */
async function liveThroughDates(stack: Stack, id: string) {
  for (const date of dates) {
    if (date !== dates[0]) await moveClock(stack, `${date}T14:00:30Z`)
    await waitFor(
      async () =>
        (await statusOf(stack, id)).status === 'completed' ||
        (await isThere(stack, id, date, 'closed')) ||
        (await nobodyIsLeft(stack, id)),
      `the run of ${date}`,
      120_000,
    )
    if (await nobodyIsLeft(stack, id)) return
  }
}

async function untilSettled(stack: Stack, id: string) {
  await waitFor(async () => (await statusOf(stack, id)).status === 'completed', 'the campaign to complete', 120_000)
  const query = `WorkflowType = 'campaign' AND ExecutionStatus = 'Running'`
  await waitFor(async () => (await stack.temporal.workflow.count(query)).count === 0, 'its workflow to end')
}

async function moveClock(stack: Stack, now: string) {
  await patiently(() => stack.api('PUT', '/clock', { now }))
}

async function activate(stack: Stack): Promise<string> {
  await waitFor(
    async () => (await stack.db.selectFrom('sendingNumber').selectAll().execute()).length > 0,
    'the numbers of Quo',
  )
  const listId = await aListOf(stack.db, people)
  const created = await stack.api('POST', '/campaigns', {
    ...springCampaign({ batchSize }),
    listId,
    sendingNumberId: 'PNsandbox01',
  })
  const { body } = created
  if (typeof body !== 'object' || body === null || !('id' in body) || typeof body.id !== 'string')
    throw new Error(JSON.stringify(body))
  const activated = await stack.api('PUT', `/campaigns/${body.id}/activation`)
  expect(activated.status).toBe(200)
  return body.id
}

/** The api and the database are killed meanwhile: what a person would try again is tried again. */
async function patiently(ask: () => Promise<{ status: number }>) {
  await waitFor(async () => (await ask().catch(() => ({ status: 0 }))).status === 200, 'the api to answer', 60_000)
}

const statusOf = (stack: Stack, id: string) =>
  retried(() => stack.db.selectFrom('campaign').select('status').where('id', '=', id).executeTakeFirstOrThrow())

const isThere = async (stack: Stack, id: string, date: string, state: 'closed') =>
  (
    await retried(() =>
      stack.db
        .selectFrom('run')
        .select('id')
        .where('campaignId', '=', id)
        .where('localDate', '=', date)
        .where('state', '=', state)
        .execute(),
    )
  ).length > 0

const nobodyIsLeft = async (stack: Stack, id: string) =>
  (
    await retried(() =>
      stack.db
        .selectFrom('outgoingText')
        .select('id')
        .where('campaignId', '=', id)
        .where('state', 'in', ['pending', 'sending'])
        .execute(),
    )
  ).length === 0

async function retried<Result>(read: () => Promise<Result>): Promise<Result> {
  for (let times = 0; ; times++) {
    try {
      return await read()
    } catch (error) {
      if (times > 100) throw error
      await sleep(200)
    }
  }
}
