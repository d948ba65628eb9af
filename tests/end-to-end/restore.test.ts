// A backup that is brought back in the middle of a campaign, after more texts went out: nothing leaves until an owner
// confirms in a browser, Quo's list shows who was texted meanwhile, and by the sandbox's book everybody gets one text.
import { setTimeout as sleep } from 'node:timers/promises'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkBooks } from '../faults/books/books.ts'
import { aBrowser, violationsOn } from '../support/a-browser.ts'
import { run } from '../support/a-start.ts'
import { businessName, springCampaign, stated } from '../support/cast.ts'
import { aListOf } from '../support/rows.ts'
import { aStack, type Stack } from '../support/stack.ts'
import { verify } from '../support/verify.ts'
import { waitFor } from '../support/wait-for.ts'

const speed = 20
const people = Array.from({ length: 90 }, (_, n) => `+1212555${String(100 + n).padStart(4, '0')}`)
let backups: string
beforeAll(() => void (backups = mkdtempSync(join(tmpdir(), 'trickle-backups-'))))
afterAll(() => rmSync(backups, { recursive: true }))

test('after a restore in mid-campaign everybody has exactly one text', async () => {
  const file = join(backups, 'mid-campaign.tar.gz')
  const { folder, sentUntilTheEnd } = await textUntilSomeLeftAfterTheBackup(file)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const TRICKLE_DATA = folder

  const refusal = await run({ command: 'restore', args: [file], env: { TRICKLE_DATA } })
  expect(refusal.said).toMatch(/There are data in \S+ already: add --replace/)
  const restored = await run({ command: 'restore', args: [file, '--replace'], env: { TRICKLE_DATA } })
  expect(restored.said).toMatch(/Nothing is sent until an owner confirms/)
  expect(restored.code).toBe(0)
  expect(existsSync(join(folder, 'restore.new'))).toBe(false)
  const [aside = ''] = readdirSync(folder).filter((name) => name.startsWith('before-restore-'))
  expect(readdirSync(join(folder, aside))).toEqual(expect.arrayContaining(['postgres', 'secrets.json', 'temporal.db']))

  await using stack = await aStack({ speed, folder })
  const campaignId = await onlyCampaign(stack)
  const known = await countSent(stack)
  expect(known).toBeGreaterThan(0)
  expect(known).toBeLessThan(sentUntilTheEnd) // the ledger is behind the book: what this is about
  expect((await stack.api('POST', `/campaigns/${campaignId}/rehearsals`)).status).toBe(201)
  await sleep(5_000) // a hundred seconds of its life
  expect(await stack.quo.accepted()).toHaveLength(sentUntilTheEnd)

  await using browser = await aBrowser()
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  await page.goto(stack.signInLink)
  await page.waitForURL('**/campaigns')
  await page.getByText(/^Nothing is sent until an owner confirms/).waitFor()
  expect(await violationsOn(page)).toEqual([])
  await page.getByRole('link', { name: 'After a restore' }).click()
  await page.getByRole('heading', { level: 1, name: 'After a restore' }).waitFor()
  expect(await violationsOn(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violationsOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Look at Quo' }).click()
  await page.getByText('Quo has listed everything.').waitFor({ timeout: 60_000 })
  expect(await violationsOn(page)).toEqual([])
  expect(await countSent(stack)).toBe(sentUntilTheEnd)
  expect(await stack.quo.accepted()).toHaveLength(sentUntilTheEnd)

  await page.getByRole('button', { name: 'Let texts leave again…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Let texts leave', exact: true }).click()
  await page.waitForURL('**/campaigns')
  await page.getByText(/^Nothing is sent until/).waitFor({ state: 'detached' })

  await stack.api('POST', `/campaigns/${campaignId}/rehearsals`)
  await waitFor(async () => (await stack.quo.accepted()).length >= people.length, 'the rest of the texts', 120_000)
  await sleep(2_000)
  expect((await stack.quo.accepted()).map(({ to }) => to).toSorted()).toEqual(people)
  await expect.poll(() => checkBooks(stack), { timeout: 60_000 }).toEqual([])
  expect(await verify(stack)).toMatchObject({ status: 0, proof: { verdict: 'kept' } })
})

/** Texts a campaign, backs it up on the way, texts on, and ends. */
async function textUntilSomeLeftAfterTheBackup(file: string) {
  await using stack = await aStack({ speed })
  stack.keep()
  await stack.quo.misbehave(
    [{ effect: { type: 'slow', ms: 400 }, count: 'forever' }],
    [{ effect: { type: 'drop' }, count: 'forever' }],
  )
  await stack.quo.control('PUT', '/settings', { peopleReply: false })
  await waitFor(
    async () => (await stack.db.selectFrom('sendingNumber').selectAll().execute()).length > 0,
    'the numbers',
  )
  const listId = await aListOf(stack.db, people)
  const body = { ...springCampaign({ batchSize: people.length }), listId, sendingNumberId: 'PNsandbox01' }
  const { body: created } = await stack.api('POST', '/campaigns', body)
  const id = typeof created === 'object' && created !== null && 'id' in created ? String(created.id) : ''
  await stack.api('PUT', '/business', { name: businessName })
  await stack.api('PUT', `/campaigns/${id}/activation`, stated)
  await stack.api('POST', `/campaigns/${id}/rehearsals`)

  await waitFor(async () => (await countSent(stack)) >= 5, 'the first texts')
  const backup = await run({ command: 'backup', args: [file], env: { TRICKLE_DATA: stack.folder } })
  expect(backup.said).toMatch(/Written to .*: 1 campaign, 90 texts/)
  const atBackup = (await stack.quo.accepted()).length
  await waitFor(async () => (await stack.quo.accepted()).length >= atBackup + 5, 'texts after the backup')
  await stack.api('PUT', `/campaigns/${id}/pause`, {})
  await waitFor(async () => (await countInFlight(stack)) === 0, 'the texts in flight')
  const sentUntilTheEnd = (await stack.quo.accepted()).length
  expect(sentUntilTheEnd).toBeLessThan(people.length)
  return { folder: stack.folder, sentUntilTheEnd }
}

const onlyCampaign = async ({ db }: Stack) =>
  (await db.selectFrom('campaign').select('id').executeTakeFirstOrThrow()).id

const countSent = async ({ db }: Stack) =>
  (await db.selectFrom('outgoingText').select('id').where('providerId', 'is not', null).execute()).length

const countInFlight = async ({ db }: Stack) =>
  (await db.selectFrom('outgoingText').select('id').where('state', 'in', ['sending', 'unknown']).execute()).length
