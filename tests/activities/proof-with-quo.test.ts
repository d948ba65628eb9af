// What only Quo's own list and Temporal can show, asked of the sandbox over HTTP.
import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkQuoList } from '#activities/proof/check-quo-list.ts'
import { checkWorkflows } from '#activities/proof/check-workflows.ts'
import { writeSingleText } from '#activities/queries/single-texts.ts'
import { openEngine } from '#activities/temporal/engine.ts'
import { sendText } from '#activities/texts/send-text.ts'
import { toAssertion } from '#schema/rules/findings.ts'
import { settledAfterMs, timingsAt } from '#schema/timings.ts'
import { aTextedCampaign, texted, unconfirmed, waiting, type TextedCampaign } from '../support/a-texted-campaign.ts'

let spring: TextedCampaign
beforeEach(async () => void (spring = await aTextedCampaign()))
afterEach(() => spring[Symbol.asyncDispose]())

const check = async () => toAssertion(await checkQuoList(spring.services))
const run = (change: ReturnType<typeof sql>) => change.execute(spring.services.db)
const rowOf = async (phone: string) =>
  spring.services.db.selectFrom('outgoingText').selectAll().where('phone', '=', phone).executeTakeFirstOrThrow()
const teammateWrites = (to: string, text: string) => spring.quo.control('POST', '/teammate-texts', { to, text })

test('the ledger agrees with a list that is read to its end, page by page', async () => {
  for (let n = 0; n < 60; n++) await teammateWrites('+13125550100', `Note ${n}`)
  expect(await check()).toMatchObject({
    verdict: 'kept',
    found: expect.stringMatching(/^checked 62 outgoing messages that Quo lists and 2 texts with Quo’s id; each/),
  })
  const asked = await spring.services.db
    .selectFrom('quoRequest')
    .select('status')
    .where('kind', '=', 'messages')
    .execute()
  expect(asked).toEqual([{ status: '200' }, { status: '200' }]) // each took a slot and is in the books of the pace
})

test('an id that Quo does not list is missing, unless it is so new that lists may lag', async () => {
  await spring.quo.control('PUT', '/settings', { listLagMs: 600_000 })
  expect(await check()).toMatchObject({
    verdict: 'kept',
    found: expect.stringMatching(/, 2 of them too new to be missed;/),
  })
  await run(sql`update status_change set at = at - interval '1 day'`)
  await run(sql`update outgoing_text set attempt_started_at = attempt_started_at - interval '1 hour'`)
  const { id, providerId } = await rowOf(texted)
  const told = await check()
  expect(told.violations).toHaveLength(2)
  expect(told.violations).toContain(`Text ${id} has Quo’s id ${providerId}, which Quo does not list.`)
})

test('a message with the numbers and words of a text that is in no row of the ledger', async () => {
  const { id, body } = await rowOf(texted)
  await teammateWrites(texted, body.replaceAll(' ', '  '))
  await teammateWrites(texted, 'Something else')
  expect((await check()).violations).toEqual([
    expect.stringMatching(
      new RegExp(
        `^Quo lists message AC\\S+ with the numbers and words of text ${id}, and it is in no row of the ledger.$`,
      ),
    ),
  ])
})

test('an unconfirmed text that Quo lists after all', async () => {
  const { id, body } = await rowOf(unconfirmed)
  await teammateWrites(unconfirmed, body)
  expect((await check()).violations).toEqual([
    expect.stringMatching(new RegExp(`^Text ${id} is unconfirmed, but Quo lists message AC`)),
  ])
})

