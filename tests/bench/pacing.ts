// How much of Quo's ten requests a second the product uses, with never more than ten in any one second; and beside it
// what Temporal's own queue limit does to the same sandbox.
import { setTimeout as sleep } from 'node:timers/promises'
import { must } from '../support/must.ts'
import { aStack, type Stack } from '../support/stack.ts'
import { waitFor } from '../support/wait-for.ts'
import { aCampaignFor, countTexts, phoneOf, rehearse } from './support/a-campaign.ts'
import { median, runBench, type Row } from './support/bench.ts'
import { watchCores } from './support/machine.ts'
import { paceOf } from './support/pace.ts'
import { withPeer } from './support/peer.ts'

const workerCounts = [1, 2, 4]
const latenciesMs = [2, 50, 200]
const share = { gate: 0.97, goal: 0.99 }
const mostASecond = 10

const ours = (workers: number, latencyMs: number) =>
  `Trickle, ${workers} worker${workers > 1 ? 's' : ''}, ${latencyMs} ms`
const peers = (latencyMs: number) => `peer: Temporal's queue limit alone, ${latencyMs} ms`

const trickle = (rows: readonly Row[]) => rows.filter(({ name }) => name.startsWith('Trickle'))

interface Case {
  latencyMs: number
  seconds: number
  people: { from: number; people: number }
}

async function measureOurs(stack: Stack, { latencyMs, seconds, people, seed }: Case & { seed: number }) {
  const campaignId = await aCampaignFor(stack, { ...people, batchSize: people.people })
  await stack.quo.control('PUT', '/faults', { requests: [...cuts(seed), slow(latencyMs)] })
  const [since, busy] = [Date.now(), watchCores()]
  await rehearse(stack, campaignId)
  await waitFor(async () => (await countTexts(stack, campaignId)).left > 0, 'the first text')
  await must(stack, 'POST', '/lists/from-quo', {})
  await sleep(seconds * 1_000)
  const [until, coresBusy] = [Date.now(), busy()]
  await must(stack, 'PUT', `/campaigns/${campaignId}/pause`, {})
  await waitFor(async () => (await countTexts(stack, campaignId)).sending === 0, 'the texts in flight')
  return { ...(await paceBetween(stack, since, until)), coresBusy }
}

async function measurePeer(stack: Stack, { latencyMs, seconds, people }: Case) {
  await stack.quo.control('PUT', '/faults', { requests: [slow(latencyMs)] })
  const phones = Array.from({ length: people.people }, (_, n) => phoneOf(people.from + n))
  return withPeer(stack, { phones, mostInFlight: 10, limit: mostASecond }, async () => {
    const [since, busy] = [Date.now(), watchCores()]
    await waitFor(
      async () => (await stack.quo.answers('send')).some(({ arrivedAt }) => arrivedAt > since),
      'its first text',
    )
    await sleep(seconds * 1_000)
    return { coresBusy: busy(), ...(await paceBetween(stack, since, Date.now())) }
  })
}

/** Before and after Quo had the text: some are settled by a webhook, some are looked up. */
const cuts = (seed: number) =>
  ['cutBefore', 'cutAfter'].map((type, index) => ({
    match: { kind: 'send' },
    effect: { type },
    count: 'forever',
    probability: 0.03,
    seed: seed * 10 + index,
  }))

const slow = (ms: number) => ({ effect: { type: 'slow', ms }, count: 'forever' })

async function paceBetween({ quo }: Stack, since: number, until: number) {
  await sleep(500) // the answers of the last ones
  return paceOf((await quo.answers()).filter(({ arrivedAt }) => arrivedAt >= since && arrivedAt < until))
}

/** People who were not texted yet, so many at a time. */
function groupsOf(people: number) {
  let from = -people
  return () => ({ from: (from += people), people })
}

await runBench({
  name: 'pacing',
  asks: 'how much of ten requests a second is used, and never more?',
  usual: { seconds: 60, repeat: 3 },
  columns: {
    share: { title: 'share', digits: 4 },
    densest: { title: 'densest second', digits: 0 },
    accepted: { title: 'requests', digits: 0 },
    others: { title: 'of them not texts', digits: 0 },
    latencyMs: { title: 'latency ms', digits: 1 },
    cycleMs: { title: 'cycle ms', digits: 1 },
    refused: { title: 'refused (429)', digits: 0 },
    coresBusy: { title: 'cores busy %', digits: 0 },
  },
  async *measure({ seconds, repetition, wants }) {
    for (const workers of workerCounts) {
      const rows = latenciesMs.map((latencyMs) => ({ latencyMs, row: ours(workers, latencyMs) }))
      const peersHere = workers === 1 ? latenciesMs.map((latencyMs) => ({ latencyMs, row: peers(latencyMs) })) : []
      if (![...rows, ...peersHere].some(({ row }) => wants(row))) continue
      await using stack = await aStack({ speed: 1, workers })
      const people = groupsOf(Math.min(1_000, Math.ceil(seconds * mostASecond * 1.1) + 20))
      await must(stack, 'PUT', '/clock', { now: '2027-05-01T12:00:00Z' }) // a Saturday: only rehearsals text
      await stack.quo.control('PUT', '/settings', { peopleReply: false })
      for (const { latencyMs, row } of peersHere.filter(({ row }) => wants(row))) {
        yield { row, figures: await measurePeer(stack, { latencyMs, seconds, people: people() }) }
      }
      await sleep(2_000) // what the peer had under way is over, and its second at the sandbox too
      for (const { latencyMs, row } of rows.filter(({ row }) => wants(row))) {
        yield { row, figures: await measureOurs(stack, { latencyMs, seconds, seed: repetition, people: people() }) }
      }
    }
  },
  gates: (rows) => [
    {
      says: `each median share of Trickle is at least ${share.gate}`,
      met: trickle(rows).every(({ values }) => median(values.share ?? []) >= share.gate),
      goal: {
        says: `${share.goal}`,
        met: trickle(rows).every(({ values }) => median(values.share ?? []) >= share.goal),
      },
    },
    {
      says: `Trickle never makes more than ${mostASecond} requests in any one second`,
      met: trickle(rows).every(({ values }) => (values.densest ?? []).every((densest) => densest <= mostASecond)),
    },
    {
      says: 'Quo never refuses Trickle for its pace',
      met: trickle(rows).every(({ values }) => (values.refused ?? []).every((refused) => refused === 0)),
    },
  ],
  notes: [
    'share: (accepted requests − 10) ÷ (10 ÷ (1 + latency) × seconds from the first to the last).',
    'latency: the mean from arrival to answer in the sandbox’s book, over these very requests.',
    'cycle: the median from one request to the tenth after it. A second and the latency would be perfect; the share loses a little more, because its first and last ten are not whole.',
    'Look-ups of texts whose connection was cut, and the reading of contacts, are mixed in: “not texts”.',
    'Both are read from the sandbox’s book, all requests of the key together; a second may begin anywhere.',
  ],
})
