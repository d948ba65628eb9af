// Replies and confirmations on real rows under real locks: the same machine as a campaign's texts, behind another gate.
import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { raiseFence } from '#activities/fence/raise-fence.ts'
import { keepMessage } from '#activities/queries/messages.ts'
import { keepNumber } from '#activities/queries/numbers.ts'
import { noteOptOut } from '#activities/queries/opt-outs.ts'
import { findOrCreateOwner } from '#activities/queries/people.ts'
import { findWaitingSingles, writeSingleText } from '#activities/queries/single-texts.ts'
import type { Services } from '#activities/services.ts'
import { claimText, type ClaimedText } from '#activities/texts/claim-text.ts'
import { expireAttempts } from '#activities/texts/expire-attempts.ts'
import { matchMessage } from '#activities/texts/match-message.ts'
import { recordAnswer } from '#activities/texts/record-answer.ts'
import { releaseText } from '#activities/texts/release-text.ts'
import { giveUp } from '#activities/texts/settle-text.ts'
import { ana } from '../support/cast.ts'
import { someServices } from '../support/services.ts'

const opened: Services[] = []
let services: Services
beforeEach(async () => {
  opened.push((services = await someServices()))
  await keepNumber(services.db, { id: 'PN1', phone: '+14155550100', name: 'Main', mayTextUs: true })
})
afterAll(() => Promise.all(opened.map(({ db }) => db.destroy())))

const from = { phone: ana, fromNumberId: 'PN1', fromPhone: '+14155550100' }

async function aReply(key: string = randomUUIDv7()): Promise<string> {
  const id = randomUUIDv7()
  const text = { id, kind: 'reply', key, body: 'We come on Monday.', ...from } as const
  await services.db.transaction().execute((trx) => writeSingleText(trx, text))
  return id
}

async function anOptOut(words = 'please stop', at = new Date()): Promise<string> {
  const message = { id: `AC${randomUUIDv7()}`, conversationId: null, status: 'received', errorCode: null, at } as const
  const parties = { direction: 'incoming', phone: ana, ownPhone: '+14155550100', text: words } as const
  return services.db.transaction().execute(async (trx) => {
    await keepMessage(trx, { ...message, ...parties })
    await noteOptOut(trx, { phone: ana, becomes: 'out', source: 'reply', at, messageId: message.id })
    const { id } = await trx.selectFrom('optOutChange').select('id').executeTakeFirstOrThrow()
    return id
  })
}

async function aConfirmation(optOutId: string): Promise<string> {
  const id = randomUUIDv7()
  const text = { id, kind: 'confirmation', key: `confirmation:${optOutId}`, body: 'Bye.', optOutId, ...from } as const
  await services.db.transaction().execute((trx) => writeSingleText(trx, text))
  return id
}

const rowOf = (id: string) =>
  services.db.selectFrom('outgoingText').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

async function claimed(id: string): Promise<ClaimedText> {
  const claim = await claimText(services, id)
  if (claim.kind !== 'claimed') throw new Error(`Not claimed: ${claim.kind}`)
  return claim
}

