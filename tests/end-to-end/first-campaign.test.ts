// The first campaign, as a newcomer makes it in a browser against what `npm start` runs: from the printed link to texts
// on people's phones, paused from the page, and proven on the page and in the terminal, until somebody meddles with the
// rows. Every page is looked over by axe in both themes.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aBrowser, violationsInBothThemes } from '../support/a-browser.ts'
import { aStack } from '../support/stack.ts'
import { verify } from '../support/verify.ts'
import { waitFor } from '../support/wait-for.ts'

test('a newcomer signs in by the printed link, brings contacts, activates a campaign, watches it text, pauses it, and sees it proven', async () => {
  await using stack = await aStack({ speed: 1 })
  await using browser = await aBrowser()
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const broken: string[] = []
  page.on('pageerror', (error) => broken.push(error.message))

  await page.goto(stack.signInLink)
  await page.waitForURL('**/campaigns')
  expect(page.url()).not.toContain('#') // the token does not stay in the address
  await page
    .getByText(/no real texts are sent/i)
    .first()
    .waitFor()
  expect(await violationsInBothThemes(page)).toEqual([])

  await page.getByRole('link', { name: 'Lists' }).click()
  await page
    .getByRole('button', { name: /bring the contacts from quo/i })
    .first()
    .click()
  await page.getByRole('link', { name: 'New campaign' }).first().waitFor({ timeout: 60_000 })
  await page.getByText('600').first().waitFor()
  expect(await violationsInBothThemes(page)).toEqual([])

  await page.getByRole('link', { name: 'New campaign' }).first().click()
  await page.getByLabel('Campaign name').fill('Before the winter')
  await page
    .getByLabel('Message', { exact: true })
    .fill('Hi {{first_name}}, a free check before winter? Reply STOP to opt out.')
  await page.getByLabel('Messages per run').fill('20')
  await page.getByLabel('List', { exact: true }).selectOption({ index: 1 })
  await page.getByLabel('What is your business called?').fill('Solid Ground Foundations')
  await page.getByRole('button', { name: 'Save the name' }).click()
  await page.getByRole('button', { name: 'Put “Solid Ground Foundations:” in front' }).click()
  await page.getByRole('button', { name: 'Say “there” instead' }).click()
  await page.getByText(/^20 a run, Monday to Friday at 10:00 in New York: \d+ people/).waitFor()
  await page.getByText(/That is 0 of the 600 on this list today/).waitFor()
  expect(await violationsInBothThemes(page)).toEqual([])
  await page.getByRole('button', { name: /activate campaign/i }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Every text names your business').waitFor()
  expect(await violationsInBothThemes(page)).toEqual([])
  await dialog.getByLabel(/agreed, in writing, to get marketing texts/).check()
  await dialog.getByRole('button', { name: /^activate/i }).click()
  await page.waitForURL(/\/campaigns\/[0-9a-f-]{36}$/)

  await page.getByRole('button', { name: /rehearse now/i }).click()
  await waitFor(async () => (await stack.quo.accepted()).length >= 5, 'the first texts', 30_000)
  await page.getByRole('button', { name: 'Pause…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Pause', exact: true }).click()
  await page.getByRole('button', { name: 'Resume' }).waitFor()
  const atPause = (await stack.quo.accepted()).length
  await page.waitForTimeout(3_000)
  expect((await stack.quo.accepted()).length - atPause).toBeLessThanOrEqual(4) // what was posted already may finish
  expect(await violationsInBothThemes(page)).toEqual([])

  await page.getByRole('button', { name: 'Resume' }).click()
  await waitFor(async () => (await stack.quo.accepted()).length === 20, 'the whole batch', 60_000)
  const texted = (await stack.quo.accepted()).map(({ to }) => to)
  expect(new Set(texted).size).toBe(20)

  await page.getByRole('link', { name: 'How this is proven' }).click()
  await page.getByRole('heading', { name: 'Every promise was kept' }).waitFor()
  expect(await violationsInBothThemes(page)).toEqual([])
  const proven = await verify(stack)
  expect(proven).toMatchObject({ status: 0, proof: { verdict: 'kept' } })
  const { figures, people } = proven.proof.campaigns[0] ?? { figures: undefined, people: 0 }
  expect(Object.values(figures ?? {}).reduce((sum, count) => sum + count, 0)).toBe(people)
  expect((figures?.once ?? 0) + (figures?.refused ?? 0)).toBe(20)
  await page.getByRole('link', { name: /skipped/ }).click()
  await page.waitForURL(/figure=skipped/)
  await page.getByText('Were not texted and will not be, for a reason.').waitFor()

  const meddled = await stack.db
    .selectFrom('outgoingText')
    .select('id')
    .where('state', '=', 'delivered')
    .limit(1)
    .executeTakeFirstOrThrow()
  await sql`insert into text_change (text_id, attempt, from_state, to_state, business_at)
    values (${meddled.id}, gen_random_uuid(), 'sending', 'sent', now())`.execute(stack.db)
  await page.goBack()
  await page.getByRole('button', { name: 'Check again' }).click()
  await page.getByRole('heading', { name: '2 promises were broken' }).waitFor()
  await page.getByText(`Text ${meddled.id}: 2 of its attempts were accepted.`).waitFor()
  expect(await violationsInBothThemes(page)).toEqual([])
  expect(await verify(stack)).toMatchObject({
    status: 1,
    proof: { verdict: 'broken', campaigns: [{ figures: { twice: 1 } }] },
  })

  for (const name of ['Campaigns', 'Review', 'Account']) {
    await page.getByRole('link', { name }).first().click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await violationsInBothThemes(page)).toEqual([])
  }
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${new URL(page.url()).origin}/campaigns`)
  await page.getByText('Before the winter').waitFor()
  expect(await violationsInBothThemes(page)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
})
