// The ledger that the simulation plays on does what PostgreSQL does: the same steps on both, and after each the same rows.
import { randomUUIDv7 } from 'node:crypto'
import { expect, test } from 'vitest'
import { addAnyway } from '#activities/review/add-anyway.ts'
import { applyControl } from '#activities/campaigns/apply-control.ts'
import { changeSchedule } from '#activities/campaigns/change-schedule.ts'
import { endCampaign } from '#activities/campaigns/end-campaign.ts'
import { nextMove } from '#activities/campaigns/next-move.ts'
import { pauseCampaign, resumeCampaign } from '#activities/campaigns/pause-campaign.ts'
import { askForRehearsalOf } from '#activities/campaigns/rehearse-campaign.ts'
import { processEvent } from '#activities/inbox/process-event.ts'
import { listRunning } from '#activities/queries/campaigns.ts'
import { keepContact } from '#activities/queries/contacts.ts'
import { keepNumber } from '#activities/queries/numbers.ts'
import { putInOutbox } from '#activities/queries/outbox.ts'
import { freezeRecipients } from '#activities/queries/recipients.ts'
import { withdrawFutureRuns } from '#activities/queries/runs.ts'
import { findOrCreateOwner } from '#activities/queries/people.ts'
import { writeReply } from '#activities/replies/write-reply.ts'
import { claimText, type ClaimedText } from '#activities/texts/claim-text.ts'
import { expireAttempts } from '#activities/texts/expire-attempts.ts'
import { recordAnswer } from '#activities/texts/record-answer.ts'
import { releaseText } from '#activities/texts/release-text.ts'
import { giveUp } from '#activities/texts/settle-text.ts'
import type { Services } from '#activities/services.ts'
import type { SendOutcome } from '#schema/rules/quo-answer.ts'
import { timingsAt } from '#schema/timings.ts'
import { dice, type Dice } from '../support/dice.ts'
import { someServices } from '../support/services.ts'
import { openCampaigns } from '../simulation/campaigns.ts'
import { confirmationOf, confirmationWords, openLedger } from '../simulation/ledger.ts'
import { newCampaign, newText, openStore, type RunRow, type Store, type Trx } from '../simulation/store.ts'
import { timeline } from '../simulation/timeline.ts'

const seeds = [1, 2, 3, 4, 5, 6, 24, 27, 35]
const steps = 80
const minuteMs = 60_000
const schedule = { sendAt: '10:00', zone: 'America/New_York', windowMinutes: 120 }
const days = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
const byPage = { source: 'page' } as const
const phones = ['+12125550101', '+12125550102', '+12125550103', '+13105550104', '+12125550105'] as const

test.each(seeds)('seed %i: the same steps make the same rows', async (seed) => {
  const chance = dice(seed)
  const { services, store, takeStep } = await twoLedgers(chance)
  const story: string[] = []
  for (let n = 0; n < steps; n++) {
    story.push(await takeStep())
    expect(rowsOf(store), story.join('\n')).toEqual(await rowsIn(services))
  }
  await services.db.destroy()
})

