// The proof of answers and confirmations on real rows: nothing to find in what the product did, and each kind of damage found.
import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkSingles } from '#activities/proof/check-singles.ts'
import { keepNumber } from '#activities/queries/numbers.ts'
import { writeSingleText } from '#activities/queries/single-texts.ts'
import type { Services } from '#activities/services.ts'
import { claimText } from '#activities/texts/claim-text.ts'
import { recordAnswer } from '#activities/texts/record-answer.ts'
import { joined, toAssertion } from '#schema/rules/findings.ts'
import type { AssertionName } from '#schema/proof.ts'
import { timingsAt } from '#schema/timings.ts'
import { ana, ben, chloe } from '../support/cast.ts'
import { hear } from '../support/hear.ts'
import { someServices } from '../support/services.ts'

let services: Services
let confirmation: string
let answer: string
beforeEach(async () => {
  services = { ...(await someServices()), timings: timingsAt(1) }
  await keepNumber(services.db, { id: 'PN1', phone: '+14155550100', name: 'Main', mayTextUs: true })
  confirmation = (await hear(services.db, ana, 'Please take me off your list')) ?? ''
  await hear(services.db, chloe, 'STOP')
  answer = await anAnswer()
  await send(confirmation, 'AC1')
  await send(answer, 'AC2')
})
afterEach(() => services.db.destroy())

async function anAnswer(): Promise<string> {
  const id = randomUUIDv7()
  const from = { phone: ben, fromNumberId: 'PN1', fromPhone: '+14155550100' }
  const text = { id, kind: 'reply', key: id, body: 'ok', ...from } as const
  await services.db.transaction().execute((trx) => writeSingleText(trx, text))
  return id
}

async function send(textId: string, providerId: string) {
  const claim = await claimText(services, textId)
  if (claim.kind !== 'claimed') throw new Error(`Not claimed: ${claim.kind}`)
  await recordAnswer(services, claim, { kind: 'accepted', providerId, conversationId: undefined })
}

const prove = () => services.db.transaction().execute((trx) => checkSingles(trx, services.timings))

async function provenOf(name: AssertionName) {
  const parts = (await prove()).filter((finding) => finding.name === name)
  return toAssertion(parts.reduce(joined))
}

/** Changes rows behind the product's back; the guard of the database is out of the way. */
async function plant(change: ReturnType<typeof sql>) {
  await sql`alter table outgoing_text disable trigger text_state_step`.execute(services.db)
  await change.execute(services.db)
}

test('what the product did itself is proven', async () => {
  expect((await prove()).flatMap(({ violations }) => violations)).toEqual([])
  expect((await provenOf('neverTwice')).found).toContain('2 answers and confirmations')
  expect((await provenOf('leftAlone')).found).toBe(
    'checked 1 number that opted out, and how 2 opt-outs were confirmed; none was texted after it, but for one confirmation each: 1 by Quo, 1 by Trickle, within five minutes',
  )
})

test('the same words to the same number twice are two answers', async () => {
  await send(await anAnswer(), 'AC3')
  expect((await provenOf('neverTwice')).verdict).toBe('kept')
})

test.each<[string, AssertionName, () => ReturnType<typeof sql>, RegExp]>([
  [
    'an answer whose story has a second accepted attempt',
    'neverTwice',
    () => sql`insert into text_change (text_id, attempt, from_state, to_state, business_at)
      values (${answer}, ${randomUUIDv7()}, 'sending', 'sent', clock_timestamp())`,
    /2 of its attempts were accepted/,
  ],
  [
    'an answer that failed without a reason',
    'neverLost',
    () => sql`update outgoing_text set state = 'failed', reason = null where id = ${answer}`,
    /is failed, and no reason is given/,
  ],
  [
    'an answer whose words at Quo are others',
    'booksAgree',
    () => sql`update message set text = 'no' where id = 'AC2'`,
    /differ in their words/,
  ],
  [
    'an answer whose story does not end where its row is',
    'frozenOrder',
    () => sql`update outgoing_text set state = 'delivered' where id = ${answer}`,
    /ends as sent, but its row is delivered/,
  ],
  [
    'an answer that was let go after an opt-out',
    'leftAlone',
    () => sql`insert into opt_out_change (id, phone, becomes, source, at, created_at)
      values (${randomUUIDv7()}, ${ben}, 'out', 'reply', clock_timestamp() - interval '1 hour', clock_timestamp() - interval '1 hour')`,
    /was let go after the opt-out/,
  ],
  [
    'a confirmation that was late',
    'leftAlone',
    () => sql`update opt_out_change set at = at - interval '6 minutes' where phone = ${ana}`,
    /more than five minutes after/,
  ],
  [
    'a confirmation that Quo was to give',
    'leftAlone',
    () => sql`update opt_out_change set confirmed_by = 'quo' where phone = ${ana}`,
    /was not ours to confirm/,
  ],
  [
    'a confirmation that nobody wrote',
    'leftAlone',
    () => sql`update opt_out_change set confirmed_by = 'us' where phone = ${chloe}`,
    /the ledger has no text for it/,
  ],
])('%s is found', async (_what, name, change, says) => {
  await plant(change())
  const { verdict, violations } = await provenOf(name)
  expect(verdict).toBe('broken')
  expect(violations).toEqual([expect.stringMatching(says)])
})

test('a number that is told twice is found, unless it came back in between', async () => {
  await plant(sql`update opt_out_change set phone = '+12125550199' where phone = ${ana}`) // as if nobody knew of it
  const second = (await hear(services.db, ana, 'remove me')) ?? ''
  await send(second, 'AC3')
  await plant(sql`update opt_out_change set phone = ${ana} where phone = '+12125550199'`)
  expect((await provenOf('leftAlone')).violations).toEqual([
    expect.stringMatching(`^Text ${second} tells a number again that it is out`),
  ])
  await plant(sql`insert into opt_out_change (id, phone, becomes, source, at, created_at)
    select ${randomUUIDv7()}, phone, 'in', 'reply', at, created_at + interval '1 ms' from opt_out_change
    where phone = ${ana} order by created_at limit 1`)
  expect((await provenOf('leftAlone')).violations).toEqual([])
})
