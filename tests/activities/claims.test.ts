// The claim and the record of an answer, on real rows under real locks.
import { randomUUIDv7 } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql, type KyselyPlugin } from 'kysely'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { keepContact } from '#activities/queries/contacts.ts'
import { holdNumber } from '#activities/queries/holds.ts'
import { readMembers } from '#activities/queries/lists.ts'
import type { QuoMessage } from '#activities/queries/messages.ts'
import { keepNumber } from '#activities/queries/numbers.ts'
import { findOrCreateOwner } from '#activities/queries/people.ts'
import { noteOptOut } from '#activities/queries/opt-outs.ts'
import { addAnyway } from '#activities/review/add-anyway.ts'
import type { Services } from '#activities/services.ts'
import { endCampaign } from '#activities/campaigns/end-campaign.ts'
import { claimText, type ClaimedText } from '#activities/texts/claim-text.ts'
import { expireAttempts } from '#activities/texts/expire-attempts.ts'
import { matchMessage } from '#activities/texts/match-message.ts'
import { recordAnswer } from '#activities/texts/record-answer.ts'
import { giveUp } from '#activities/texts/settle-text.ts'
import { ana, ben } from '../support/cast.ts'
import { aListOf, anActiveCampaign } from '../support/rows.ts'
import { someServices } from '../support/services.ts'
import { waitFor } from '../support/wait-for.ts'

const opened: Services[] = []
let services: Services
let campaignId: string
let runId: string
beforeEach(async () => {
  services = await someServices()
  opened.push(services)
  ;({ campaignId, runId } = await anOpenRun())
})
afterAll(() => Promise.all(opened.map(({ db }) => db.destroy())))

async function anOpenRun({ quota = 5 } = {}) {
  const { db } = services
  await keepNumber(db, { id: 'PN1', phone: '+14155550100', name: 'Main', mayTextUs: true })
  const campaign = await anActiveCampaign(db, { batchSize: quota })
  const run = randomUUIDv7()
  await db
    .insertInto('run')
    .values({ id: run, campaignId: campaign, kind: 'rehearsal', localDate: '2027-05-03', state: 'open', quota })
    .execute()
  return { campaignId: campaign, runId: run }
}

async function aText(phone: string, position = 0, ofCampaign = campaignId): Promise<string> {
  const { db } = services
  const id = randomUUIDv7()
  const recipientId = randomUUIDv7()
  await db.transaction().execute(async (trx) => {
    const contactId = await keepContact(trx, {
      quoId: id,
      firstName: 'A',
      lastName: null,
      company: null,
      phones: [phone],
    })
    await trx
      .insertInto('recipient')
      .values({ id: recipientId, campaignId: ofCampaign, contactId, phone, position })
      .execute()
    await trx
      .insertInto('outgoingText')
      .values({
        id,
        kind: 'campaign',
        key: id,
        recipientId,
        campaignId: ofCampaign,
        position,
        phone,
        fromNumberId: 'PN1',
        fromPhone: '+14155550100',
        body: 'Hi',
      })
      .execute()
  })
  return id
}

const rowOf = (id: string) =>
  services.db.selectFrom('outgoingText').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const usedOf = async (id: string) =>
  (await services.db.selectFrom('run').select('used').where('id', '=', id).executeTakeFirstOrThrow()).used

async function claimed(id: string): Promise<ClaimedText> {
  const claim = await claimText(services, id, runId)
  if (claim.kind !== 'claimed') throw new Error(`Not claimed: ${claim.kind}`)
  return claim
}

/** Nobody can write the line of a text's story meanwhile, so whoever is allowed to has read its facts and decided. */
async function meetingBeforeTheirCommits<Result>(begin: () => Promise<Result>[]): Promise<Result[]> {
  const begun = await services.db.transaction().execute(async (trx) => {
    await sql`lock table text_change in share mode`.execute(trx)
    const both = begin()
    await sleep(100)
    return both
  })
  return Promise.all(begun)
}

/** What Quo says of Ana's text when it has arrived. */
const delivered = (id: string): QuoMessage => ({
  id,
  conversationId: null,
  direction: 'outgoing',
  phone: ana,
  ownPhone: '+14155550100',
  text: 'Hi',
  status: 'delivered',
  errorCode: null,
  at: new Date(),
})

const accepted = (providerId: string) => ({ kind: 'accepted', providerId, conversationId: undefined }) as const

