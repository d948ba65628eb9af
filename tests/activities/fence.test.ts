// The fence in the database: no claim commits while it is up, whoever makes it, and putting it up waits for those under way.
import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { endCampaign } from '#activities/campaigns/end-campaign.ts'
import { raiseFence } from '#activities/fence/raise-fence.ts'
import { findFence, listDoubted } from '#activities/queries/fence.ts'
import { keepNumber } from '#activities/queries/numbers.ts'
import { findByApiToken, makeApiToken } from '#activities/queries/api-tokens.ts'
import { findInvitation, makeInvitation } from '#activities/queries/invitations.ts'
import { findOrCreateOwner } from '#activities/queries/people.ts'
import { findBySession, makeSession } from '#activities/queries/sessions.ts'
import { makeSignInToken, useSignInToken } from '#activities/queries/sign-in-links.ts'
import { addAnyway } from '#activities/review/add-anyway.ts'
import type { Services } from '#activities/services.ts'
import { claimText } from '#activities/texts/claim-text.ts'
import { matchMessage } from '#activities/texts/match-message.ts'
import { aListOf, anActiveCampaign } from '../support/rows.ts'
import { ana, ben } from '../support/cast.ts'
import { someServices } from '../support/services.ts'
import { waitFor } from '../support/wait-for.ts'

const opened: Services[] = []
let services: Services
let runId: string
beforeEach(async () => {
  services = await someServices()
  opened.push(services)
  const { db } = services
  await keepNumber(db, { id: 'PN1', phone: '+14155550100', name: 'Main', mayTextUs: true })
  const campaignId = await anActiveCampaign(db)
  runId = randomUUIDv7()
  await db
    .insertInto('run')
    .values({ id: runId, campaignId, kind: 'rehearsal', localDate: '2027-05-03', state: 'open', quota: 5 })
    .execute()
})
afterAll(() => Promise.all(opened.map(({ db }) => db.destroy())))

async function aText(phone: string, skipped: string | null = null): Promise<string> {
  const { db } = services
  const id = randomUUIDv7()
  const { campaignId } = await db.selectFrom('run').select('campaignId').executeTakeFirstOrThrow()
  await aListOf(db, [phone])
  const { id: contactId } = await db
    .selectFrom('contact')
    .select('id')
    .orderBy('createdAt', 'desc')
    .executeTakeFirstOrThrow()
  const recipientId = randomUUIDv7()
  const position = (await db.selectFrom('recipient').select('id').execute()).length
  await db.insertInto('recipient').values({ id: recipientId, campaignId, contactId, phone, position }).execute()
  const from = { fromNumberId: 'PN1', fromPhone: '+14155550100' }
  await db
    .insertInto('outgoingText')
    .values({
      id,
      kind: 'campaign',
      key: id,
      recipientId,
      campaignId,
      position,
      phone,
      ...from,
      body: 'Hi',
      state: skipped ? 'skipped' : 'pending',
      reason: skipped,
    })
    .execute()
  return id
}

const raise = (backupMadeAt = new Date()) =>
  services.db.transaction().execute((trx) => raiseFence(trx, { because: 'A backup was restored.', backupMadeAt }))

