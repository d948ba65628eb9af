// The proof of one campaign on real rows: nothing to find in what the product itself did, and each kind of damage found.
import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkPace } from '#activities/proof/check-pace.ts'
import { changeSchedule } from '#activities/campaigns/change-schedule.ts'
import { endCampaign } from '#activities/campaigns/end-campaign.ts'
import { releaseText } from '#activities/texts/release-text.ts'
import { CampaignSchedule } from '#schema/campaign.ts'
import { toAssertion } from '#schema/rules/findings.ts'
import {
  aTextedCampaign,
  at,
  optedOut,
  refused,
  texted,
  texted2,
  unconfirmed,
  waiting,
  type TextedCampaign,
} from '../support/a-texted-campaign.ts'

let spring: TextedCampaign
beforeEach(async () => void (spring = await aTextedCampaign()))
afterEach(() => spring[Symbol.asyncDispose]())

/** Changes rows behind the product's back; the guards of the database are out of the way. */
async function plant(change: ReturnType<typeof sql>) {
  const { db } = spring.services
  await sql`alter table outgoing_text disable trigger text_state_step`.execute(db)
  await sql`alter table campaign disable trigger campaign_status_step`.execute(db)
  await change.execute(db)
}

test('what the product did itself is proven, promise by promise, and everybody counts once', async () => {
  const { campaign, findings } = await spring.prove()
  expect(campaign.figures).toEqual({
    once: 2,
    skipped: 1,
    refused: 1,
    unconfirmed: 1,
    twice: 0,
    lost: 0,
    again: 0,
    toCome: 1,
    beingSent: 0,
    notKnown: 0,
  })
  expect(campaign.says).toBe(
    'Spring check: 6 people: 2 texted once, 1 skipped, 1 refused, 1 unconfirmed, 0 twice, 0 lost. 1 still to come.',
  )
  expect(findings.map(({ name }) => name)).toEqual([
    'neverTwice',
    'neverLost',
    'booksAgree',
    'frozenOrder',
    'insideWindows',
    'leftAlone',
    'tenASecond',
  ])
  expect(findings.flatMap(({ violations }) => violations)).toEqual([])
  expect(findings.find(({ name }) => name === 'frozenOrder')?.numbers).toEqual({
    texts: 6,
    lines: 10,
    turns: 5,
    withoutFingerprint: 0,
  })
  expect(findings.find(({ name }) => name === 'tenASecond')?.numbers).toMatchObject({ requests: 4, open: 0 })
})

describe('nobody twice', () => {
  test('a second accepted attempt in the story of a text', async () => {
    const id = await spring.textOf(texted)
    await plant(sql`insert into text_change (text_id, attempt, run_id, from_state, to_state, business_at)
      values (${id}, ${randomUUIDv7()}, ${spring.runId}, 'sending', 'sent', ${at})`)
    expect(await spring.provenOf('neverTwice')).toEqual({
      verdict: 'broken',
      violations: [`Text ${id}: 2 of its attempts were accepted.`],
    })
    expect((await spring.prove()).campaign.figures).toMatchObject({ once: 1, twice: 1 })
  })

  test('a second message with its words, told apart by typography only', async () => {
    const id = await spring.textOf(texted)
    await plant(sql`insert into message (id, direction, phone, own_phone, text, status, at)
      select 'ACdouble', 'outgoing', phone, from_phone, replace(body, '. ', ' . '), 'delivered', clock_timestamp()
      from outgoing_text where id = ${id}`)
    expect((await spring.prove()).campaign.figures.twice).toBe(0)
    await plant(sql`update message set text = (select replace(body, ' ', '  ') from outgoing_text where id = ${id})
      where id = 'ACdouble'`)
    const { violations } = await spring.provenOf('neverTwice')
    expect(violations).toEqual([expect.stringMatching(`^Text ${id}: 1 of its attempts was accepted, .*ACdouble`)])
    expect((await spring.provenOf('booksAgree')).violations).toEqual([expect.stringContaining('ACdouble')])
  })

  test('but once more is right when a person released the text, and is said', async () => {
    const id = await spring.textOf(unconfirmed)
    await plant(sql`insert into message (id, direction, phone, own_phone, text, status, at)
      select 'ACfirst', 'outgoing', phone, from_phone, body, 'delivered', clock_timestamp()
      from outgoing_text where id = ${id}`)
    await releaseText(spring.services.db, id, { source: 'page' }, spring.services.now)
    await plant(sql`update message set phone = '+12125550199' where id = 'ACfirst'`) // else it is a person written to before
    await spring.send(unconfirmed)
    await plant(sql`update message set phone = ${unconfirmed} where id = 'ACfirst'`)
    const { campaign, findings } = await spring.prove()
    expect(campaign.figures).toMatchObject({ again: 1, twice: 0, unconfirmed: 0 })
    expect(findings.flatMap(({ violations }) => violations)).toEqual([])
  })

  test('but an attempt whose id turned out to be another text’s was not accepted', async () => {
    const id = await spring.textOf(texted)
    await plant(sql`insert into text_change (text_id, attempt, run_id, from_state, to_state, business_at)
      select ${id}, ${randomUUIDv7()}, ${spring.runId}, s.f::text_state, s.t::text_state, ${at}
      from (values (1, 'sending', 'sent'), (2, 'sent', 'unknown')) as s (n, f, t) order by s.n`)
    expect((await spring.provenOf('neverTwice')).violations).toEqual([])
  })
})

