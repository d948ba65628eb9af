// What one seed is about: who is texted by which campaigns, and what goes wrong how often.
import type { Schedule } from '#schema/rules/send-window.ts'
import { sendTimeoutMs, timingsAt } from '#schema/timings.ts'
import type { Dice } from '../support/dice.ts'
import type { ListFate, SendFate, WebhookFate } from './provider.ts'

export interface PlannedCampaign {
  id: string
  phones: string[]
  body: string
  schedule: Schedule
  batchSize: number
  /** How long after the beginning it is activated. */
  activatedAfterMs: number
}

export interface Setting {
  beginsAt: Date
  campaigns: readonly [PlannedCampaign, ...PlannedCampaign[]]
  workers: number
  clockSkewMs: number
  /** How far Quo's lists may lag behind its book. */
  listLagMs: number
  slowestDatabaseMs: number
  /** After how long Temporal tries a send again, whether the first one is still at it or not. */
  sendTimeoutMs: number
  /** How often in a thousand each happens, each time it could. */
  perMille: ReadonlyMap<Trouble, number>
  /** How many of them there are at most, so that the seed ends. */
  mostTroubles: number
  sendTroubles: readonly [SendFate, ...SendFate[]]
  listTroubles: readonly [ListFate, ...ListFate[]]
  webhookFates: readonly [WebhookFate, ...WebhookFate[]]
}

/** How often in a thousand each happens, each time it could, in the seeds that have much of it. */
const much = [
  ['a worker is killed', 12],
  ['a worker is stopped', 25],
  ['a machine sleeps', 15],
  ['PostgreSQL is away', 12],
  ['a reply of PostgreSQL is lost', 20],
  ['a completion is lost', 40],
  ['Temporal is away', 6],
  ['Quo cannot be reached', 60],
  ['a send goes wrong', 500],
  ['a list goes wrong', 400],
  ['somebody says STOP', 100],
  ['somebody asks, and is answered', 60],
  ['somebody pauses', 12],
  ['somebody rehearses', 8],
  ['somebody changes the schedule', 6],
  ['somebody ends a campaign', 3],
  ['somebody is added anyway', 300],
  ['somebody moves the clock', 4],
] as const
export type Trouble = (typeof much)[number][0]

const sendTroubles: readonly SendFate[] = [
  'accepts, and answers slowly',
  'accepts, and answers too late',
  'accepts late',
  'accepts, and cuts',
  'accepts, and answers 500',
  'accepts, and answers with half a body',
  'cuts before it has it',
  'never gets it',
  'answers 429',
  'answers 500',
  'refuses: no credits',
  'refuses: daily cap',
  'refuses: forbidden',
  'refuses: not this number',
  'refuses: opted out',
]
const listTroubles: readonly ListFate[] = ['cuts', 'answers 500', 'answers 429', 'never answers', 'refuses']
const webhookFates: readonly WebhookFate[] = ['never', 'before the answer', 'soon', 'twice', 'hours later']

export const everyTrouble: readonly string[] = [...much.map(([trouble]) => trouble), ...sendTroubles, ...listTroubles]

/** In the morning of New York, minutes before or after a window opens; one is the eve of a clock change. */
const beginnings = ['2027-05-03T13:58:00Z', '2027-05-04T14:01:00Z', '2027-03-12T14:59:00Z', '2027-11-05T13:59:30Z']

export function drawSetting(chance: Dice): Setting {
  const newYork = numbers('212', 30)
  const losAngeles = numbers('310', 4)
  const size = chance.between(6, 20)
  const more = Array.from({ length: chance.one([0, 0, 0, 1, 1, 2]) }, () => chance.between(4, 10))
  const first = chance.shuffled(newYork).slice(0, size)
  const lateSchedule = chance.happens(150)
  const sameWords = chance.happens(200)

  const planned = (size: number, n: number): PlannedCampaign => {
    const shared = chance.shuffled(first).slice(0, Math.ceil(size / 2))
    const others = newYork.filter((phone) => !first.includes(phone)).slice(0, size - shared.length)
    const phones = n === 0 ? [...first, ...(lateSchedule ? losAngeles : [])] : [...shared, ...others]
    return {
      id: ['Spring', 'Summer', 'Autumn'][n] ?? `campaign ${n}`,
      phones: chance.shuffled(phones),
      body: sameWords ? 'Hello!' : `Hello from campaign ${n}`,
      schedule: drawSchedule(chance, lateSchedule),
      batchSize: chance.between(2, 9),
      activatedAfterMs: n === 0 ? 0 : chance.between(0, 400_000),
    }
  }
  return {
    beginsAt: new Date(chance.one(['2027-05-03T13:58:00Z', ...beginnings])),
    campaigns: [planned(size, 0), ...more.map((size, n) => planned(size, n + 1))],
    workers: chance.between(1, 3),
    clockSkewMs: chance.between(-5_000, 5_000),
    listLagMs: chance.one([0, 5_000, 60_000, 400_000, 3_600_000]),
    slowestDatabaseMs: chance.one([3, 30, 400, 4_000]),
    sendTimeoutMs: chance.one([sendTimeoutMs(timingsAt(1)), 60_000, 12_000]),
    perMille: drawTroubles(chance),
    mostTroubles: chance.between(3, 40),
    sendTroubles: some(chance, sendTroubles),
    listTroubles: some(chance, listTroubles),
    webhookFates: some(chance, webhookFates),
  }
}

/** Late enough for Los Angeles to be awake within the window. */
export function drawSchedule(chance: Dice, late: boolean): Schedule {
  const days = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
  const windowMinutes = late ? 120 : chance.one([3, 120, 120])
  return { days, sendAt: late ? '11:30' : '10:00', zone: 'America/New_York', windowMinutes }
}

const drawTroubles = (chance: Dice) =>
  new Map(much.map(([trouble, perMille]) => [trouble, perMille * chance.one([0, 0, 0.2, 0.5, 1])]))

/** Some of them, at least one, so that seeds differ in what goes wrong and not only in when. */
function some<Item>(chance: Dice, items: readonly Item[]): readonly [Item, ...Item[]] {
  const [first, ...rest] = chance.shuffled(items)
  if (first === undefined) throw new Error('There is nothing to choose from.')
  return [first, ...rest.slice(0, chance.between(0, rest.length))]
}

const numbers = (area: string, count: number) =>
  Array.from({ length: count }, (_, n) => `+1${area}555${String(100 + n).padStart(4, '0')}`)
