// What every seed lives through: a campaign of at most sixty people on the whole product, date after date, until nobody is
// left; beside it one kind of fault happens; at the end both books are read.
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { businessName, springCampaign, stated } from '../support/cast.ts'
import { dice, type Dice } from '../support/dice.ts'
import { aListOf } from '../support/rows.ts'
import { aStack, type Stack } from '../support/stack.ts'
import { verify } from '../support/verify.ts'
import { waitFor } from '../support/wait-for.ts'
import { checkBooks } from './books/books.ts'

/** Timings are this many times shorter; the ten requests a second are not. */
export const speed = 20

export interface Fault {
  /** What happens, as one would say it. */
  what: string
  /** Drawn from; two or more where another worker has to take over. */
  workers?: readonly number[]
  /** Who is texted: one list for each campaign. */
  lists?: (chance: Dice) => string[][]
  workflowBundle?: () => string
  /** Before anything is activated: what goes wrong at Quo from the start. */
  prepare?: (scene: Scene) => Promise<void>
  activate?: (scene: Scene, campaignId: string) => Promise<void>
  /** Goes on beside the texting, until it is done or the scene is over. */
  happen?: (scene: Scene) => Promise<void>
}

export interface Scene {
  stack: Stack
  chance: Dice
  campaigns: string[]
  people: string[]
  /** True when nobody is left to text. */
  isOver(): Promise<boolean>
  /** Resolves once Quo has accepted so many texts, or the scene is over. */
  afterTexts(count: number): Promise<void>
  /** Resolves once this is so, or the scene is over. */
  once(isSo: () => Promise<boolean>, what: string): Promise<void>
}

export interface Played {
  problems: string[]
  accepted: number
  folder: string
}

const firstMoment = '2027-05-03T14:00:30Z' // a Monday, half a minute into the window
const patienceMs = 240_000

/** Plays a fault under a seed and says what is wrong afterwards; the folder is kept when something is. */
export async function play(fault: Fault, seed: number): Promise<Played> {
  const chance = dice(seed)
  const lists = fault.lists?.(chance) ?? [somePeople(chance.between(36, 60))]
  await using stack = await aStack({
    speed,
    workers: chance.one(fault.workers ?? [1, 1, 2, 4]),
    ...(fault.workflowBundle && { workflowBundle: fault.workflowBundle() }),
  })
  const problems: string[] = []
  const scene = sceneOf(stack, chance, lists.flat())
  try {
    const quiet = { peopleReply: false, listLagMs: chance.one([0, 0, 2_500]) }
    await stack.quo.control('PUT', '/settings', quiet)
    await fault.prepare?.(scene)
    await moveClock(stack, firstMoment)
    await patiently(() => stack.api('PUT', '/business', { name: businessName }))
    for (const people of lists) scene.campaigns.push(await makeCampaign(scene, people))
    await Promise.all(scene.campaigns.map((id) => (fault.activate ?? activate)(scene, id)))
    await Promise.all([fault.happen?.(scene), liveThroughDates(scene)])
    await untilSettled(scene)
  } catch (error) {
    problems.push(String(error)) // whatever did not come, the books say what did
  }
  problems.push(...(await checkBooks(stack)), ...(await everybodyIsThere(scene, lists)), ...(await provenOf(stack)))
  if (problems.length > 0) stack.keep()
  return { problems, accepted: (await stack.quo.accepted()).length, folder: stack.folder }
}

/** Numbers in New York, always the same. */
export const somePeople = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, n) => `+1212555${String(100 + from + n).padStart(4, '0')}`)

function sceneOf(stack: Stack, chance: Dice, people: string[]): Scene {
  const scene: Scene = {
    stack,
    chance,
    people,
    campaigns: [],
    isOver: () => nobodyIsLeft(stack),
    afterTexts: (count) => scene.once(async () => (await stack.quo.accepted()).length >= count, `${count} texts`),
    once: (isSo, what) =>
      waitFor(
        async () => (await retried(isSo)) || (scene.campaigns.length > 0 && (await scene.isOver())),
        what,
        patienceMs,
      ),
  }
  return scene
}

const Made = z.object({ id: z.string() })

async function makeCampaign({ stack, chance }: Scene, people: string[]): Promise<string> {
  const numbers = () => stack.db.selectFrom('sendingNumber').selectAll().execute()
  await waitFor(async () => (await numbers()).length > 0, 'the numbers of Quo')
  const { body } = await stack.api('POST', '/campaigns', {
    ...springCampaign({ batchSize: chance.between(12, 45) }),
    listId: await aListOf(stack.db, people),
    sendingNumberId: 'PNsandbox01',
  })
  return Made.parse(body).id
}

async function activate({ stack }: Scene, id: string) {
  await patiently(() => stack.api('PUT', `/campaigns/${id}/activation`, stated))
}

/** Nothing due for a moment: the business clock goes to the next window, or to the next person passed over. */
async function liveThroughDates(scene: Scene) {
  const giveUpAt = Date.now() + patienceMs
  while (!(await areCompleted(scene))) {
    if (Date.now() > giveUpAt) throw new Error('Waited too long for the campaigns to complete.')
    const next = (await scene.isOver()) ? undefined : await retried(() => nextMoment(scene))
    if (next) await moveClock(scene.stack, next)
    await sleep(300)
  }
}