describe('nobody lost', () => {
  test('somebody who waits although the campaign is completed', async () => {
    await plant(sql`update campaign set status = 'completed'`)
    expect(await spring.provenOf('neverLost')).toEqual({
      verdict: 'broken',
      violations: [`Text ${await spring.textOf(waiting)} is pending, though its campaign is completed.`],
    })
    expect((await spring.prove()).campaign.figures).toMatchObject({ lost: 1, toCome: 0 })
  })

  test('but what was in flight when a person ended the campaign still finishes; whoever waits in it is lost', async () => {
    const { db, now } = spring.services
    const [inFlight, unknown] = [await spring.textOf(waiting), await spring.textOf(texted)]
    await plant(sql`update outgoing_text set state = 'sending' where id = ${inFlight}`)
    await plant(sql`update outgoing_text set state = 'unknown', provider_id = null where id = ${unknown}`)
    await endCampaign(db, spring.id, { source: 'page', reason: 'Rain' }, now)
    expect(await spring.provenOf('neverLost')).toEqual({ verdict: 'kept', violations: [] })
    expect((await spring.prove()).campaign.figures).toMatchObject({ lost: 0, beingSent: 1, notKnown: 1 })
    await plant(sql`update outgoing_text set state = 'pending' where id = ${inFlight}`)
    expect((await spring.provenOf('neverLost')).violations).toEqual([
      `Text ${inFlight} is pending, though its campaign is completed.`,
    ])
  })

  test('somebody skipped, and nobody knows why', async () => {
    const id = await spring.textOf(optedOut)
    await plant(sql`update outgoing_text set reason = null where id = ${id}`)
    expect((await spring.provenOf('neverLost')).violations).toEqual([`Text ${id} is skipped, and no reason is given.`])
  })

  test('somebody who has no row in the ledger', async () => {
    const { db } = spring.services
    const id = await spring.textOf(waiting)
    const { recipientId } = await db
      .selectFrom('outgoingText')
      .select('recipientId')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    await plant(sql`delete from outgoing_text where id = ${id}`)
    expect((await spring.provenOf('neverLost')).violations).toEqual([
      `Recipient ${recipientId} has no row in the ledger.`,
    ])
  })
})

describe('the books agree', () => {
  test.each(['sending', 'unknown'])('a text that is %s for longer than settling takes', async (state) => {
    const id = await spring.textOf(texted)
    await plant(sql`update outgoing_text set state = ${state}, attempt_started_at = now() - interval '1 hour'
      where id = ${id}`)
    expect((await spring.provenOf('booksAgree')).violations).toContain(
      `Text ${id} is still ${state}, longer than settling takes.`,
    )
  })

  test('an id that Quo never reported', async () => {
    const id = await spring.textOf(texted)
    await plant(sql`update outgoing_text set provider_id = 'ACinvented' where id = ${id}`)
    expect((await spring.provenOf('booksAgree')).violations).toContain(
      `Text ${id} has Quo’s id ACinvented, but no such message was ever reported.`,
    )
  })

  test.each([
    ['numbers', sql`phone = '+12125550199'`],
    ['words', sql`text = 'Something else'`],
  ])('a message with other %s', async (what, change) => {
    const id = await spring.textOf(texted)
    await plant(sql`update message set ${change} where id = (select provider_id from outgoing_text where id = ${id})`)
    expect((await spring.provenOf('booksAgree')).violations).toEqual([expect.stringMatching(`differ in their ${what}`)])
  })

  test('an unconfirmed text of which a message is known', async () => {
    const id = await spring.textOf(unconfirmed)
    await plant(sql`insert into message (id, direction, phone, own_phone, text, status, at)
      select 'ACafterall', 'outgoing', phone, from_phone, body, 'sent', clock_timestamp()
      from outgoing_text where id = ${id}`)
    expect((await spring.provenOf('booksAgree')).violations).toEqual([
      `Text ${id} is unconfirmed, but Quo reported message ACafterall with its numbers and words.`,
    ])
  })
})