/** PostgreSQL with production's activities on it, and the simulation's store with its own, filled alike. */
async function twoLedgers(chance: Dice) {
  let business = new Date('2027-05-03T14:05:00Z')
  const timings = timingsAt(1) // a slow machine must not lose its connection in the middle
  const services: Services = { ...(await someServices()), timings, now: async () => business }
  const { db } = services
  const store = openStore(timeline(), timings.lockTimeoutMs, () => {})
  const clocks = { now: () => performance.now(), wall: () => new Date(), businessNow: () => business }
  const ledger = openLedger({ store, clocks, timings })
  const campaigns = openCampaigns({ store, clocks, timings })
  const campaignIds = await twoCampaigns(services, store, business)
  const claims: { real: ClaimedText; id: string }[] = [] // a confirmation has ids of its own on each side
  const personId = await findOrCreateOwner(db)
  await db.updateTable('confirmationSetting').set({ words: confirmationWords }).execute()
  let messages = 0

  const oneOf = <Item>(items: readonly Item[]): Item | undefined => chance.shuffled(items)[0]

  /** The same on both: they answer alike, or both refuse. */
  async function both<Result>(real: () => Promise<Result>, simulated: (trx: Trx) => Promise<Result>): Promise<void> {
    const trx = store.begin()
    const [one] = await Promise.allSettled([real()])
    const [other] = await Promise.allSettled([simulated(trx)])
    if (other.status === 'fulfilled') store.commit(trx)
    else store.rollBack(trx)
    expect(other.status, [one, other].map(reasonOf).join(' / ')).toBe(one.status)
    if (one.status === 'fulfilled' && other.status === 'fulfilled') expect(other.value).toEqual(one.value)
  }

  async function move(): Promise<string> {
    const id = chance.one(campaignIds)
    const real = await nextMove(services)(id, services.installationId)
    let simulated
    do {
      const trx = store.begin()
      simulated = await campaigns.moveOnce(trx, id)
      store.commit(trx)
    } while (!simulated)
    const { kind } = real
    const expected = real.kind === 'wait' ? { waitMs: real.waitMs } : real.kind === 'text' ? { page: real.page } : {}
    expect({ ...simulated, runId: undefined }).toEqual({ kind, ...expected })
    return `${id} moves: ${kind}`
  }

  /** Outside any campaign. Of a wait only its reason is the same: it is reckoned by each side's own clock. */
  async function claimSingle(): Promise<string> {
    const text = oneOf(store.texts.all().filter(({ campaignId }) => campaignId === null))
    if (!text) return 'no answer to claim'
    const real = await claimText(services, await realIdOf(text.id))
    if (real.kind === 'claimed') claims.push({ real, id: text.id })
    const attempt = real.kind === 'claimed' ? real.attempt : 'none'
    const withoutWait = (decided: object) => ({ ...decided, waitMs: undefined })
    await both(
      async () => withoutWait(real.kind === 'claimed' ? { kind: 'claim' } : real),
      async (trx) => withoutWait(await ledger.claim(trx, text.id, undefined, attempt)),
    )
    return `${text.id}: ${real.kind}`
  }

  async function realIdOf(id: string): Promise<string> {
    const names = await namesOfConfirmations(db)
    return [...names].find(([, name]) => name === id)?.[0] ?? id
  }

  /** An id that was given to two people makes a conversation without a message of its own: nobody could be answered. */
  const conversationsWithMessages = () =>
    db
      .selectFrom('conversation')
      .select(['id', 'phone'])
      .where(({ exists, selectFrom }) =>
        exists(selectFrom('message').select('id').whereRef('message.phone', '=', 'conversation.phone')),
      )
      .orderBy('phone')
      .execute()

  /** Twice under one id: a double click. */
  async function answer(): Promise<string> {
    const conversation = oneOf(await conversationsWithMessages())
    if (!conversation) return 'nobody to answer'
    const { id: conversationId, phone } = conversation
    const id = randomUUIDv7()
    const body = chance.one(['ok', 'Hi'])
    for (let times = 0; times < 2; times++) {
      await both(
        async () =>
          void (await writeReply(
            db,
            { conversationId, textId: id, body },
            { source: 'page', personId, address: '127.0.0.1' },
          )),
        (trx) => ledger.answer(trx, { id, phone, body }),
      )
    }
    return `${id}: an answer to ${phone}`
  }

  async function claim(): Promise<string> {
    const run = oneOf(store.runs.all().filter(({ state }) => state === 'open')) ?? oneOf(store.runs.all())
    const text = oneOf(store.texts.all().filter(({ campaignId }) => campaignId === run?.campaignId))
    if (!run || !text) return 'nothing to claim'
    const real = await claimText(services, text.id, await idOnPostgres(run))
    if (real.kind === 'claimed') claims.push({ real, id: text.id })
    const attempt = real.kind === 'claimed' ? real.attempt : 'none'
    const decided = real.kind === 'claimed' ? { kind: 'claim' } : real
    await both(
      async () => decided,
      (trx) => ledger.claim(trx, text.id, run.id, attempt),
    )
    return `${text.id}: ${real.kind}`
  }

  async function idOnPostgres(run: RunRow): Promise<string> {
    const rows = await db.selectFrom('run').selectAll().orderBy('createdAt').execute()
    const label = labelsOf(store.runs.all()).get(run.id)
    const [id = ''] = [...labelsOf(rows)].find(([, other]) => other === label) ?? []
    return id
  }

  async function record(): Promise<string> {
    const claimed = oneOf(claims)
    if (!claimed) return 'nothing to record'
    const outcome = anOutcome(`AC${chance.between(1, ++messages)}`)
    await both(
      () => recordAnswer(services, claimed.real, outcome),
      (trx) => ledger.record(trx, { ...claimed.real, id: claimed.id }, outcome),
    )
    return `${claimed.id}: ${outcome.kind} of ${claimed.real.attempt}`
  }

  const anOutcome = (providerId: string) =>
    chance.one<SendOutcome>([
      { kind: 'accepted', providerId, conversationId: undefined },
      { kind: 'accepted', providerId: `AC${++messages}`, conversationId: undefined },
      { kind: 'unknown', reason: 'ECONNRESET' },
      { kind: 'unknown', reason: 'ECONNRESET' },
      { kind: 'notSent', waitMs: 1_000, reason: 'too many requests' },
      { kind: 'refused', reason: 'refused by Quo', optedOut: false },
      { kind: 'refused', reason: 'forbidden by Quo', optedOut: false },
      { kind: 'refused', reason: 'opted out at Quo', optedOut: true },
      { kind: 'accountRefused', reason: 'not enough credits at Quo', holdsToNextDate: false },
      { kind: 'accountRefused', reason: 'the carrier’s daily cap is reached', holdsToNextDate: true },
    ])

  /** A webhook: what became of a text, known or not, or somebody's reply. It may wait, and be processed twice. */
  async function hear(): Promise<string> {
    const text = oneOf(store.texts.all().filter(({ attempt }) => attempt !== null)) ?? oneOf(store.texts.all())
    if (!text) return 'nothing to hear'
    const isReply = chance.happens(250)
    const id = text.providerId ?? `AC${chance.between(1, ++messages)}`
    const status = chance.one(['delivered', 'undelivered', 'failed'])
    const message = {
      id: isReply ? `AC${++messages}` : id,
      conversationId: null,
      direction: isReply ? 'incoming' : 'outgoing',
      phone: text.phone,
      ownPhone: text.fromPhone,
      text: isReply ? chance.one(['Stop', 'remove me', 'remove me', 'Hello', 'Hello']) : text.body,
      status: isReply ? 'received' : status,
      errorCode: isReply ? null : chance.one([null, '30003', '21610']),
      at: new Date(Date.now() - chance.one([0, 0, 10 * minuteMs])),
    } as const
    const deliveryId = `msg_${randomUUIDv7()}`
    const phone = isReply ? message.phone : message.ownPhone
    const raw = Buffer.from(JSON.stringify(asDelivered(message)))
    await db
      .insertInto('event')
      .values({ deliveryId, type: `message.${message.status}`, phone, raw })
      .execute()
    store.write((trx) => store.events.put({ id: deliveryId, phone, receivedAt: 0, processed: false, message }, trx))
    for (let times = chance.between(0, 2); times > 0; times--) {
      await both(
        async () => void (await processEvent(services)(deliveryId)),
        (trx) => ledger.processEvent(trx, deliveryId, message),
      )
    }
    return `${text.id}: heard ${message.id} ${message.status}`
  }

  /** Its lease has passed, and the sweeper comes. */
  async function expire(): Promise<string> {
    const text = oneOf(store.texts.all().filter(({ state }) => state === 'sending'))
    if (!text) return 'nothing to expire'
    const leasedUntil = new Date(Date.now() - 1_000)
    await db
      .updateTable('outgoingText')
      .set({ leasedUntil })
      .where('id', '=', await realIdOf(text.id))
      .execute()
    store.write((trx) => store.texts.put({ ...text, leasedUntil }, trx))
    await both(
      () => expireAttempts(db, timings, services.now),
      async (trx) => {
        for (const { id } of ledger.findExpired()) await ledger.expire(trx, id)
      },
    )
    return `${text.id}: its lease ends`
  }

  async function giveUpOne(): Promise<string> {
    const claimed = oneOf(claims)
    if (!claimed) return 'nothing to give up'
    const found = chance.one(['absent', 'refused'])
    await both(
      () => giveUp(services)(claimed.real.id, claimed.real.attempt, found),
      (trx) => ledger.giveUpOn(trx, claimed.id, claimed.real.attempt, found),
    )
    return `${claimed.id}: given up of ${claimed.real.attempt}`
  }

  async function release(): Promise<string> {
    const text = oneOf(store.texts.all().filter(({ state }) => state === 'unconfirmed')) ?? oneOf(store.texts.all())
    if (!text) return 'nothing to release'
    await both(
      async () => void (await releaseText(db, await realIdOf(text.id), byPage, services.now)),
      (trx) => ledger.releaseText(trx, text.id),
    )
    return `${text.id}: released`
  }

  async function add(): Promise<string> {
    const text = oneOf(store.texts.all().filter(({ state }) => state === 'skipped')) ?? oneOf(store.texts.all())
    if (!text) return 'nobody to add'
    const { id } = text
    await both(
      async () =>
        void (await addAnyway(
          db,
          await realIdOf(id),
          { ...byPage, reason: 'They asked', seenAt: undefined },
          services.now,
        )),
      (trx) => ledger.addAnyway(trx, id, store.nextNumber()),
    )
    return `${id}: added anyway`
  }

  async function end(): Promise<string> {
    const id = chance.one(campaignIds)
    await both(
      async () => void (await endCampaign(db, id, { ...byPage, reason: 'Rain' }, services.now)),
      (trx) => ledger.endCampaign(trx, id),
    )
    return `${id}: ended`
  }

  async function reschedule(): Promise<string> {
    const id = chance.one(campaignIds)
    const revision = store.campaigns.get(id)?.revision ?? 0
    const sendAt = chance.one(['09:30', '10:00', '11:30'])
    const changed = { ...schedule, days: [...days], sendAt, batchSize: chance.between(2, 4) }
    await both(
      async () => void (await changeSchedule(db, id, { ...changed, revision }, byPage, services.now)),
      (trx) => campaigns.reschedule(trx, id, changed, changed.batchSize),
    )
    return `${id}: texts from ${sendAt} on`
  }

  async function control(): Promise<string> {
    const id = chance.one(campaignIds)
    const action = chance.one(['pause', 'resume', 'resume'])
    const fromCli = chance.happens(300)
    await both(
      async () => {
        if (fromCli) await applyControl(services)(id, [{ id: randomUUIDv7(), action }])
        else await (action === 'pause' ? pauseCampaign : resumeCampaign)(db, id, byPage, services.now)
      },
      (trx) => campaigns.control(trx, id, action, fromCli ? 'cli' : 'page'),
    )
    return `${id}: ${action}`
  }

  async function rehearse(): Promise<string> {
    const id = chance.one(campaignIds)
    await both(
      async () => void (await askForRehearsalOf(db, id, true, byPage, services.now)),
      (trx) => campaigns.rehearse(trx, id),
    )
    return `${id}: a rehearsal`
  }

  async function passTime(): Promise<string> {
    business = new Date(business.getTime() + chance.one([minuteMs, 70 * minuteMs, 24 * 60 * minuteMs]))
    return `it is ${business.toISOString()}`
  }

  /** As api/routes/clock.ts does it. */
  async function moveClockBack(): Promise<string> {
    business = new Date(business.getTime() - chance.one([30 * minuteMs, 24 * 60 * minuteMs]))
    await both(
      () =>
        db.transaction().execute(async (trx) => {
          await withdrawFutureRuns(trx, business)
          for (const { id } of await listRunning(trx))
            await putInOutbox(trx, { kind: 'changed', campaignId: id, revision: 0 })
        }),
      (trx) => campaigns.moveClock(trx, business),
    )
    return `the clock is moved back to ${business.toISOString()}`
  }

  const often = [move, move, claim, claim, claim, claimSingle, record, record, record, hear, hear, answer] as const
  const seldom = [expire, expire, giveUpOne, passTime, moveClockBack] as const
  const byPeople = [release, release, add, add, add, control, rehearse, reschedule, end] as const
  return {
    services,
    store,
    takeStep: () => chance.one(chance.happens(650) ? often : chance.happens(350) ? seldom : byPeople)(),
  }
}