describe('claiming', () => {
  test('ten workers at once claim a text once', async () => {
    const id = await aText(ana)
    const claims = await Promise.all(
      Array.from({ length: 10 }, () => claimText(services, id, runId).catch(() => ({ kind: 'lockTimeout' }))),
    )
    expect(claims.filter(({ kind }) => kind === 'claimed')).toHaveLength(1)
    expect(await usedOf(runId)).toBe(1)
  })

  test('two campaigns with the same number at once: one claims it, the other skips it', async () => {
    const other = await anOpenRun()
    const [mine, theirs] = [await aText(ana), await aText(ana, 0, other.campaignId)]
    const claims = await meetingBeforeTheirCommits(() => [
      claimText(services, mine, runId),
      claimText(services, theirs, other.runId),
    ])
    expect(claims.map(({ kind }) => kind).toSorted()).toEqual(['claimed', 'skip'])
  })

  test('a run never claims more than its quota, however many try at once', async () => {
    const ids = await Promise.all(
      Array.from({ length: 12 }, (_, n) => aText(`+1212555${String(110 + n).padStart(4, '0')}`, n)),
    )
    await Promise.all(ids.map((id) => claimText(services, id, runId).catch(() => undefined)))
    expect(await usedOf(runId)).toBe(5)
  })

  test('after a STOP that is committed nothing is claimed', async () => {
    const id = await aText(ana)
    await services.db
      .transaction()
      .execute((trx) =>
        noteOptOut(trx, { phone: ana, becomes: 'out', source: 'reply', at: new Date(), messageId: 'AC1' }),
      )
    expect(await claimText(services, id, runId)).toEqual({ kind: 'skip', reason: 'opted out' })
    expect(await rowOf(id)).toMatchObject({ state: 'skipped', reason: 'opted out' })
  })

  test('an inbound event that waits to be understood holds its number back', async () => {
    const id = await aText(ana)
    await services.db
      .insertInto('event')
      .values({ deliveryId: 'msg_1', type: 'message.received', phone: ana, raw: Buffer.from('{}') })
      .execute()
    expect(await claimText(services, id, runId)).toMatchObject({ kind: 'passOver', reason: 'event waiting' })
    expect((await rowOf(id)).state).toBe('pending')
  })

  test('a pause that is committed is obeyed by the next claim', async () => {
    const id = await aText(ana)
    await services.db.updateTable('campaign').set({ status: 'paused' }).where('id', '=', campaignId).execute()
    expect(await claimText(services, id, runId)).toEqual({ kind: 'endPage', reason: 'campaign not active' })
  })

  test('a frozen worker’s locks are given up well before a lease ends', async () => {
    const id = await aText(ana)
    const began = performance.now()
    const frozen = services.db
      .transaction()
      .execute(async (trx) => {
        await sql`select set_config('idle_in_transaction_session_timeout', '250', true)`.execute(trx)
        await trx.selectFrom('outgoingText').select('id').where('id', '=', id).forUpdate().execute()
        await new Promise((resolve) => setTimeout(resolve, 3_000))
      })
      .catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect((await claimText(services, id, runId)).kind).toBe('claimed')
    expect(performance.now() - began).toBeLessThan(2_000)
    await frozen
  })
})