describe('texts and order are those of the activation', () => {
  test.each([
    ['another text', sql`update outgoing_text set body = body || '!' where phone = ${waiting}`],
    ['another place', sql`update outgoing_text set position = 77 where phone = ${waiting}`],
    ['another number', sql`update outgoing_text set phone = '+12125550199' where phone = ${waiting}`],
    ['another variant', sql`update recipient set variant = 'B' where phone = ${waiting}`],
  ])('%s', async (_what, change) => {
    const id = await spring.textOf(waiting)
    await plant(change)
    expect((await spring.provenOf('frozenOrder')).violations).toEqual([
      `Text ${id} is not what was frozen for its recipient at the activation.`,
    ])
  })

  test('a story with a gap', async () => {
    const id = await spring.textOf(texted)
    await plant(sql`delete from text_change where text_id = ${id} and to_state = 'sending'`)
    expect((await spring.provenOf('frozenOrder')).violations).toEqual([
      `The story of text ${id} jumps from pending to sending.`,
    ])
  })

  test('a row that is not where its story ends', async () => {
    const id = await spring.textOf(waiting)
    await plant(sql`update outgoing_text set state = 'failed', reason = 'by hand' where id = ${id}`)
    expect((await spring.provenOf('frozenOrder')).violations).toEqual([
      `The story of text ${id} ends as pending, but its row is failed.`,
    ])
  })

  test('somebody texted before more than a page of people', async () => {
    await plant(sql`
      with more as (
        select gen_random_uuid() as id, gen_random_uuid() as text_id, n, '+1212556' || (1000 + n) as phone
        from generate_series(6, 300) n
      ), people as (
        insert into recipient (id, campaign_id, contact_id, phone, position)
        select id, ${spring.id}, (select contact_id from recipient limit 1), phone, n from more
      )
      insert into outgoing_text (id, kind, key, recipient_id, campaign_id, position, phone, from_number_id, from_phone, body)
      select text_id, 'campaign', id::text, id, ${spring.id}, n, phone, 'PNsandbox01', '+14155550100', 'Hi' from more`)
    expect((await spring.provenOf('frozenOrder')).violations).toEqual([])
    await plant(sql`insert into text_change (text_id, run_id, from_state, to_state, business_at)
      select id, ${spring.runId}, s.f::text_state, s.t::text_state, ${at}
      from outgoing_text, (values (1, 'pending', 'sending'), (2, 'sending', 'pending')) as s (n, f, t)
      where position = 290 order by s.n`)
    expect((await spring.provenOf('frozenOrder')).violations).toEqual([
      expect.stringMatching(/was sent while 285 people before it were waiting/),
    ])
  })
})

test('an eleventh request within one second', async () => {
  const { db } = spring.services
  const requests = (count: number, everyMs: number, from: string) => sql`
    insert into quo_request (id, kind, started_at, answered_at, status)
    select gen_random_uuid(), 'send', ${from}::timestamptz + n * ${everyMs} * interval '1 ms', ${from}, '202'
    from generate_series(0, ${count} - 1) n`
  await plant(requests(50, 100, '2027-05-03T13:00:00Z')) // the eleventh is a whole second after the first
  await plant(sql`insert into quo_request (id, kind, started_at, status)
    values (${randomUUIDv7()}, 'send', '2027-05-03T13:00:00.050Z', 'never sent'),
      (${randomUUIDv7()}, 'send', '2027-05-03T13:00:00.050Z', null)`)
  expect(toAssertion(await checkPace(db))).toMatchObject({
    verdict: 'kept',
    found: 'checked 54 requests, without 1 under way or of a worker that died; the densest second held 10',
  })
  await plant(requests(11, 99, '2027-05-03T15:00:00Z'))
  const { violations } = await checkPace(db)
  expect(violations).toEqual([
    expect.stringMatching(/^11 requests left within a second from 2027-05-03T15:00:00.000Z on/),
  ])
  expect((await checkPace(db, new Date('2027-05-03T16:00:00Z'))).violations).toEqual([])
})