/** Two campaigns that share most of their numbers and all of their words. */
async function twoCampaigns({ db }: Services, store: Store, activeSince: Date): Promise<readonly [string, string]> {
  await keepNumber(db, { id: 'PN1', phone: newText.fromPhone, name: 'Main', mayTextUs: true })
  const ids = [randomUUIDv7(), randomUUIDv7()] as const
  for (const [n, id] of ids.entries()) {
    const batchSize = 3
    const named = { name: 'Spring', message: 'Hi', days: [...days], ...schedule, batchSize }
    await db
      .insertInto('campaign')
      .values({ id, ...named })
      .execute()
    await db.updateTable('campaign').set({ status: 'active', activeSince }).where('id', '=', id).execute()
    const people = phones.slice(n).map((phone, position) => ({ phone, position, textId: randomUUIDv7() }))
    await db.transaction().execute(async (trx) => {
      for (const { phone, position, textId } of people) {
        const contact = { quoId: textId, firstName: 'A', lastName: null, company: null, phones: [phone] }
        const recipient = { id: randomUUIDv7(), textId, contactId: await keepContact(trx, contact), phone, position }
        await freezeRecipients(trx, { id, fromNumberId: 'PN1', fromPhone: newText.fromPhone }, [
          { ...recipient, variant: 'A', body: 'Hi' },
        ])
      }
    })
    store.write((trx) => {
      store.campaigns.put({ ...newCampaign, id, schedule: { days, ...schedule }, batchSize, activeSince }, trx)
      for (const { phone, position, textId } of people)
        store.texts.put({ ...newText, id: textId, campaignId: id, position, phone, body: 'Hi' }, trx)
    })
  }
  return ids
}