describe('a campaign that a person ends', () => {
  const end = () => endCampaign(services.db, campaignId, { source: 'page', reason: 'Rain' }, services.now)
  const storyOf = async (id: string) => {
    const lines = await services.db
      .selectFrom('textChange')
      .selectAll()
      .where('textId', '=', id)
      .orderBy('id')
      .execute()
    return lines.map(({ fromState, toState, reason }) => [fromState, toState, reason])
  }

  test('is claimed from no more, and whoever waits has the reason', async () => {
    const id = await aText(ana)
    expect(await end()).toBe('ended')
    expect(await claimText(services, id, runId)).toEqual({ kind: 'notPending' })
    expect(await rowOf(id)).toMatchObject({ state: 'skipped', reason: 'campaign ended' })
    expect(await storyOf(id)).toEqual([['pending', 'skipped', 'campaign ended']])
    expect(await end()).toBe('refused')
  })

  test('lets what is in flight finish: an acceptance is recorded, what was not sent is skipped with its place back', async () => {
    const [taken, refused] = [await claimed(await aText(ana)), await claimed(await aText(ben, 1))]
    await end()
    expect((await rowOf(taken.id)).state).toBe('sending')
    await recordAnswer(services, taken, accepted('AC1'))
    await recordAnswer(services, refused, { kind: 'notSent', waitMs: 0, reason: 'too many requests' })
    expect(await rowOf(taken.id)).toMatchObject({ state: 'sent', providerId: 'AC1' })
    expect(await rowOf(refused.id)).toMatchObject({ state: 'skipped', reason: 'campaign ended' })
    expect(await storyOf(refused.id)).toEqual([
      ['pending', 'sending', null],
      ['sending', 'pending', 'too many requests'],
      ['pending', 'skipped', 'campaign ended'],
    ])
    expect(await usedOf(runId)).toBe(1)
  })

  test('leaves nobody waiting, however the end, claims and answers meet', async () => {
    const ids = await Promise.all(
      Array.from({ length: 12 }, (_, n) => aText(`+1212555${String(110 + n).padStart(4, '0')}`, n)),
    )
    const sendOne = async (id: string) => {
      const claim = await claimText(services, id, runId).catch(() => undefined)
      if (claim?.kind !== 'claimed') return
      const unsent = { kind: 'notSent', waitMs: 0, reason: 'too many requests' } as const
      const isRecorded = () =>
        recordAnswer(services, claim, unsent).then(
          () => true,
          () => false,
        ) // whoever records is patient
      await waitFor(isRecorded, 'an answer to be recorded')
    }
    await Promise.all([...ids.map(sendOne), sleep(5).then(end)])
    const states = await services.db.selectFrom('outgoingText').select(['state', 'reason']).execute()
    expect(states.map(({ state, reason }) => `${state} ${reason}`)).toEqual(ids.map(() => 'skipped campaign ended'))
  })
})

describe('somebody whom a person adds anyway', () => {
  const heard = (id: string, phone: string = ana) => {
    const message = {
      id,
      direction: 'incoming',
      phone,
      ownPhone: '+14155550100',
      text: 'Hi',
      status: 'received',
    } as const
    return services.db
      .insertInto('message')
      .values({ ...message, at: new Date(0) })
      .execute()
  }
  const add = async (id: string, seenAt?: Date) => {
    const personId = await findOrCreateOwner(services.db)
    return addAnyway(services.db, id, { source: 'page', personId, reason: 'She asked for it', seenAt }, services.now)
  }

  test('is not skipped again for what was known, also by another campaign of ours', async () => {
    const other = await anOpenRun()
    const theirs = await aText(ana, 0, other.campaignId)
    await claimText(services, theirs, other.runId)
    await heard('AC1')
    const id = await aText(ana)
    expect(await claimText(services, id, runId)).toEqual({ kind: 'skip', reason: 'earlier communication' })
    expect(await add(id)).toBe('added')
    expect(await rowOf(id)).toMatchObject({ state: 'pending', position: 0, reason: 'added by a person' })
    expect((await claimText(services, id, runId)).kind).toBe('claimed')
  })

  test('is skipped again for what came after the decision, and waits on the list again', async () => {
    const id = await aText(ana)
    await heard('AC1')
    await claimText(services, id, runId)
    await services.db.updateTable('outgoingText').set({ dismissedAt: new Date() }).where('id', '=', id).execute()
    await add(id)
    await heard('AC2') // with an older time of Quo's: what counts is when we heard of it
    expect(await claimText(services, id, runId)).toEqual({ kind: 'skip', reason: 'earlier communication' })
    expect(await rowOf(id)).toMatchObject({ state: 'skipped', dismissedAt: null })
    expect(await add(id)).toBe('added')
    expect((await claimText(services, id, runId)).kind).toBe('claimed')
  })

  test('is skipped for an opt-out that came after the decision, and passed over while held', async () => {
    const [stopped, held] = [await aText(ana), await aText(ben, 1)]
    for (const [id, phone] of [
      [stopped, ana],
      [held, ben],
    ] as const) {
      await heard(`AC${phone}`, phone)
      await claimText(services, id, runId)
      await add(id)
    }
    await services.db.transaction().execute(async (trx) => {
      await noteOptOut(trx, { phone: ana, becomes: 'out', source: 'quo', at: new Date() })
      await holdNumber(trx, { phone: ben, reason: 'An event could not be read.', deliveryId: 'msg_1' })
    })
    expect(await claimText(services, stopped, runId)).toEqual({ kind: 'skip', reason: 'opted out' })
    expect(await claimText(services, held, runId)).toMatchObject({ kind: 'passOver', reason: 'held' })
    expect(await add(stopped)).toBe('not skipped')
  })

  test('is looked at again when something came after the person had looked', async () => {
    const id = await aText(ana)
    await heard('AC1')
    await claimText(services, id, runId)
    const seenAt = new Date()
    await sleep(5)
    await heard('AC2')
    expect(await add(id, seenAt)).toBe('newer contact')
    expect((await rowOf(id)).state).toBe('skipped')
    await sleep(5)
    expect(await add(id, new Date())).toBe('added')
  })

  test('makes a completed campaign Active again', async () => {
    const id = await aText(ana)
    await heard('AC1')
    await claimText(services, id, runId)
    const set = { status: 'completed', completedAt: new Date(), archivedAt: new Date() } as const
    await services.db.updateTable('campaign').set(set).where('id', '=', campaignId).execute()
    expect(await add(id)).toBe('added')
    const campaign = await services.db
      .selectFrom('campaign')
      .select(['status', 'completedAt', 'archivedAt'])
      .where('id', '=', campaignId)
      .executeTakeFirst()
    expect(campaign).toEqual({ status: 'active', completedAt: null, archivedAt: null })
    const outbox = await services.db.selectFrom('outbox').select('kind').where('campaignId', '=', campaignId).execute()
    expect(outbox).toEqual([{ kind: 'start' }])
  })

  test('goes back only so: the database refuses every other way from skipped to pending', async () => {
    const id = await aText(ana)
    await heard('AC1')
    await claimText(services, id, runId)
    const set = (fields: object) =>
      services.db
        .updateTable('outgoingText')
        .set({ state: 'pending', ...fields })
        .where('id', '=', id)
        .execute()
    await expect(set({})).rejects.toThrow(/only when a person adds it anyway/)
    await services.db.updateTable('outgoingText').set({ reason: 'opted out' }).where('id', '=', id).execute()
    await expect(set({ knownUntil: new Date() })).rejects.toThrow(/only when a person adds it anyway/)
  })
})

