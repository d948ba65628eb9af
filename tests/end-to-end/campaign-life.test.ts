// What a person does with a campaign once it runs, in a browser against what `npm start` runs: another schedule, an end
// before the end, a second one with its review list; and the proof agrees with all of it.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aBrowser, violationsInBothThemes } from '../support/a-browser.ts'
import { ana, ben, businessName, chloe, dev, eva, springCampaign, stated } from '../support/cast.ts'
import { aListOf } from '../support/rows.ts'
import { aStack, type Stack } from '../support/stack.ts'
import { verify } from '../support/verify.ts'
import { waitFor } from '../support/wait-for.ts'

const [person0, person1] = ['Person0', 'Person1']

test('a campaign is rescheduled, ended and duplicated; of those skipped one is added anyway, one dismissed; an unconfirmed one is released', async () => {
  await using stack = await aStack({ speed: 20 })
  await using browser = await aBrowser()
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  await page.goto(stack.signInLink)
  await page.waitForURL('**/campaigns')
  await stack.quo.control('PUT', '/settings', { peopleReply: false })
  const spring = await anActive(stack)
  await stack.api('POST', `/campaigns/${spring}/rehearsals`, {})
  await accepted(stack, 2)

  await page.goto(`${originOf(page)}/campaigns/${spring}`)
  await choose(page, 'Change the schedule')
  await page.getByText(/^2 a run, .*: 3 people, 2 runs/).waitFor()
  await page.getByLabel('Messages per run').fill('1')
  await page.getByText(/^1 a run, .*: 3 people, 3 runs/).waitFor()
  expect(await violationsInBothThemes(page)).toEqual([])
  await page.getByRole('button', { name: 'Save the schedule' }).click()
  await page.getByText('1 text a run at most').waitFor()

  await choose(page, 'End campaign…')
  const dialog = page.getByRole('dialog', { name: 'End “Spring check”?' })
  await dialog.getByLabel('Why it ends').fill('The season is over')
  await dialog.getByRole('button', { name: 'End the campaign' }).click()
  await page.getByText('Completed', { exact: true }).first().waitFor()
  await page.getByText('The season is over').first().waitFor()
  expect(await violationsInBothThemes(page)).toEqual([])

  await choose(page, 'Duplicate')
  await page.waitForURL(/\/edit$/)
  await page.getByText(/That is 2 of the 5 on this list today/).waitFor()
  await page.getByRole('button', { name: 'Activate campaign…' }).click()
  await page.getByLabel(/agreed, in writing/).check()
  await page.getByRole('button', { name: 'Activate: text 3 people' }).click()
  await page.waitForURL(/\/campaigns\/[0-9a-f-]{36}$/)
  const copy = page.url().slice(-36)

  await page.getByRole('link', { name: 'Review' }).click()
  await page.getByRole('button', { name: `Add anyway… ${person0}` }).click()
  const why = page.getByRole('dialog', { name: `Add ${person0} anyway?` })
  expect(await violationsInBothThemes(page)).toEqual([])
  await why.getByRole('button', { name: 'Add anyway' }).click()
  await why.getByText('Say why, in a few words.').waitFor()
  await why.getByLabel('Why they should get it').fill('She asked for it')
  await why.getByRole('button', { name: 'Add anyway' }).click()
  await page.getByText(`${person0} is added and gets the text in one of the next runs.`).waitFor()
  await page.getByRole('button', { name: `Dismiss ${person1}` }).click()
  await page.getByText(`${person1} is off the list.`).waitFor()
  await page.getByRole('link', { name: 'Dismissed' }).click()
  await page.getByRole('button', { name: `Put back ${person1}` }).waitFor()
  expect(await violationsInBothThemes(page)).toEqual([])

  await stack.quo.control('PUT', '/faults', {
    requests: [{ match: { kind: 'send', recipient: chloe }, effect: { type: 'cutBefore' } }],
  })
  await accepted(stack, 5, copy) // all but hers
  await page.getByRole('link', { name: 'Waiting' }).click()
  await page.getByRole('button', { name: /^Send again…/ }).click({ timeout: 120_000 })
  expect(await violationsInBothThemes(page)).toEqual([])
  await page.getByRole('button', { name: 'Send again', exact: true }).click()
  await page.getByText(/will be sent again in the next run/).waitFor()
  await accepted(stack, 6, copy)
  expect(
    (await stack.quo.accepted())
      .map(({ to }) => to)
      .flat()
      .toSorted(),
  ).toEqual([ana, ana, ben, chloe, dev, eva].toSorted())
  expect(await verify(stack)).toMatchObject({ status: 0, proof: { verdict: 'kept' } })
})

async function anActive(stack: Stack): Promise<string> {
  const numbers = async () => (await stack.db.selectFrom('sendingNumber').select('id').execute()).length > 0
  await waitFor(numbers, 'the numbers of Quo', 60_000)
  const listId = await aListOf(stack.db, [ana, ben, chloe, dev, eva])
  await stack.api('PUT', '/business', { name: businessName })
  await stack.api('POST', '/campaigns', { ...springCampaign(), listId, sendingNumberId: 'PNsandbox01' })
  const { id } = await stack.db.selectFrom('campaign').select('id').executeTakeFirstOrThrow()
  expect((await stack.api('PUT', `/campaigns/${id}/activation`, stated)).status).toBe(200)
  return id
}

/** Rehearses, where it is given one, until Quo has so many texts. */
async function accepted(stack: Stack, count: number, campaignId?: string) {
  const enough = async () => {
    if (campaignId) await stack.api('POST', `/campaigns/${campaignId}/rehearsals`, {})
    return (await stack.quo.accepted()).length >= count
  }
  await waitFor(enough, `${count} texts`, 60_000)
}

async function choose(page: Page, action: string) {
  await page.getByText('More actions', { exact: true }).click()
  await page
    .getByRole('link', { name: action })
    .or(page.getByRole('button', { name: action }))
    .click()
}

const originOf = (page: Page) => new URL(page.url()).origin