const asDelivered = (message: {
  id: string
  direction: string
  text: string
  status: string
  errorCode: string | null
  phone: string
  ownPhone: string
  at: Date
}) => {
  const { id, direction, text, status, errorCode, phone, ownPhone, at } = message
  const [sender, recipient] = direction === 'incoming' ? [phone, ownPhone] : [ownPhone, phone]
  return {
    type: `message.${status}`,
    data: {
      resource: { id, direction, text, status, errorCode, createdAt: at.toISOString() },
      context: { senderIdentifier: sender, recipientIdentifiers: [recipient] },
    },
  }
}

/** Runs have ids of their own on each side: they are told apart by campaign, date and kind, rehearsals by their order. */
function labelsOf(runs: readonly { id: string; campaignId: string; kind: string; localDate: string }[]) {
  const labels = new Map<string, string>()
  for (const { id, campaignId, kind, localDate } of runs) {
    const label = `${campaignId} ${kind === 'ordinary' ? localDate : `rehearsal`}`
    const same = [...labels.values()].filter((other) => other.startsWith(label)).length
    labels.set(id, `${label} ${same}`)
  }
  return labels
}

type Change = { textId: string; attempt: string | null; runId: string | null; reason: string | null }

function rowsOf(store: Store) {
  const labels = labelsOf(store.runs.all())
  const label = (runId: string | null) => labels.get(runId ?? '') ?? null
  return {
    texts: store.texts
      .all()
      .map((text) => textOf(text, label))
      .toSorted(byId),
    runs: store.runs
      .all()
      .map(({ id, state, used, quota }) => `${label(id)}: ${state}, ${used} of ${quota}`)
      .toSorted(),
    campaigns: store.campaigns.all().map(campaignLine).toSorted(),
    story: store.changes.all().map((change) => lineOf(change, change.from, change.to, label)),
    passOvers: store.passOvers
      .all()
      .map(({ runId, textId, until }) => `${label(runId)} ${textId} ${until.toISOString()}`)
      .toSorted(),
    messages: store.messages
      .all()
      .map(({ id, phone }) => `${id} ${phone}`)
      .toSorted(),
    optedOut: [...new Set(store.optOuts.all().map(({ phone }) => phone))].toSorted(),
    waiting: store.events
      .all()
      .filter(({ processed }) => !processed)
      .map(({ id }) => id)
      .toSorted(),
    outbox: store.outbox
      .all()
      .map(({ kind, campaignId }) => `${kind} ${campaignId}`)
      .toSorted(),
  }
}

