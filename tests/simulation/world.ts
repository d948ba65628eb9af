// One seed, played to its end: a campaign or three of a few people each, some workers, Quo, Temporal, PostgreSQL and
// people, and what goes wrong between them. The same seed plays the same story, step by step.
import { setImmediate } from 'node:timers/promises'
import { timingsAt } from '#schema/timings.ts'
import { dice } from '../support/dice.ts'
import { openCampaigns } from './campaigns.ts'
import { startChecking } from './checks.ts'
import { openChronicle } from './chronicle.ts'
import { twoClocks } from './clocks.ts'
import { openInbox } from './inbox.ts'
import { openLedger } from './ledger.ts'
import { bringPeople } from './people.ts'
import { connectTo, startProcess } from './process.ts'
import { openProvider } from './provider.ts'
import { drawSetting, type PlannedCampaign } from './setting.ts'
import { tenSlots } from './slots.ts'
import { newCampaign, newText, openStore, type ChangeRow, type Committed } from './store.ts'
import { startSweeping } from './sweeper.ts'
import { openTemporal } from './temporal.ts'
import { timeline } from './timeline.ts'
import { drawTroubles } from './trouble.ts'
import { startWorker, type Worker } from './worker.ts'

export interface Played {
  seed: number
  /** What was not as promised, in sentences; empty is what one wants to see. */
  problems: string[]
  /** Every step, when it was asked for. */
  story: string[]
  /** How often what happened. */
  counts: Map<string, number>
}

const aYearMs = 366 * 24 * 3_600_000
const mostSteps = 200_000

