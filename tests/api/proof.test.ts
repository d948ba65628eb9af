// The proof of a campaign over HTTP: figures that add up, and each number opens exactly its people.
import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { CampaignProof, Figure } from '#schema/proof.ts'
import { anApi, type TestApi } from '../support/an-api.ts'
import { stated } from '../support/cast.ts'

let api: TestApi
beforeAll(async () => void (api = await anApi()))
afterAll(() => api[Symbol.asyncDispose]())

const numbers = (count: number, from: number) =>
  Array.from({ length: count }, (_, n) => `+1212555${String(from + n).padStart(4, '0')}`)

async function anActivated(phones: readonly string[]) {
  const id = await api.aDraft({}, phones)
  await api.ask('PUT', `/api/campaigns/${id}/activation`, stated)
  return id
}

const proofOf = async (id: string) => CampaignProof.parse((await api.ask('GET', `/api/campaigns/${id}/proof`)).body)

const People = z.object({
  items: z.array(z.object({ id: z.string(), state: z.string().nullable(), textId: z.string().nullable() })),
  next: z.string().nullable(),
})
const peopleBehind = async (id: string, figure: string) =>
  People.parse((await api.ask('GET', `/api/campaigns/${id}/recipients?figure=${figure}`)).body).items

test('a campaign that has not begun: everybody is still to come, and every promise is kept', async () => {
  const id = await anActivated(numbers(4, 100))
  const proof = await proofOf(id)
  expect(proof).toMatchObject({ verdict: 'kept', campaign: { id, people: 4, figures: { toCome: 4, once: 0 } } })
  expect(proof.campaign.says).toMatch(/^Spring check: 4 people: 0 texted once.* 4 still to come\.$/)
  expect(proof.assertions.map(({ name, verdict }) => `${name} ${verdict}`)).toEqual([
    'neverTwice kept',
    'neverLost kept',
    'booksAgree kept',
    'frozenOrder kept',
    'insideWindows kept',
    'leftAlone kept',
    'tenASecond kept',
  ])
  for (const { promise, found, compared } of proof.assertions) {
    expect(`${promise}: ${found}. ${compared}`).toMatch(/^[A-Z].*: checked .*\.$/)
  }
  expect(Date.now() - Date.parse(proof.checkedAt)).toBeLessThan(60_000)
})

test('the figures add up to the people, and each number opens exactly its people', async () => {
  const phones = numbers(Figure.options.length + 1, 200)
  const id = await anActivated(phones)
  const texts = await api.db
    .selectFrom('outgoingText')
    .select(['id', 'recipientId'])
    .where('campaignId', '=', id)
    .orderBy('position')
    .execute()
  const [once, skipped, refused, unconfirmed, twice, lost, again, toCome, beingSent, notKnown, gone] = texts.map(
    (text) => text.id,
  )
  const set = (text: string | undefined, to: ReturnType<typeof sql>) =>
    sql`update outgoing_text set ${to} where id = ${text}`.execute(api.db)
  const sent = (text: string | undefined, attempts: number) =>
    sql`insert into text_change (text_id, attempt, from_state, to_state, business_at)
      select ${text}, gen_random_uuid(), 'sending', 'sent', now() from generate_series(1, ${attempts})`.execute(api.db)
  await sql`alter table outgoing_text disable trigger text_state_step`.execute(api.db)
  await set(once, sql`state = 'delivered', provider_id = 'AC1'`)
  await set(skipped, sql`state = 'skipped', reason = 'opted out'`)
  await set(refused, sql`state = 'failed', reason = 'refused by Quo'`)
  await set(unconfirmed, sql`state = 'unconfirmed', reason = 'not found at Quo'`)
  await set(twice, sql`state = 'sent', provider_id = 'AC2'`)
  await sent(twice, 2)
  await set(lost, sql`state = 'sent', provider_id = null`)
  await set(again, sql`state = 'sent', provider_id = 'AC3'`)
  await sent(again, 2)
  await sql`insert into text_change (text_id, from_state, to_state, reason, business_at)
    values (${again}, 'unconfirmed', 'pending', 'released by a person', now())`.execute(api.db)
  await set(beingSent, sql`state = 'sending'`)
  await set(notKnown, sql`state = 'unknown'`)
  await sql`delete from outgoing_text where id = ${gone}`.execute(api.db)

  const { campaign, verdict } = await proofOf(id)
  expect(verdict).toBe('broken')
  expect(campaign.figures).toEqual({ ...Object.fromEntries(Figure.options.map((figure) => [figure, 1])), lost: 2 })
  expect(Object.values(campaign.figures).reduce((sum, count) => sum + count, 0)).toBe(campaign.people)

  const expected: Record<Figure, (string | undefined | null)[]> = {
    once: [once],
    skipped: [skipped],
    refused: [refused],
    unconfirmed: [unconfirmed],
    twice: [twice],
    lost: [lost, null],
    again: [again],
    toCome: [toCome],
    beingSent: [beingSent],
    notKnown: [notKnown],
  }
  const seen: string[] = []
  for (const figure of Figure.options) {
    const people = await peopleBehind(id, figure)
    expect(
      people.map(({ textId }) => textId),
      figure,
    ).toEqual(expected[figure])
    seen.push(...people.map((person) => person.id))
  }
  const everybody = texts.map(({ recipientId }) => recipientId)
  expect(new Set(seen)).toEqual(new Set(everybody))
  expect(seen).toHaveLength(everybody.length)
})

test('what is wrong is told in sentences that name ids', async () => {
  const id = await anActivated(numbers(2, 300))
  await sql`update outgoing_text set body = 'Something else' where campaign_id = ${id} and position = 1`.execute(api.db)
  const { text, body } = await api.ask('GET', `/api/campaigns/${id}/proof`)
  const broken = CampaignProof.parse(body).assertions.filter(({ verdict }) => verdict === 'broken')
  expect(broken).toMatchObject([
    {
      name: 'frozenOrder',
      violations: [expect.stringMatching(/^Text [0-9a-f-]{36} is not what was frozen/)],
      more: 0,
      whatToDo: expect.stringMatching(/^Pause the campaign/),
    },
  ])
  expect(text).not.toMatch(/\+1212|Something else|Solid Ground/)
})

test('a draft has no proof, and says so', async () => {
  const id = await api.aDraft()
  const answer = await api.ask('GET', `/api/campaigns/${id}/proof`)
  expect(answer.status).toBe(409)
  expect(answer.body).toMatchObject({ code: 'conflict', detail: expect.stringMatching(/^A draft has no proof/) })
})

test.each([
  [`/api/campaigns/${randomUUIDv7()}/proof`, 404],
  ['/api/campaigns/not-an-id/proof', 422],
  [`/api/campaigns/${randomUUIDv7()}/recipients?figure=everybody`, 422],
  [`/api/campaigns/${randomUUIDv7()}/recipients?figure=twice`, 404],
])('GET %s answers %i', async (path, status) => {
  expect((await api.ask('GET', path)).status).toBe(status)
})

test('nobody sees a proof without signing in', async () => {
  const id = await anActivated(numbers(1, 400))
  expect((await api.ask('GET', `/api/campaigns/${id}/proof`, undefined, {})).status).toBe(401)
})