describe('recording an answer', () => {
  test('accepted, then delivered before our own commit: the row ends delivered, once', async () => {
    const text = await claimed(await aText(ana))
    await services.db.transaction().execute((trx) => matchMessage(trx, delivered('AC1'), new Date()))
    await recordAnswer(services, text, accepted('AC1'))
    expect(await rowOf(text.id)).toMatchObject({ state: 'delivered', providerId: 'AC1', answeredWithId: true })
  })

  test('delivered is not lost when the answer is recorded while its event looks for the text', async () => {
    const text = await claimed(await aText(ana))
    let reads = 0
    const recordsInBetween: KyselyPlugin = {
      transformQuery: ({ node }) => node,
      async transformResult({ result }) {
        if (++reads === 2) await recordAnswer(services, text, accepted('AC1')) // after the number's lock and the first look
        return result
      },
    }
    await services.db
      .transaction()
      .execute((trx) => matchMessage(trx.withPlugin(recordsInBetween), delivered('AC1'), new Date()))
    expect(reads).toBeGreaterThan(2)
    expect((await rowOf(text.id)).state).toBe('delivered')
  })

  test('"don’t know" moves only a row that is still sending', async () => {
    const text = await claimed(await aText(ana))
    await recordAnswer(services, text, accepted('AC1'))
    await recordAnswer(services, text, { kind: 'unknown', reason: 'late' })
    expect((await rowOf(text.id)).state).toBe('sent')
  })

  test('an attempt’s own answer counts however late, also after the row was given up', async () => {
    const text = await claimed(await aText(ana))
    await expire(text)
    expect((await rowOf(text.id)).state).toBe('unknown')
    await recordAnswer(services, text, accepted('AC1'))
    expect(await rowOf(text.id)).toMatchObject({ state: 'sent', providerId: 'AC1' })
  })

  test('proven unsent gives the place back to its run, and the text may be claimed again', async () => {
    const text = await claimed(await aText(ana))
    expect(await usedOf(runId)).toBe(1)
    await recordAnswer(services, text, { kind: 'notSent', waitMs: 0, reason: 'too many requests' })
    expect(await usedOf(runId)).toBe(0)
    const again = await claimed(text.id)
    expect(again.attempt).not.toBe(text.attempt)
  })

  test('an answer of an older attempt changes nothing once another attempt owns the row', async () => {
    const first = await claimed(await aText(ana))
    await recordAnswer(services, first, { kind: 'notSent', waitMs: 0, reason: 'x' })
    const second = await claimed(first.id)
    await recordAnswer(services, first, { kind: 'notSent', waitMs: 0, reason: 'late' })
    expect(await rowOf(first.id)).toMatchObject({ state: 'sending', attempt: second.attempt })
    expect(await usedOf(runId)).toBe(1)
  })

  test('an id from our own answer beats a matched one: the other row is unknown again', async () => {
    const other = await anOpenRun()
    const mine = await claimed(await aText(ana))
    const theirs = await aText(ana, 0, other.campaignId)
    // Both rows ask for the same words to the same number; the match gives Quo's id to the wrong one.
    await services.db
      .updateTable('outgoingText')
      .set({ state: 'sending', attempt: randomUUIDv7(), attemptStartedAt: new Date(), leasedUntil: new Date() })
      .where('id', '=', theirs)
      .execute()
    await services.db
      .updateTable('outgoingText')
      .set({ state: 'sent', providerId: 'AC1' })
      .where('id', '=', theirs)
      .execute()
    await recordAnswer(services, mine, accepted('AC1'))
    expect(await rowOf(mine.id)).toMatchObject({ state: 'sent', providerId: 'AC1' })
    expect(await rowOf(theirs)).toMatchObject({ state: 'unknown', providerId: null })
  })

  test('a worker that was stopped past all look-ups and then says "never sent" reopens its completed campaign', async () => {
    const text = await claimed(await aText(ana))
    await expire(text)
    await giveUp(services)(text.id, text.attempt, 'absent')
    const set = { status: 'completed', completedAt: new Date() } as const
    await services.db.updateTable('campaign').set(set).where('id', '=', campaignId).execute()

    await recordAnswer(services, text, { kind: 'notSent', waitMs: undefined, reason: 'it took too long to get ready' })
    expect((await rowOf(text.id)).state).toBe('pending')
    const campaign = await services.db.selectFrom('campaign').select(['status', 'completedAt']).executeTakeFirst()
    expect(campaign).toEqual({ status: 'active', completedAt: null })
    const outbox = await services.db.selectFrom('outbox').select('kind').where('campaignId', '=', campaignId).execute()
    expect(outbox.map(({ kind }) => kind)).toEqual(['changed', 'start'])
  })

  test('a refusal because of an opt-out at Quo is itself an opt-out', async () => {
    const text = await claimed(await aText(ana))
    await recordAnswer(services, text, { kind: 'refused', reason: 'opted out at Quo', optedOut: true })
    expect(await rowOf(text.id)).toMatchObject({ state: 'failed', reason: 'opted out at Quo' })
    const other = await anOpenRun()
    const next = await aText(ana, 0, other.campaignId)
    expect(await claimText(services, next, other.runId)).toEqual({ kind: 'skip', reason: 'opted out' })
  })

  test('the story of a text is a chain without gaps', async () => {
    const text = await claimed(await aText(ben))
    await recordAnswer(services, text, { kind: 'notSent', waitMs: 0, reason: 'too many requests' })
    await recordAnswer(services, await claimed(text.id), accepted('AC1'))
    const story = await services.db
      .selectFrom('textChange')
      .select(['fromState', 'toState', 'attempt'])
      .orderBy('id')
      .execute()
    expect(story.map(({ fromState, toState }) => `${fromState} ${toState}`)).toEqual([
      'pending sending',
      'sending pending',
      'pending sending',
      'sending sent',
    ])
    expect(story.every(({ attempt }) => attempt !== null)).toBe(true)
  })

  async function expire(text: ClaimedText) {
    await services.db
      .updateTable('outgoingText')
      .set({ leasedUntil: new Date(0) })
      .where('id', '=', text.id)
      .execute()
    await expireAttempts(services.db, services.timings, services.now)
  }
})

test('the database itself refuses steps that no rule allows', async () => {
  const id = await aText(ana)
  const set = (state: 'sent' | 'delivered') =>
    services.db.updateTable('outgoingText').set({ state }).where('id', '=', id).execute()
  await expect(set('sent')).rejects.toThrow(/cannot go from pending to sent/)
  const draft = services.db.updateTable('campaign').set({ status: 'draft' }).where('id', '=', campaignId).execute()
  await expect(draft).rejects.toThrow(/cannot go from active to draft/)
})

test('people are texted in the order in which they came onto the list, also many of one millisecond', async () => {
  const phones = Array.from(
    { length: 300 },
    (_, n) => `+1${212 + Math.floor(n / 100)}555${String(100 + (n % 100)).padStart(4, '0')}`,
  )
  const listId = await aListOf(services.db, phones)
  const { members } = await readMembers(services.db, listId)
  expect(members.map(({ phone }) => phone)).toEqual(phones)
})