export async function play(seed: number, { withStory = false } = {}): Promise<Played> {
  const chance = dice(seed)
  const setting = drawSetting(chance)
  const timings = timingsAt(1)
  const time = timeline()
  const store = openStore(time, timings.lockTimeoutMs, onCommit)
  const clocks = twoClocks(time, store, setting.beginsAt)
  const chronicle = openChronicle(withStory, clocks.businessNow)
  const { say, counted } = chronicle
  const troubles = drawTroubles({ time, chance, setting, chronicle })
  const slots = tenSlots()
  const ledger = openLedger({ store, clocks, timings })
  const campaigns = openCampaigns({ store, clocks, timings })
  const workers: Worker[] = []
  const triedBefore = new Set<string>()
  let ids = 0
  const newId = (what: string) => `${what} ${++ids}`

  const temporal = openTemporal({
    time,
    chance,
    timings,
    sendTimeoutMs: setting.sendTimeoutMs,
    workers,
    isAway: troubles.temporalIsAway,
    losesCompletion: () => troubles.happens('a completion is lost'),
    onCampaignEnd: () => sweeper.plan(),
    say,
  })
  const apiProcess = startProcess('api', { time, chance })
  const api = connectTo(store, apiProcess, troubles.postgres, time, 30_000)
  const provider = openProvider({
    time,
    clocks,
    chance,
    setting,
    sendFate: () => counted(troubles.happens('a send goes wrong') ? chance.one(setting.sendTroubles) : 'accepts'),
    listFate: () => counted(troubles.happens('a list goes wrong') ? chance.one(setting.listTroubles) : 'lists'),
    webhookFate: () => counted(chance.one(setting.webhookFates)),
    onArrival: (slot) => checks.onArrival(slot),
    onAccepted(entry) {
      say(`Quo has ${entry.id} for ${entry.phone} of ${entry.attempt}`)
      checks.onAccepted(entry)
      people.read(entry)
    },
    deliver: (message) => void receive(newId('event'), message),
    say,
  })
  const people = bringPeople({
    time,
    clocks,
    chance,
    setting,
    chronicle,
    troubles,
    store,
    ledger,
    campaigns,
    temporal,
    provider,
    api,
  })
  const sweeper = startSweeping({ time, clocks, chance, timings, troubles, store, temporal, workers })
  const { book } = provider
  const checks = startChecking({ store, slots, clocks, timings, book, openWorkflows: temporal.openWorkflows })
  const receive = openInbox({ time, chance, troubles, store, temporal, api, onAcknowledged: checks.onAcknowledged })

  for (let n = 1; n <= setting.workers; n++) startWorkerCalled(`worker ${n}`)
  for (const planned of setting.campaigns) time.after(planned.activatedAfterMs, () => activate(planned))

  await setImmediate() // a world is played without a pause; between two of them, others have their turn
  let steps = 0
  await time.run(aYearMs, () => {
    if (++steps > mostSteps) throw new Error(`Seed ${seed} does not end.`)
    checks.afterStep()
  })
  checks.atTheEnd()
  chronicle.counts.set('steps', steps)
  return { seed, problems: checks.problems, story: chronicle.story, counts: chronicle.counts }

  /** A worker that is killed comes back after a while, as a new process. */
  function startWorkerCalled(name: string) {
    const process = startProcess(name, { time, chance, say, strike: troubles.strike, onEnd })
    const database = connectTo(store, process, troubles.postgres, time, timings.lockTimeoutMs)
    const worker = startWorker(process, database, {
      time,
      clocks,
      chance,
      timings,
      store,
      slots,
      ledger,
      campaigns,
      provider,
      newId,
      async startSettling(textId, attempt) {
        if (troubles.temporalIsAway()) throw new Error('Temporal is away.')
        temporal.startSettling(textId, attempt)
      },
      onPost: checks.onPost,
      isUnreachable: () => troubles.happens('Quo cannot be reached'),
      say,
    })
    workers.push(worker)

    function onEnd() {
      workers.splice(workers.indexOf(worker), 1)
      time.after(chance.between(500, 10_000), () => startWorkerCalled(`${name}’`))
    }
  }

  /** activities/campaigns/activate-campaign.ts, of people about whom nothing is known yet. */
  function activate({ id, phones, body, schedule, batchSize }: PlannedCampaign) {
    say(`${id} is activated for ${phones.length} people, ${batchSize} a run`)
    store.write((trx) => {
      const activeSince = clocks.businessNow()
      store.campaigns.put({ ...newCampaign, id, schedule, batchSize, activeSince }, trx)
      for (const [position, phone] of phones.entries()) {
        store.texts.put({ ...newText, id: `${id} ${position}`, campaignId: id, position, phone, body }, trx)
      }
      store.outbox.put({ id: `outbox ${store.nextNumber()}`, kind: 'start', campaignId: id }, trx)
    })
  }

  function onCommit(written: Committed) {
    checks.onCommit(written)
    for (const change of written.changes) onChange(change)
    for (const { id, status } of written.campaigns) {
      say(`${id} is ${status}`)
      if (status === 'paused') people.resumeAfterAWhile(id)
    }
    for (const { id } of written.outbox) sweeper.deliverSoon(id)
    troubles.loseServers(store)
    people.lookIn()
    sweeper.plan()
  }

  function onChange({ textId, from, to, reason, attempt }: ChangeRow) {
    const kind = store.texts.get(textId)?.kind
    if (kind !== 'campaign') counted(`${kind} ${to === 'skipped' ? reason : to}`)
    say(`${textId}: ${counted(`${from} → ${to}`)}${reason ? ` (${reason})` : ''}${attempt ? `, ${attempt}` : ''}`)
    if (to === 'unconfirmed') people.decideOn(textId)
    if (to === 'skipped' && reason === 'earlier communication') people.readSkipped(textId)
    if (to !== 'sending') return
    people.writeMeanwhile()
    if (triedBefore.has(textId)) wakeWhoeverWasStopped()
    triedBefore.add(textId)
  }

  /** Over an earlier attempt, perhaps: it is to meet the new one. */
  function wakeWhoeverWasStopped() {
    for (const { process } of workers) if (chance.happens(500)) time.after(chance.between(0, 1_000), process.wake)
  }
}
