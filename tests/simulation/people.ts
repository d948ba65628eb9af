// People: they pause and resume, end, release, add anyway, change the schedule, rehearse, move the clock, and say STOP, at
// the moments at which it matters.
import type { Dice } from '../support/dice.ts'
import type { Campaigns } from './campaigns.ts'
import type { Chronicle } from './chronicle.ts'
import type { Clocks } from './clocks.ts'
import type { Ledger } from './ledger.ts'
import type { Connection } from './process.ts'
import type { BookEntry, Provider } from './provider.ts'
import { drawSchedule, type Setting } from './setting.ts'
import type { Moment, Store, Trx } from './store.ts'
import type { Temporal } from './temporal.ts'
import type { Timeline } from './timeline.ts'
import type { Troubles } from './trouble.ts'

interface Parts {
  time: Timeline
  clocks: Clocks
  chance: Dice
  setting: Setting
  chronicle: Chronicle
  troubles: Troubles
  store: Store
  ledger: Ledger
  campaigns: Campaigns
  temporal: Temporal
  provider: Provider
  /** The api: what people press is one transaction there. */
  api: Connection
}

export type People = ReturnType<typeof bringPeople>

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
/** Quo confirms the first; whether it confirms the second is not known; the third is ours to confirm. */
export const stopWords = ['STOP', 'Stop.', 'Please take me off your list'] as const
const answerWords = ['About 900 dollars.', 'We come on Monday.', 'Hello!'] as const
const jumps = [-3 * dayMs, -dayMs, -30 * minuteMs, 30 * minuteMs, dayMs, 4 * dayMs] as const

export function bringPeople({
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
}: Parts) {
  let answers = 0

  /** A press of a button; when PostgreSQL is away it does nothing, and the page says so. */
  const press = (statements: (trx: Trx) => Promise<unknown>) => api.transaction(statements).catch(() => undefined)

  /** Asked whenever anything was committed. */
  function lookIn() {
    const { id } = chance.one(setting.campaigns)
    const soonMs = chance.between(0, 2_000)
    if (troubles.happens('somebody pauses')) time.after(soonMs, () => control(id, 'pause'))
    if (troubles.happens('somebody rehearses')) time.after(soonMs, () => rehearse(id))
    if (troubles.happens('somebody moves the clock')) time.after(soonMs, moveClock)
    if (troubles.happens('somebody ends a campaign')) time.after(soonMs, () => end(id))
    if (troubles.happens('somebody changes the schedule')) time.after(soonMs, () => reschedule(id))
  }

  function control(id: string, action: 'pause' | 'resume') {
    if (chance.happens(300)) temporal.signalFromCli(id, action)
    else void press((trx) => campaigns.control(trx, id, action, 'page'))
  }

  const end = (id: string) => void press((trx) => ledger.endCampaign(trx, id))

  function reschedule(id: string) {
    const [schedule, batchSize] = [drawSchedule(chance, chance.happens(500)), chance.between(2, 9)]
    chronicle.say(`somebody lets ${id} text ${batchSize} a run from ${schedule.sendAt} on`)
    void press((trx) => campaigns.reschedule(trx, id, schedule, batchSize))
  }

  const rehearse = (id: string) => void press((trx) => campaigns.rehearse(trx, id))

  function moveClock() {
    const to = new Date(clocks.businessNow().getTime() + chance.one(jumps))
    chronicle.say(`somebody moves the business clock to ${to.toISOString()}`)
    void press((trx) => campaigns.moveClock(trx, to))
  }

  /** Whoever paused it, or reads why it is paused, resumes it sooner or later. */
  function resumeAfter(ms: number, id: string) {
    time.after(ms, () => {
      if (store.campaigns.get(id)?.status !== 'paused') return
      control(id, 'resume')
      resumeAfter(5 * minuteMs, id)
    })
  }

  /** Half of what is unconfirmed is released, and most of those who do it cannot wait for the next date. */
  function decideOn(textId: string) {
    if (chance.happens(500))
      time.after(chance.between(1_000, chance.one([20_000, 20_000, 60 * minuteMs])), () => void release(textId))
  }

  /** Whoever was skipped because of earlier communication is added by somebody who looked a while ago. */
  function readSkipped(textId: string) {
    if (!troubles.happens('somebody is added anyway')) return
    time.after(chance.between(100, chance.one([5_000, 60 * minuteMs])), () => {
      const seen = store.nextNumber()
      time.after(chance.between(0, chance.one([500, 30 * minuteMs])), () => void add(textId, seen))
    })
  }

  async function add(textId: string, seen: Moment) {
    chronicle.say(`somebody adds ${textId} anyway`)
    await press((trx) => ledger.addAnyway(trx, textId, seen))
    const campaignId = store.texts.get(textId)?.campaignId
    if (campaignId && chance.happens(500)) rehearse(campaignId)
  }

  async function release(textId: string) {
    chronicle.say(`somebody releases ${textId}`)
    await press((trx) => ledger.releaseText(trx, textId))
    const campaignId = store.texts.get(textId)?.campaignId
    if (campaignId && chance.happens(700)) rehearse(campaignId)
  }

  /** A person of the business reads it and answers: a double click, or the page that asks again after a lost answer. */
  function answerTwice(phone: string) {
    const answer = { id: `answer ${++answers}`, phone, body: chance.one(answerWords) }
    const send = () =>
      press((trx) => ledger.answer(trx, answer)).then(() => {
        if (store.texts.get(answer.id) && !troubles.temporalIsAway()) temporal.startText(answer.id) // or the sweeper does
      })
    time.after(chance.between(100, minuteMs), () => void send().then(send))
    time.after(chance.between(100, minuteMs), () => void send())
  }

  return {
    lookIn,
    decideOn,
    readSkipped,
    resumeAfterAWhile: (id: string) => resumeAfter(chance.between(1_000, 120 * minuteMs), id),
    /** Somebody who was texted replies. */
    read({ phone, ownPhone }: BookEntry) {
      if (troubles.happens('somebody says STOP'))
        time.after(chance.between(50, 10 * minuteMs), () =>
          provider.receiveReply(phone, ownPhone, chance.one(stopWords)),
        )
      if (troubles.happens('somebody asks, and is answered')) {
        time.after(chance.between(50, minuteMs), () => provider.receiveReply(phone, ownPhone, 'How much is it?'))
        answerTwice(phone)
        if (chance.happens(300))
          time.after(chance.between(100, minuteMs), () => provider.receiveReply(phone, ownPhone, chance.one(stopWords)))
      }
    },
    /** Somebody writes just while a text is under way, to them or to others. */
    writeMeanwhile() {
      const [text] = troubles.happens('somebody says STOP') ? chance.shuffled(store.texts.all()) : []
      if (!text) return
      const words = chance.one([...stopWords, 'Thanks!'])
      time.after(chance.between(0, 500), () => provider.receiveReply(text.phone, text.fromPhone, words))
    },
  }
}