/** A confirmation is called after the message that it answers: each side gives it an id of its own. */
async function namesOfConfirmations(db: Services['db']): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('outgoingText')
    .innerJoin('optOutChange', 'optOutChange.id', 'outgoingText.optOutId')
    .select(['outgoingText.id', 'optOutChange.messageId'])
    .execute()
  return new Map(rows.map(({ id, messageId }) => [id, confirmationOf(messageId ?? '')]))
}

async function rowsIn({ db }: Services): Promise<ReturnType<typeof rowsOf>> {
  const runs = await db.selectFrom('run').selectAll().orderBy('createdAt').execute()
  const labels = labelsOf(runs)
  const label = (runId: string | null) => labels.get(runId ?? '') ?? null
  const names = await namesOfConfirmations(db)
  const nameOf = (textId: string) => names.get(textId) ?? textId
  const texts = await db.selectFrom('outgoingText').selectAll().orderBy('id').execute()
  const changes = await db.selectFrom('textChange').selectAll().orderBy('id').execute()
  const passOvers = await db.selectFrom('passOver').selectAll().execute()
  const messages = await db.selectFrom('message').select(['id', 'phone']).execute()
  const optOuts = await db.selectFrom('optOutChange').select('phone').distinct().execute()
  const events = await db.selectFrom('event').select('deliveryId').where('processedAt', 'is', null).execute()
  const campaigns = await db
    .selectFrom('campaign')
    .select(['id', 'status', 'revision', 'batchSize', 'endedAt'])
    .orderBy('id')
    .execute()
  const outbox = await db.selectFrom('outbox').select(['kind', 'campaignId']).execute()
  return {
    texts: texts.map((text) => textOf({ ...text, id: nameOf(text.id) }, label)).toSorted(byId),
    runs: runs.map(({ id, state, used, quota }) => `${label(id)}: ${state}, ${used} of ${quota}`).toSorted(),
    campaigns: campaigns.map(campaignLine),
    story: changes.map((change) =>
      lineOf({ ...change, textId: nameOf(change.textId) }, change.fromState, change.toState, label),
    ),
    passOvers: passOvers
      .map(({ runId, textId, until }) => `${label(runId)} ${textId} ${until.toISOString()}`)
      .toSorted(),
    messages: messages.map(({ id, phone }) => `${id} ${phone}`).toSorted(),
    optedOut: optOuts.map(({ phone }) => phone).toSorted(),
    waiting: events.map(({ deliveryId }) => deliveryId).toSorted(),
    outbox: outbox.map(({ kind, campaignId }) => `${kind} ${campaignId}`).toSorted(),
  }
}

type Label = (runId: string | null) => string | null

interface KeptText {
  id: string
  state: string
  reason: string | null
  attempt: string | null
  runId: string | null
  providerId: string | null
  answeredWithId: boolean
  releasedAt: Date | null
  knownUntil: Date | number | null // a place in its order in the store
}

function textOf({ runId, releasedAt, knownUntil, ...text }: KeptText, label: Label) {
  const { id, state, reason, attempt, providerId, answeredWithId } = text
  const decided = { released: releasedAt !== null, added: knownUntil !== null }
  return { id, state, reason, attempt, run: label(runId), providerId, answeredWithId, ...decided }
}

const lineOf = ({ textId, attempt, runId, reason }: Change, from: string, to: string, label: Label) =>
  `${textId}: ${from} → ${to}, ${reason}, ${attempt}, ${label(runId)}`

const campaignLine = (row: {
  id: string
  status: string
  revision: number
  batchSize: number | null
  endedAt: Date | null
}) => `${row.id}: ${row.status}${row.endedAt ? ', ended' : ''}, revision ${row.revision}, ${row.batchSize} a run`

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)

const reasonOf = (settled: PromiseSettledResult<unknown>) =>
  settled.status === 'rejected' ? String(settled.reason) : 'fine'