const Shown = z.object({ nextWindowAt: z.string().nullable() })

async function nextMoment(scene: Scene): Promise<string | undefined> {
  const { stack, campaigns } = scene
  const before = await newestChange(stack)
  const open = await stack.db.selectFrom('run').selectAll().where('state', '=', 'open').execute()
  if (open.length > 0) {
    await sleep(3_000)
    if ((await newestChange(stack)) !== before) return undefined
    const [waiting] = await stack.db
      .selectFrom('passOver')
      .innerJoin('run', 'run.id', 'passOver.runId')
      .innerJoin('outgoingText', 'outgoingText.id', 'passOver.textId')
      .select('until')
      .where('run.state', '=', 'open')
      .where('outgoingText.state', '=', 'pending')
      .orderBy('until')
      .execute()
    return waiting && later(waiting.until, 1_000)
  }
  const shown = await Promise.all(campaigns.map((id) => stack.api('GET', `/campaigns/${id}`)))
  const windows = shown.flatMap(({ body }) => Shown.parse(body).nextWindowAt ?? []).toSorted()
  const [next] = windows
  return next && new Date(next) > (await businessNow(stack)) ? later(new Date(next), 30_000) : undefined
}

const later = (at: Date, ms: number) => new Date(at.getTime() + ms).toISOString()

async function newestChange({ db }: Stack): Promise<number> {
  const { newest } = await db
    .selectFrom('textChange')
    .select(({ fn }) => fn.max('id').as('newest'))
    .executeTakeFirstOrThrow()
  return newest ?? 0
}

const Clock = z.object({ now: z.string() })

export async function businessNow({ api }: Stack): Promise<Date> {
  const { body } = await api('GET', '/clock')
  return new Date(Clock.parse(body).now)
}

export async function moveClock(stack: Stack, now: string) {
  await patiently(() => stack.api('PUT', '/clock', { now }))
}

/** Everything has come to its end: workflows closed, every delivery processed, every part there again. */
async function untilSettled({ stack }: Scene) {
  await patiently(() => stack.api('GET', '/campaigns'))
  const query = `WorkflowType = 'campaign' AND ExecutionStatus = 'Running'`
  await waitFor(
    async () => (await retried(() => stack.temporal.workflow.count(query))).count === 0,
    'its workflow to end',
  )
  const unsettled = stack.db
    .selectFrom('outgoingText')
    .select('id')
    .where('campaignId', 'is', null)
    .where('state', 'in', ['pending', 'sending', 'unknown'])
  await waitFor(
    async () => (await retried(() => unsettled.execute())).length === 0,
    'replies and confirmations to be settled',
    patienceMs,
  )
  const waiting = stack.db.selectFrom('event').select('deliveryId').where('processedAt', 'is', null)
  await waitFor(async () => (await retried(() => waiting.execute())).length === 0, 'every delivery to be processed')
}

export async function areCompleted({ stack, campaigns }: Scene): Promise<boolean> {
  const rows = stack.db.selectFrom('campaign').select('status').where('id', 'in', campaigns)
  return (await retried(() => rows.execute())).every(({ status }) => status === 'completed')
}

const nobodyIsLeft = async ({ db }: Stack) => {
  const left = db.selectFrom('outgoingText').select('id').where('state', 'in', ['pending', 'sending'])
  return (await retried(() => left.execute())).length === 0
}

/** Each person of each list is one row of the ledger: nobody was lost on the way in, nobody came twice. */
async function everybodyIsThere({ stack, campaigns }: Scene, lists: string[][]): Promise<string[]> {
  const found = await Promise.all(
    campaigns.map((id) => stack.db.selectFrom('outgoingText').select('phone').where('campaignId', '=', id).execute()),
  )
  return lists.flatMap((people, index) => {
    const phones = (found[index] ?? []).map(({ phone }) => phone)
    const same = phones.toSorted().join() === people.toSorted().join()
    return same ? [] : [`Campaign ${campaigns[index]} has ${phones.length} rows for ${people.length} people`]
  })
}

/** The product's own proof knows nothing of these books; it must find the same. */
async function provenOf(stack: Stack): Promise<string[]> {
  const { proof } = await verify(stack)
  const violations = proof.assertions.flatMap((assertion) => assertion.violations.map((found) => `verify: ${found}`))
  return proof.verdict === 'kept' || violations.length > 0 ? violations : [`verify: ${proof.verdict}`]
}

/** The api and the database may be down: what a person would try again is tried again. */
export async function patiently(ask: () => Promise<{ status: number }>) {
  await waitFor(async () => (await ask().catch(() => ({ status: 0 }))).status === 200, 'the api to answer', 120_000)
}

/** For up to two minutes, because a part may be down that long. */
export async function retried<Result>(read: () => Promise<Result>): Promise<Result> {
  const giveUpAt = Date.now() + 120_000
  for (;;) {
    try {
      return await read()
    } catch (error) {
      if (Date.now() > giveUpAt) throw error
      await sleep(200)
    }
  }
}