describe('a reply', () => {
  test('is written once under its key, and claimed once by ten workers', async () => {
    const id = await aReply('reply:1')
    const again = randomUUIDv7()
    const text = { id: again, kind: 'reply', key: 'reply:1', body: 'Other words', ...from } as const
    expect(await services.db.transaction().execute((trx) => writeSingleText(trx, text))).toBe(false)
    const claims = await Promise.all(
      Array.from({ length: 10 }, () => claimText(services, id).catch(() => ({ kind: 'lockTimeout' }))),
    )
    expect(claims.filter(({ kind }) => kind === 'claimed')).toHaveLength(1)
    expect(await rowOf(id)).toMatchObject({ state: 'sending', runId: null })
  })

  test('goes to somebody who is held and has talked with us, and not to one who opted out', async () => {
    const hold = { id: randomUUIDv7(), phone: ana, reason: 'x', deliveryId: 'msg_1' }
    await services.db.insertInto('numberHold').values(hold).execute()
    const first = await claimed(await aReply())
    await recordAnswer(services, first, { kind: 'accepted', providerId: 'AC1', conversationId: undefined })
    await claimed(await aReply())

    await anOptOut()
    const late = await aReply()
    expect(await claimText(services, late)).toEqual({ kind: 'skip', reason: 'opted out' })
    expect(await rowOf(late)).toMatchObject({ state: 'skipped', reason: 'opted out' })
  })

  test('waits while an event of its number is not understood: it may be a STOP', async () => {
    const id = await aReply()
    const event = { deliveryId: 'msg_1', type: 'message.received', phone: ana, raw: Buffer.from('{}') }
    await services.db.insertInto('event').values(event).execute()
    expect(await claimText(services, id)).toMatchObject({ kind: 'later', waitMs: 1_000 })
    expect((await rowOf(id)).state).toBe('pending')
  })

  test('waits behind a fence, and nobody starts a workflow for it meanwhile', async () => {
    const id = await aReply()
    const fence = { because: 'A backup was restored.', backupMadeAt: new Date() }
    await services.db.transaction().execute((trx) => raiseFence(trx, fence))
    expect(await claimText(services, id)).toEqual({ kind: 'endPage', reason: 'fenced' })
    expect(await findWaitingSingles(services.db, 10)).toEqual([])
    await services.db.updateTable('fence').set({ liftedAt: new Date() }).execute()
    expect(await findWaitingSingles(services.db, 10)).toEqual([id])
    await claimed(id)
  })

  test('that left after the backup is proven by Quo’s message, and not sent again', async () => {
    const id = await aReply()
    const fence = { because: 'A backup was restored.', backupMadeAt: new Date() }
    await services.db.transaction().execute((trx) => raiseFence(trx, fence))
    const parties = { direction: 'outgoing', phone: ana, ownPhone: '+14155550100' } as const
    const told = { conversationId: null, status: 'delivered', errorCode: null, at: new Date() }
    const message = { id: 'AC1', ...parties, text: 'We come on Monday.', ...told }
    await services.db.transaction().execute((trx) => matchMessage(trx, message, new Date()))
    expect(await rowOf(id)).toMatchObject({ state: 'delivered', providerId: 'AC1' })
  })

  test('ends when Quo refuses the account, with the reason: nobody resumes it days later', async () => {
    const text = await claimed(await aReply())
    const reason = 'not enough credits at Quo'
    await recordAnswer(services, text, { kind: 'accountRefused', reason, holdsToNextDate: false })
    expect(await rowOf(text.id)).toMatchObject({ state: 'failed', reason })
  })

  test('that was not sent waits again; one that never told becomes unconfirmed, and a person may release it', async () => {
    const text = await claimed(await aReply())
    await recordAnswer(services, text, { kind: 'notSent', waitMs: 0, reason: 'too many requests' })
    expect(await findWaitingSingles(services.db, 10)).toEqual([text.id])

    const again = await claimed(text.id)
    await services.db
      .updateTable('outgoingText')
      .set({ leasedUntil: new Date(0) })
      .execute()
    await expireAttempts(services.db, services.timings, services.now)
    await giveUp(services)(text.id, again.attempt, 'absent')
    expect((await rowOf(text.id)).state).toBe('unconfirmed')
    expect(await findWaitingSingles(services.db, 10)).toEqual([])

    const by = { source: 'api', personId: await findOrCreateOwner(services.db) } as const
    expect(await releaseText(services.db, text.id, by, services.now)).toBe('released')
    expect(await findWaitingSingles(services.db, 10)).toEqual([text.id])
    await claimed(text.id)
  })
})

describe('a confirmation', () => {
  test('goes to the number that opted out, once, whoever writes it and however often', async () => {
    const optOutId = await anOptOut()
    const id = await aConfirmation(optOutId)
    await aConfirmation(optOutId)
    expect(await findWaitingSingles(services.db, 10)).toEqual([id])
    const other = {
      id: randomUUIDv7(),
      kind: 'confirmation',
      key: 'another key',
      body: 'Bye.',
      optOutId,
      ...from,
    } as const
    const second = services.db.transaction().execute((trx) => writeSingleText(trx, other))
    await expect(second).rejects.toThrow(/opt_out_id/) // the database itself keeps it to one
    await claimed(id)
  })

  test.each([
    ['more than five minutes have passed', 'please stop', new Date(Date.now() - 301_000), 'too late to confirm'],
    ['Quo has answered by itself', 'Stop!', new Date(Date.now() - 10_000), 'confirmed by Quo'],
  ])('does not leave when %s', async (_what, words, at, reason) => {
    const id = await aConfirmation(await anOptOut(words, at))
    const message = {
      id: 'AC9',
      conversationId: null,
      direction: 'outgoing',
      status: 'delivered',
      errorCode: null,
    } as const
    const text = 'You have successfully been unsubscribed. Reply START to come back.'
    if (reason === 'confirmed by Quo')
      await keepMessage(services.db, { ...message, phone: ana, ownPhone: '+14155550100', text, at: new Date() })
    expect(await claimText(services, id)).toEqual({ kind: 'skip', reason })
    expect(await rowOf(id)).toMatchObject({ state: 'skipped', reason })
  })

  test('waits a little where Quo may have heard the word too', async () => {
    const id = await aConfirmation(await anOptOut('Stop!'))
    expect(await claimText(services, id)).toMatchObject({ kind: 'later' })
    await services.db
      .updateTable('optOutChange')
      .set({ at: new Date(Date.now() - 4_000) })
      .execute() // a minute at this speed
    await claimed(id)
  })

  test('is not needed by somebody who came back', async () => {
    const id = await aConfirmation(await anOptOut())
    await services.db
      .transaction()
      .execute((trx) =>
        noteOptOut(trx, { phone: ana, becomes: 'in', source: 'reply', at: new Date(), messageId: 'AC3' }),
      )
    expect(await claimText(services, id)).toEqual({ kind: 'skip', reason: 'opted in again' })
  })

  test('that is unconfirmed is not released: a second one must not be', async () => {
    const text = await claimed(await aConfirmation(await anOptOut()))
    await services.db
      .updateTable('outgoingText')
      .set({ leasedUntil: new Date(0) })
      .execute()
    await expireAttempts(services.db, services.timings, services.now)
    await giveUp(services)(text.id, text.attempt, 'absent')
    const by = { source: 'api', personId: await findOrCreateOwner(services.db) } as const
    expect(await releaseText(services.db, text.id, by, services.now)).toBe('refused')
  })
})
