// How soon pages answer when a campaign is for a hundred thousand people: the API beside the bare keyset query, the last page
// beside the first, and the clicks of somebody who looks around.
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { aBrowser } from '../support/a-browser.ts'
import { must } from '../support/must.ts'
import { aStack, type Stack } from '../support/stack.ts'
import { waitFor } from '../support/wait-for.ts'
import { aCampaignFor, countTexts, rehearse } from './support/a-campaign.ts'
import { runBench, type Row } from './support/bench.ts'
import { clicksOn, watchClicks } from './support/clicks.ts'

const people = 100_000
const pageSize = 25
const texted = 200
const most = { overSql: 6, deepOverFirst: 1.5, clickMs: 100 }

const rows = {
  sql: 'peer: the keyset query alone',
  first: 'recipients, the first page',
  last: 'recipients, the last page',
  rare: 'recipients, a state that few are in',
  none: 'recipients, a state that nobody is in',
  campaign: 'the campaign with its figures',
  campaigns: 'the list of campaigns',
  clicks: 'clicks in the browser',
}

/** What any list of recipients has to read at the least. */
const keyset = ({ db }: Stack, campaignId: string, after: number) =>
  sql`select r.id, r.position, r.phone, t.state, t.reason, t.updated_at
    from recipient r join outgoing_text t on t.recipient_id = r.id and t.campaign_id = r.campaign_id
    where r.campaign_id = ${campaignId} and r.position > ${after} order by r.position limit ${pageSize}`.execute(db)

/** In turn, so that whatever else the machine does befalls all alike. */
async function inTurn(times: number, asks: Record<string, () => Promise<unknown>>) {
  const took = new Map(Object.keys(asks).map((row) => [row, [] as number[]]))
  for (let n = -5; n < times; n++) {
    for (const [row, ask] of Object.entries(asks)) {
      const startedAt = performance.now()
      await ask()
      if (n >= 0) took.get(row)?.push(performance.now() - startedAt) // the first ones warm up
    }
  }
  return took
}

async function lookAround(stack: Stack, campaignId: string): Promise<number[]> {
  await using browser = await aBrowser()
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  await watchClicks(page)
  await page.goto(stack.signInLink)
  await page.waitForURL('**/campaigns')
  const click = (role: 'link' | 'button', name: string | RegExp) => page.getByRole(role, { name }).first().click()
  await click('link', /Spring check/)
  await shows(page, /Person0/)
  await click('link', /^Waiting/)
  await page.waitForURL(/state=pending/)
  await click('link', /Show more/)
  await page.waitForTimeout(800)
  await click('link', /^All/)
  await page.waitForTimeout(800)
  await page.getByText('Show', { exact: false }).first().click()
  for (const name of ['Lists', 'Review', 'Audit', 'Campaigns']) {
    await click('link', name)
    await page.getByRole('heading', { level: 1, name }).waitFor()
  }
  await click('link', /Spring check/)
  await shows(page, /Person0/)
  await click('button', 'Pause…')
  await page.getByRole('dialog').getByRole('button', { name: 'Pause', exact: true }).click()
  await page.getByRole('button', { name: 'Resume' }).waitFor()
  await page.waitForTimeout(800)
  expectCampaign(campaignId, page)
  return await clicksOn(page)
}

const shows = (page: Page, text: RegExp) => page.getByText(text).first().waitFor()

function expectCampaign(campaignId: string, page: Page) {
  if (!page.url().includes(campaignId)) throw new Error('It looked at another campaign.')
}

const p95 = (values: readonly number[]) =>
  values.toSorted((one, other) => one - other)[Math.ceil(values.length * 0.95) - 1] ?? NaN

await runBench({
  name: 'screens',
  asks: 'how soon does a page answer when a campaign is for a hundred thousand people?',
  usual: { seconds: 200, repeat: 3 },
  columns: {
    p95: { title: 'p95 ms', digits: 1 },
    slowest: { title: 'slowest ms', digits: 0 },
    count: { title: 'of', digits: 0 },
  },
  async *measure({ seconds: times }) {
    await using stack = await aStack({ speed: 1 })
    await must(stack, 'PUT', '/clock', { now: '2027-05-01T12:00:00Z' }) // a Saturday: only the rehearsal texts
    const campaignId = await aCampaignFor(stack, { from: 0, people, batchSize: texted })
    await rehearse(stack, campaignId)
    await waitFor(async () => (await countTexts(stack, campaignId)).left >= texted, 'the rehearsal', 120_000)
    await sql`analyze`.execute(stack.db)
    const recipients = (query: string) => () =>
      must(stack, 'GET', `/campaigns/${campaignId}/recipients?limit=25${query}`)
    const took = await inTurn(times, {
      [rows.sql]: () => keyset(stack, campaignId, -1),
      [rows.first]: recipients(''),
      [rows.last]: recipients(`&after=${people - pageSize - 1}`),
      [rows.rare]: recipients('&state=delivered'),
      [rows.none]: recipients('&state=unconfirmed'),
      [rows.campaign]: () => must(stack, 'GET', `/campaigns/${campaignId}`),
      [rows.campaigns]: () => must(stack, 'GET', '/campaigns'),
    })
    took.set(rows.clicks, await lookAround(stack, campaignId))
    for (const [row, values] of took) {
      yield { row, figures: { p95: p95(values), slowest: Math.max(...values), count: values.length } }
    }
  },
  gates: (found) => {
    const of = (name: string) => Math.min(...(found.find((row: Row) => row.name === name)?.values.p95 ?? [NaN]))
    const clicks = Math.max(...(found.find(({ name }) => name === rows.clicks)?.values.slowest ?? [NaN]))
    const overSql = (name: string) => of(name) / of(rows.sql)
    const slowestPage = Math.max(...[rows.first, rows.last, rows.rare, rows.none, rows.campaign].map(overSql))
    const deep = of(rows.last) / of(rows.first)
    return [
      {
        says: `the slowest of these pages takes ${slowestPage.toFixed(1)} times as long as the query alone; at most ${most.overSql}`,
        met: slowestPage <= most.overSql,
      },
      {
        says: `the last page takes ${deep.toFixed(2)} times as long as the first; at most ${most.deepOverFirst}`,
        met: deep <= most.deepOverFirst,
      },
      {
        says: `every click is answered within ${most.clickMs} ms; the slowest took ${clicks}`,
        met: clicks < most.clickMs,
      },
    ]
  },
  notes: [
    `A campaign for ${people.toLocaleString('en-US')} people, ${texted} of them texted. Asked one after the other, all kinds in turn; of a repetition its p95 counts, of these the least.`,
    'A click is answered when the browser has painted what it changed (the event timing of interactions, to 8 ms).',
  ],
})