const stateOf = async (id: string) =>
  (await services.db.selectFrom('outgoingText').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state

/** What Quo accepted for somebody an hour after the backup. */
const heardOf = (phone: string) =>
  services.db.transaction().execute((trx) =>
    matchMessage(
      trx,
      {
        id: 'AC1',
        conversationId: null,
        direction: 'outgoing',
        phone,
        ownPhone: '+14155550100',
        text: 'Hi',
        status: 'delivered',
        errorCode: null,
        at: new Date('2027-05-03T15:00:00Z'),
      },
      new Date(),
    ),
  )

test('a claim behind the fence ends its page and leaves the text as it is', async () => {
  const id = await aText(ana)
  await raise()
  await sql`update run set state = 'open'`.execute(services.db) // even in a run that is open
  expect(await claimText(services, id, runId)).toEqual({ kind: 'endPage', reason: 'fenced' })
  expect(await stateOf(id)).toBe('pending')
})

test('the database refuses every other way to send', async () => {
  const id = await aText(ana)
  await raise()
  const attempt = randomUUIDv7()
  await expect(
    sql`update outgoing_text set state = 'sending', attempt = ${attempt} where id = ${id}`.execute(services.db),
  ).rejects.toThrow(/fenced/)
  await expect(
    sql`insert into outgoing_text (id, kind, key, phone, from_number_id, from_phone, body, state)
      values (${randomUUIDv7()}, 'reply', 'r', ${ana}, 'PN1', '+14155550100', 'Hi', 'sending')`.execute(services.db),
  ).rejects.toThrow(/fenced/)
  await services.db.updateTable('fence').set({ liftedAt: new Date() }).execute()
  await sql`update run set state = 'open'`.execute(services.db)
  expect(await claimText(services, id, runId)).toMatchObject({ kind: 'claimed' })
})

test('putting it up waits for a claim that is being made, and the next claim sees it', async () => {
  const [first, second] = [await aText(ana), await aText(ben)]
  let raised: Promise<void> | undefined
  let isUp = false
  await services.db.transaction().execute(async (trx) => {
    await sql`update outgoing_text set state = 'sending', attempt = ${randomUUIDv7()} where id = ${first}`.execute(trx)
    raised = raise().then(() => void (isUp = true))
    await waitFor(async () => {
      const { rows } = await sql`select 1 from pg_locks where mode = 'ShareRowExclusiveLock' and not granted`.execute(
        trx,
      )
      return rows.length > 0
    }, 'the fence to wait')
    expect(isUp).toBe(false)
  })
  await raised
  await sql`update run set state = 'open'`.execute(services.db)
  expect(await claimText(services, second, runId)).toEqual({ kind: 'endPage', reason: 'fenced' })
})

test('proof of a text that was open in the backup counts from any source, also after the fence', async () => {
  const id = await aText(ana)
  await raise(new Date('2027-05-03T14:00:00Z'))
  await services.db.updateTable('fence').set({ liftedAt: new Date() }).execute()
  await heardOf(ana)
  expect(await stateOf(id)).toBe('delivered')
})

test('whoever was skipped in the backup may have been added anyway since: proof of their text counts', async () => {
  const [skipped, optedOut] = [await aText(ana, 'earlier communication'), await aText(ben, 'opted out')]
  await raise(new Date('2027-05-03T14:00:00Z'))
  expect(await listDoubted(services.db)).toEqual([]) // nothing of it was open, and nothing would be sent
  await heardOf(ana)
  await heardOf(ben)
  expect([await stateOf(skipped), await stateOf(optedOut)]).toEqual(['delivered', 'skipped'])
  expect(await listDoubted(services.db)).toMatchObject([{ unsettled: 1, pending: 0, foundAtQuo: 1 }])
})

test('somebody who is added anyway behind the fence waits behind it, and is settled by proof of the text they have', async () => {
  const id = await aText(ana, 'earlier communication')
  await raise(new Date('2027-05-03T14:00:00Z'))
  const by = { source: 'page' as const, reason: 'Asked on the phone' }
  expect(await addAnyway(services.db, id, by, services.now)).toBe('added')
  await sql`update run set state = 'open'`.execute(services.db)
  expect(await claimText(services, id, runId)).toEqual({ kind: 'endPage', reason: 'fenced' })
  expect(await listDoubted(services.db)).toMatchObject([{ unsettled: 1, pending: 1, foundAtQuo: 0 }])
  await heardOf(ana)
  expect(await stateOf(id)).toBe('delivered')
})

test('a campaign that is ended behind the fence still hears who was texted after the backup', async () => {
  const id = await aText(ana)
  await raise(new Date('2027-05-03T14:00:00Z'))
  const { campaignId } = await services.db.selectFrom('run').select('campaignId').executeTakeFirstOrThrow()
  const by = { source: 'page' as const, reason: 'The season is over' }
  expect(await endCampaign(services.db, campaignId, by, services.now)).toBe('ended')
  expect(await stateOf(id)).toBe('skipped')
  await heardOf(ana)
  expect(await stateOf(id)).toBe('delivered')
})

test('a text that came after the restore is proven by nothing but its own attempt', async () => {
  await raise(new Date('2027-05-03T14:00:00Z'))
  const id = await aText(ana)
  await expect(sql`update outgoing_text set state = 'sent' where id = ${id}`.execute(services.db)).rejects.toThrow(
    /cannot go from pending to sent/,
  )
})

test('what may have been ended since the backup is ended, and of two restores the older backup counts', async () => {
  const { db } = services
  const owner = await findOrCreateOwner(db)
  const [session, token, link] = [
    await makeSession(db, { personId: owner, address: '127.0.0.1', browser: 'a test', byLink: false }),
    await makeApiToken(db, owner, 'x', 'owner'),
    await makeSignInToken(db, owner),
  ]
  const invitation = await db
    .transaction()
    .execute((trx) => makeInvitation(trx, { name: 'Dev Patel', role: 'viewer', invitedBy: owner }))
  await db.insertInto('contactList').values({ id: randomUUIDv7(), name: 'Half', state: 'filling' }).execute()
  const id = await aText(ana)
  const [older, newer] = [new Date('2027-05-03T14:00:00Z'), new Date('2027-05-04T14:00:00Z')]
  await raise(older)
  await raise(newer)

  expect(await findBySession(db, session.token)).toBeUndefined()
  expect(await findByApiToken(db, token.token)).toBeUndefined()
  expect(await findInvitation(db, invitation.token)).toBeUndefined()
  expect(await db.transaction().execute((trx) => useSignInToken(trx, link))).toBeUndefined()
  expect(await db.selectFrom('contactList').select('state').where('name', '=', 'Half').executeTakeFirst()).toEqual({
    state: 'failed',
  })
  expect(await findFence(db)).toMatchObject({ backupMadeAt: older })
  expect(await db.selectFrom('fence').select('id').execute()).toHaveLength(1)
  expect(await db.selectFrom('outgoingText').select('doubtedSince').where('id', '=', id).executeTakeFirst()).toEqual({
    doubtedSince: older,
  })
})