describe('nobody outside the window', () => {
  const claimsAt = (moment: string) => sql`update text_change set business_at = ${moment} where to_state = 'sending'`

  test('before it opened', async () => {
    await plant(claimsAt('2027-05-03T13:59:59Z'))
    expect((await spring.provenOf('insideWindows')).violations).toEqual([
      expect.stringMatching(/^Text \S+ and 3 more left outside the window of its run/),
    ])
  })

  test('on a Sunday, whatever the run says', async () => {
    await plant(claimsAt('2027-05-02T14:30:00Z'))
    await plant(sql`update run set opens_at = '2027-05-02T14:00:00Z', closes_at = '2027-05-02T16:00:00Z'`)
    expect((await spring.provenOf('insideWindows')).violations).toEqual([
      expect.stringMatching(/and 3 more left on a day of the week that is not the campaign’s/),
      expect.stringMatching(/outside the legal hours/),
      expect.stringMatching(/^Run \S+ of 2027-05-03 has a window that is not the one of the schedule/),
    ])
  })

  test('too early for the number, although the window is open', async () => {
    const honolulu = '+18085550101'
    await plant(sql`update recipient set phone = ${honolulu} where phone = ${texted2}`)
    await plant(sql`update outgoing_text set phone = ${honolulu} where phone = ${texted2}`)
    expect((await spring.provenOf('insideWindows')).violations).toEqual([
      `Text ${await spring.textOf(honolulu)} left outside the legal hours of its number, in the quarter of an hour from 2027-05-03T14:30:00.000Z on.`,
    ])
  })

  test('more than a run may have', async () => {
    await plant(sql`update run set quota = 2, used = 2`)
    expect((await spring.provenOf('insideWindows')).violations).toEqual([
      `Run ${spring.runId} of 2027-05-03 sent 3 texts; 2 were allowed.`, // the refused one gave its place back
    ])
    await plant(sql`update run set quota = 9`)
    expect((await spring.provenOf('insideWindows')).violations).toEqual([
      expect.stringMatching(/was allowed 9 texts; the campaign sends 5/),
    ])
  })

  test('two runs on one date', async () => {
    await plant(sql`drop index run_one_a_date`)
    await plant(sql`insert into run (id, campaign_id, kind, local_date, state, quota, opens_at, closes_at)
      select gen_random_uuid(), campaign_id, kind, local_date, 'closed', quota, opens_at, closes_at from run`)
    expect((await spring.provenOf('insideWindows')).violations).toEqual(['There is more than one run on 2027-05-03.'])
  })

  test('but each run goes by the schedule under which it was made, and no other', async () => {
    const { db, now } = spring.services
    const { revision } = await db.selectFrom('campaign').select('revision').executeTakeFirstOrThrow()
    const [zone, windowMinutes] = ['America/Chicago', 60] as const
    const later = { days: ['tue'] as const, sendAt: '11:00', zone, windowMinutes, batchSize: 3, revision }
    const input = CampaignSchedule.parse(later)
    expect(await changeSchedule(db, spring.id, input, { source: 'page' }, now)).toEqual({ kind: 'done' })
    expect((await spring.provenOf('insideWindows')).violations).toEqual([])
    await plant(sql`update run set created_at = clock_timestamp()`)
    expect((await spring.provenOf('insideWindows')).violations).toEqual([
      expect.stringMatching(/and 3 more left on a day of the week that is not the campaign’s/),
      expect.stringMatching(/was allowed 5 texts; the campaign sends 3/),
      expect.stringMatching(/has a window that is not the one of the schedule/),
    ])
  })

  test('but a rehearsal ignores days and hours', async () => {
    await plant(sql`update run set kind = 'rehearsal', opens_at = null, closes_at = null`)
    await plant(claimsAt('2027-05-02T03:00:00Z'))
    expect((await spring.provenOf('insideWindows')).violations).toEqual([])
  })
})

test('what is said names ids, never a number or a text', async () => {
  await plant(
    sql`update outgoing_text set body = 'Secret words', position = position + 1000, provider_id = 'ACx' || position`,
  )
  await plant(sql`update campaign set status = 'completed'`)
  await plant(sql`update text_change set business_at = '2027-05-02T03:00:00Z'`)
  const { findings } = await spring.prove()
  const said = findings.flatMap(({ violations }) => violations).join('\n')
  expect(said.length).toBeGreaterThan(500)
  for (const phone of [texted, texted2, refused, optedOut, unconfirmed, waiting]) expect(said).not.toContain(phone)
  expect(said).not.toMatch(/Secret words|Solid Ground|\+1\d{10}/)
})
