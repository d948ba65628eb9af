// How many history events Temporal keeps for a text, and how long histories get, in a campaign for a hundred thousand
// people; and beside it what anybody would write first.
import { must } from '../support/must.ts'
import { aStack, type Stack } from '../support/stack.ts'
import { waitFor } from '../support/wait-for.ts'
import { aCampaignFor, countTexts, phoneOf, rehearse } from './support/a-campaign.ts'
import { median, runBench, type Row } from './support/bench.ts'
import { eventsOfEnded, executionsOf, most, sum } from './support/histories.ts'
import { withPeer } from './support/peer.ts'

const recipients = 100_000
const textsASecond = 10
const batchSize = 1_000
const peersTexts = 200
const eventsAText = { gate: 5, goal: 3.6 }
const inOneHistory = { events: 5_000, bytes: 2_000_000 }

const ours = 'Trickle'
const peers = [
  { row: 'peer: one text at a time', mostInFlight: 1 },
  { row: 'peer: all at once', mostInFlight: peersTexts },
]

async function measureOurs(stack: Stack, texts: number) {
  const before = await eventsOfEnded(stack)
  const campaignId = await aCampaignFor(stack, { from: 0, people: recipients, batchSize: Math.min(batchSize, texts) })
  const startedAt = Date.now()
  for (let left = 0; left < texts; left = (await countTexts(stack, campaignId)).left) {
    await rehearse(stack, campaignId)
    await waitFor(() => noRunIsOpen(stack, campaignId), 'the run to end', 600_000)
  }
  const seconds = (Date.now() - startedAt) / 1_000
  const { left } = await countTexts(stack, campaignId)
  const executions = await executionsOf(stack, `campaign/${campaignId}`)
  return {
    aText: sum(executions, 'events') / left,
    ofAll: ((await eventsOfEnded(stack)) - before) / left,
    events: most(executions, 'events'),
    kilobytes: most(executions, 'bytes') / 1_000,
    texts: left,
    histories: executions.length,
    aSecond: left / seconds,
  }
}

async function measurePeer(stack: Stack, mostInFlight: number, from: number) {
  const phones = Array.from({ length: peersTexts }, (_, n) => phoneOf(from + n))
  return withPeer(stack, { phones, mostInFlight, limit: textsASecond }, async (posting) => {
    const startedAt = Date.now()
    await posting.result()
    const seconds = (Date.now() - startedAt) / 1_000
    const executions = await executionsOf(stack, posting.workflowId)
    return {
      aText: sum(executions, 'events') / peersTexts,
      events: most(executions, 'events'),
      kilobytes: most(executions, 'bytes') / 1_000,
      texts: peersTexts,
      histories: executions.length,
      aSecond: peersTexts / seconds,
    }
  })
}

const noRunIsOpen = async ({ db }: Stack, campaignId: string) =>
  (
    await db
      .selectFrom('run')
      .select('id')
      .where('campaignId', '=', campaignId)
      .where('state', '<>', 'closed')
      .execute()
  ).length === 0

const valuesOf = (rows: readonly Row[], column: string) => rows.find(({ name }) => name === ours)?.values[column] ?? []

await runBench({
  name: 'events',
  asks: 'how many history events does a text cost, and how long do histories get?',
  usual: { seconds: 200, repeat: 3 },
  columns: {
    aText: { title: 'events a text', digits: 2 },
    ofAll: { title: 'of all workflows', digits: 2 },
    events: { title: 'longest history', digits: 0 },
    kilobytes: { title: 'largest, kB', digits: 0 },
    texts: { title: 'texts', digits: 0 },
    histories: { title: 'histories', digits: 0 },
    aSecond: { title: 'texts a second', digits: 2 },
  },
  async *measure({ seconds, wants }) {
    await using stack = await aStack({ speed: 1 })
    await must(stack, 'PUT', '/clock', { now: '2027-05-01T12:00:00Z' }) // a Saturday: only rehearsals text
    await stack.quo.control('PUT', '/settings', { peopleReply: false })
    await stack.quo.control('PUT', '/faults', { requests: [{ effect: { type: 'slow', ms: 50 }, count: 'forever' }] })
    for (const [index, { row, mostInFlight }] of peers.entries()) {
      if (wants(row)) yield { row, figures: await measurePeer(stack, mostInFlight, recipients + index * peersTexts) }
    }
    if (wants(ours)) yield { row: ours, figures: await measureOurs(stack, Math.ceil(seconds * textsASecond)) }
  },
  gates: (rows) => [
    {
      says: `the median is at most ${eventsAText.gate} events a text`,
      met: median(valuesOf(rows, 'aText')) <= eventsAText.gate,
      goal: { says: String(eventsAText.goal), met: median(valuesOf(rows, 'aText')) <= eventsAText.goal },
    },
    {
      says: `every history has under ${inOneHistory.events} events and ${inOneHistory.bytes / 1e6} MB`,
      met:
        valuesOf(rows, 'events').every((events) => events < inOneHistory.events) &&
        valuesOf(rows, 'kilobytes').every((kilobytes) => kilobytes * 1_000 < inOneHistory.bytes),
    },
  ],
  notes: [
    `Events of all executions of the campaign's workflow, divided by the texts that left; a campaign for ${recipients} people, runs of ${batchSize}, 50 ms latency.`,
    'Of all workflows: with those of the webhooks, which tell of each text that it was delivered.',
    'The peers post through one small workflow to the same sandbox. An activity is three events: that is the floor. The rest is waking up: three each time.',
  ],
})
