// A long campaign is proven while a person waits for the page. PROOF_PEOPLE=100000 says how many people it has.
import { performance } from 'node:perf_hooks'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { findTaken, takenAgain } from '#activities/proof/taken-again.ts'
import { proveCampaign } from '#activities/proof/prove-campaign.ts'
import { findCampaign } from '#activities/queries/campaigns.ts'
import { keepNumber } from '#activities/queries/numbers.ts'
import { listRecipients } from '#activities/queries/recipients.ts'
import type { Database } from '#activities/database.ts'
import { timingsAt } from '#schema/timings.ts'
import { aDatabase } from '../support/database.ts'
import { anActiveCampaign } from '../support/rows.ts'

const people = Number(process.env.PROOF_PEOPLE ?? 20_000)

test(`${people} people are proven, and those behind a number found, in a time that grows with their number only`, async () => {
  const { db } = await aDatabase()
  const id = await aLongCampaign(db)
  const campaign = await findCampaign(db, id)
  if (!campaign) throw new Error('The campaign is gone.')

  const beganAt = performance.now()
  const { campaign: proven, findings } = await proveCampaign(db, campaign, timingsAt(1))
  const provenMs = performance.now() - beganAt
  const figure = { is: 'twice', taken: takenAgain(await findTaken(db, id)) } as const
  const twice = await listRecipients(db, id, { after: -1, limit: 50, figure })
  const foundMs = performance.now() - beganAt - provenMs
  console.log(
    `${people} people: proven in ${provenMs.toFixed(0)} ms, nobody texted twice found in ${foundMs.toFixed(0)} ms`,
  )

  expect(proven).toMatchObject({ people, figures: { once: people, twice: 0, lost: 0 } })
  expect(findings.flatMap(({ violations }) => violations)).toEqual([])
  expect(findings.find(({ name }) => name === 'frozenOrder')?.numbers).toMatchObject({
    lines: 3 * people,
    turns: people,
  })
  expect(twice).toEqual([])
  expect(provenMs).toBeLessThan(10_000) // a hundred thousand take about a second on two idle cores; pairs of them, hours
  expect(foundMs).toBeLessThan(10_000)
  await db.destroy()
})

/** A thousand people a Wednesday, in New York, each with three lines of story, a message and a request. */
async function aLongCampaign(db: Database): Promise<string> {
  const id = await anActiveCampaign(db, { batchSize: 1000, days: ['wed'] }) // never a holiday in those weeks
  await keepNumber(db, { id: 'PN1', phone: '+14155550100', name: 'Main', mayTextUs: true })
  const steps = [
    sql`update campaign set created_at = '2027-01-01' where id = ${id}`,
    sql`create table many as
      select n, n / 1000 as week, uuidv7() as contact, uuidv7() as recipient, uuidv7() as text, uuidv7() as attempt,
        '+1212' || (5000000 + n) as phone, 'Hi person ' || n || ', Solid Ground Foundations here. Reply STOP to opt out.' as body,
        '2027-01-06T15:00Z'::timestamptz + n * interval '120 ms' as at
      from generate_series(0, ${people} - 1) n`,
    sql`create table week as
      select n, uuidv7() as run, ('2027-01-06'::date + 7 * n) as date,
        ('2027-01-06'::date + 7 * n + time '10:00') at time zone 'America/New_York' as opens_at
      from generate_series(0, ${people} / 1000) n`,
    sql`insert into contact (id) select contact from many`,
    sql`insert into recipient (id, campaign_id, contact_id, phone, position, fingerprint)
      select recipient, ${id}, contact, phone, n,
        sha256(convert_to(concat_ws(E'\n', n, 'A', phone, '+14155550100', body), 'UTF8')) from many`,
    sql`insert into run (id, campaign_id, kind, local_date, state, quota, used, opens_at, closes_at)
      select run, ${id}, 'ordinary', date, 'closed', 1000, 1000, opens_at, opens_at + interval '2 hours' from week`,
    sql`insert into outgoing_text (id, kind, key, recipient_id, campaign_id, position, phone, from_number_id, from_phone,
        body, state, attempt, attempt_started_at, run_id, provider_id)
      select text, 'campaign', text::text, recipient, ${id}, p.n, phone, 'PN1', '+14155550100',
        body, 'delivered', attempt, at, run, 'AC' || p.n from many p join week w on w.n = p.week`,
    sql`insert into text_change (text_id, attempt, run_id, from_state, to_state, business_at)
      select text, attempt, run, s.f::text_state, s.t::text_state, opens_at + p.n % 1000 * interval '120 ms'
      from many p join week w on w.n = p.week,
        (values (0, 'pending', 'sending'), (2, 'sending', 'sent'), (9, 'sent', 'delivered')) as s (later, f, t)
      order by p.n + s.later, s.later`,
    sql`insert into message (id, direction, phone, own_phone, text, status, at)
      select 'AC' || n, 'outgoing', phone, '+14155550100', body, 'delivered', at from many`,
    sql`insert into quo_request (id, kind, started_at, answered_at, status) select text, 'send', at, at, '202' from many`,
    sql`analyze`,
  ]
  for (const step of steps) await step.execute(db)
  return id
}