test('an answer may be said twice, also by a colleague; one that is unconfirmed and was taken in its time is found', async () => {
  const id = randomUUIDv7()
  const reply = { id, kind: 'reply', key: id, phone: waiting, body: 'ok', fromNumberId: 'PNsandbox01' } as const
  const { db } = spring.services
  await db.transaction().execute((trx) => writeSingleText(trx, { ...reply, fromPhone: '+14155550100' }))
  const sent = await sendText(spring.services)(id)
  expect(sent.kind).toBe('texted')
  const at = (ago: string) => sql`update outgoing_text set attempt_started_at = clock_timestamp() - ${ago}::interval,
    leased_until = clock_timestamp() - ${ago}::interval + interval '1 minute' where id = ${id}`
  await run(at('1 hour'))
  await teammateWrites(waiting, 'ok')
  expect((await check()).violations).toEqual([])

  await run(sql`alter table outgoing_text disable trigger text_state_step`)
  await run(sql`update outgoing_text set state = 'unconfirmed', provider_id = null where id = ${id}`)
  await run(at('30 seconds'))
  expect((await check()).violations).toEqual([
    expect.stringMatching(`^Text ${id} is unconfirmed, but Quo lists message AC`),
    expect.stringMatching(`^Text ${id} is unconfirmed, but Quo lists message AC`),
  ])
})

test('a text whose words or numbers at Quo are others', async () => {
  const { id } = await rowOf(texted)
  await run(sql`update outgoing_text set body = 'Changed' where id = ${id}`)
  expect((await check()).violations).toEqual([
    expect.stringMatching(/^Text \S+ and message \S+ differ in their words at Quo/),
  ])
  await run(sql`update outgoing_text set phone = '+12125550199' where id = ${id}`)
  expect((await check()).violations).toEqual([expect.stringMatching(/differ in their numbers at Quo/)])
})

test('a text that Quo took a moment ago, and whose answer is still on its way, is nothing wrong', async () => {
  const { body } = await rowOf(waiting)
  await teammateWrites(waiting, body)
  const claim = sql`update outgoing_text set state = 'sending', attempt_started_at = clock_timestamp() where phone = ${waiting}`
  await run(claim)
  expect((await check()).verdict).toBe('kept')
  const longAgo = settledAfterMs(spring.services.timings) + 1_000
  await run(
    sql`update outgoing_text set attempt_started_at = clock_timestamp() - ${longAgo} * interval '1 ms' where phone = ${waiting}`,
  )
  expect((await check()).verdict).toBe('broken')
})

describe('a list that is not read to its end proves nothing', () => {
  const always = (effect: object, skip = 0) =>
    spring.quo.control('PUT', '/faults', { requests: [{ match: { kind: 'list' }, count: 'forever', skip, effect }] })

  test('because Quo refuses', async () => {
    await always({ type: 'refuse', as: 'unauthorized' })
    expect(await check()).toMatchObject({
      verdict: 'unchecked',
      found: 'could not be checked: Quo’s list was not read to its end: it does not accept the API key',
    })
  })

  test('because only its first page comes', async () => {
    for (let n = 0; n < 60; n++) await teammateWrites('+13125550100', `Note ${n}`)
    await always({ type: 'refuse', as: 'notFound' }, 1)
    expect((await check()).verdict).toBe('unchecked')
  })

  test('but one trouble on the way is only waited for', async () => {
    await spring.quo.control('PUT', '/faults', {
      requests: [
        { match: { kind: 'list' }, effect: { type: 'error', status: 503 } },
        { match: { kind: 'list' }, effect: { type: 'tooMany', form: 'html' } },
      ],
    })
    expect((await check()).verdict).toBe('kept')
  })
})

test('while Temporal is away it is not known whether each campaign has its workflow; slots are checked all the same', async () => {
  const { db, installationId } = spring.services
  const timings = timingsAt(20)
  const engine = openEngine({ address: '127.0.0.1:9', namespace: 'default', installationId, timings })
  expect(toAssertion(await checkWorkflows(db, engine, timings))).toMatchObject({
    verdict: 'unchecked',
    found: 'could not be checked: Temporal did not answer',
  })
  await run(sql`update request_slot set free_at = clock_timestamp() + interval '1 hour' where n = 7`)
  expect(toAssertion(await checkWorkflows(db, engine, timings))).toMatchObject({
    verdict: 'broken',
    violations: ['Request slot 7 is held for longer than any request may take.'],
  })
  await engine.close()
})
